import type { ProgressToken } from 'vscode-languageserver-protocol';
import type { CatalogsParams } from './catalogs';
import { RequestType } from './messageTypes';

export interface ConstantsParams {
  /** Selects the catalogs of the folder of this document. */
  readonly textDocument?: { readonly uri: string };
  /** The `id` of one of `ConstantsChoices.languages`. */
  readonly language: string;
  /** The ids of families; empty for all. */
  readonly families: readonly string[];
  /** True if `families` are from the header of a generated file; the new header repeats them as written. */
  readonly asWritten?: boolean;
  /** The first language of the documentation; without it the person's. */
  readonly textLanguage?: string;
  /** Receives `Constants` with the beginning of the text in parts, so that a long text stops no other answer. */
  readonly partialResultToken?: ProgressToken;
}

export interface Constants {
  /** Behind the parts that were sent before. */
  readonly text: string;
  /** VS Code's identifier of the language. */
  readonly languageId: string;
}

/** Sent by "generate constants" after the choices. Null if they contain no code of the catalog. */
export const ConstantsRequest = new RequestType<ConstantsParams, Constants | null, void>('bkJobErrorCodes/constants');

export interface ConstantsFamily {
  readonly id: string;
  readonly label: string;
  /** The label of its section. Families of one section are adjacent. */
  readonly section: string;
  readonly count: number;
}

export interface ConstantsChoices {
  readonly languages: readonly { readonly id: string; readonly label: string; readonly languageId: string }[];
  readonly families: readonly ConstantsFamily[];
  /** The options in the header of a generated document; null without a header, or if no family is in the catalog. */
  readonly generated: ConstantsParams | null;
}

/** Sent by "generate constants" for its choices. */
export const ConstantsChoicesRequest = new RequestType<CatalogsParams, ConstantsChoices, void>(
  'bkJobErrorCodes/constantsChoices',
);
