import type { CatalogsParams } from './catalogs';
import { RequestType } from './messageTypes';

export interface ConstantsParams {
  /** Whose catalogs the constants come from: those of the folder this document is in. */
  readonly textDocument?: { readonly uri: string };
  /** The `id` of one of `ConstantsChoices.languages`. */
  readonly language: string;
  /** The ids of families; empty for all. */
  readonly families: readonly string[];
  /** True where `families` is what a header names, in words that the new header repeats. */
  readonly asWritten?: boolean;
  /** The language that leads in the documentation; without it the person's. */
  readonly textLanguage?: string;
}

export interface Constants {
  readonly text: string;
  /** The identifier VS Code knows the language by. */
  readonly languageId: string;
}

/** Sent by "generate constants" when everything is chosen. Null where the choice names no code of the catalog. */
export const ConstantsRequest = new RequestType<ConstantsParams, Constants | null, void>('bkJobErrorCodes/constants');

export interface ConstantsFamily {
  readonly id: string;
  readonly label: string;
  /** The label of the section it is part of. Families of one section follow one another. */
  readonly section: string;
  readonly count: number;
}

export interface ConstantsChoices {
  readonly languages: readonly { readonly id: string; readonly label: string; readonly languageId: string }[];
  readonly families: readonly ConstantsFamily[];
  /** How the document was generated, by its header; null where it was not, or nothing of that is in the catalog now. */
  readonly generated: ConstantsParams | null;
}

/** Sent by "generate constants" when it is called. */
export const ConstantsChoicesRequest = new RequestType<CatalogsParams, ConstantsChoices, void>(
  'bkJobErrorCodes/constantsChoices',
);
