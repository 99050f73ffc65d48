import type { ProgressToken, Range } from 'vscode-languageserver-protocol';
import { RequestType } from './messageTypes';

/** The read-only document that the client makes of `CatalogDocumentRequest`: definitions of built-in codes lead there. */
export const catalogDocumentUri = 'bk-job-error-codes:/job-error-codes.md';

export interface FindUsesParams {
  /** 1 to 100 codes; what is no code of the catalog is looked for as a number. */
  readonly codes: readonly number[];
  /**
   * Only these files are searched, after they were edited, saved, made or deleted: the answer then holds all that stands in
   * them now, and replaces what was known of them. Without it the whole workspace.
   */
  readonly files?: readonly string[];
  /** Work-done progress as the protocol has it: how many files were read and how many uses found. */
  readonly workDoneToken?: ProgressToken;
  /** Where `FoundUses` of all that was found so far are sent, a few times a second; the answer still holds all. */
  readonly partialResultToken?: ProgressToken;
}

/** One place where a code stands. */
export interface FoundUse {
  readonly range: Range;
  /** The line, short and with nothing hidden in it, and where in it the use stands, in UTF-16 units. */
  readonly text: string;
  readonly start: number;
  readonly length: number;
  readonly kind: 'number' | 'name';
  /** `strong` where the text says that it is an error code, `plain` where it only is a listed number. */
  readonly strength: 'strong' | 'plain';
  /** True where a catalog of the workspace or of the person's own has its definition or a text for it on this line. */
  readonly definition: boolean;
}

/** The uses in one file, from its beginning to its end. */
export interface FoundFile {
  readonly uri: string;
  /** The name of the file; of an untitled document its title. */
  readonly label: string;
  /** The folder it lies in below its workspace folder; in a workspace of several folders, the name of that leads. */
  readonly description: string;
  readonly uses: readonly FoundUse[];
}

export interface FoundCode {
  readonly code: number;
  /** The constant and the message in the person's language; empty for an unlisted number. */
  readonly label: string;
  /** In the order of their paths; documents that are no files come first. */
  readonly files: readonly FoundFile[];
  /** How many uses `files` hold. */
  readonly count: number;
}

export interface FoundUses {
  /** In the order in which they were asked for, those that stand nowhere too. */
  readonly codes: readonly FoundCode[];
  /** How many files were looked into; 0 in a part. */
  readonly filesRead: number;
  /** True when everything was looked at. */
  readonly complete: boolean;
  /** What was left out and why, one sentence each, in the person's language: the cap on results, files too large. */
  readonly notes: readonly string[];
}

/**
 * Sent by "find in workspace" when it is called and, with `files`, when some of them have changed. Cancelled by the
 * protocol's own means, it answers with what was found so far.
 */
export const FindUsesRequest = new RequestType<FindUsesParams, FoundUses, void>('bkJobErrorCodes/findUses');
