import type { Position, Range } from 'vscode-languageserver-protocol';
import { RequestType } from './messageTypes';

export interface FileCodesParams {
  readonly textDocument: { readonly uri: string };
}

/** A code of a file. */
export interface FileCode {
  readonly code: number;
  /** How often it occurs. */
  readonly count: number;
  /** The message in the person's language; for an unlisted code what its digits say. */
  readonly message: string;
  readonly legacy: boolean;
  readonly listed: boolean;
  /** The first occurrence. */
  readonly range: Range;
}

export interface FileCodes {
  /** In the order in which they first occur. */
  readonly codes: readonly FileCode[];
  /** The number of codes left out because of the limit on rows. */
  readonly more: number;
}

/** Sent by the view of the codes in a file, after the file or its text has changed. Empty if the document is not open. */
export const FileCodesRequest = new RequestType<FileCodesParams, FileCodes, void>('bkJobErrorCodes/fileCodes');

export interface NextCodeParams {
  readonly textDocument: { readonly uri: string };
  /** The start of the selection. */
  readonly position: Position;
  readonly backwards: boolean;
}

/** Sent by "go to next code" and "go to previous code", which go around the end of the file. Null if it has no code. */
export const NextCodeRequest = new RequestType<NextCodeParams, Range | null, void>('bkJobErrorCodes/nextCode');
