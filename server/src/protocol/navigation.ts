import type { ProgressToken, Range } from 'vscode-languageserver-protocol';
import { RequestType } from './messageTypes';

/** The read-only document that the client makes of `CatalogDocumentRequest`: definitions of built-in codes lead there. */
export const catalogDocumentUri = 'bk-job-error-codes:/bk-job-error-codes/job-error-codes.md';

export interface FindUsesParams {
  /** A code that the catalog does not list is searched as a number. */
  readonly code: number;
  /**
   * Limits the search to these files, after they were edited, saved, created or deleted: the answer replaces what was known
   * of them. Without it the whole workspace is searched.
   */
  readonly files?: readonly string[];
  /** For work-done progress: how many files were read and how many uses found. */
  readonly workDoneToken?: ProgressToken;
  /** For partial answers with all uses found so far, a few times a second; the answer itself has all uses. */
  readonly partialResultToken?: ProgressToken;
}

/** One use of a code. */
export interface FoundUse {
  readonly range: Range;
  /** The line, shortened and with visible hidden characters, and the place of the use in it, in UTF-16 units. */
  readonly text: string;
  readonly start: number;
  readonly length: number;
  readonly kind: 'number' | 'name';
  /** `strong` if the text says that it is an error code, `plain` if it is only a listed number. */
  readonly strength: 'strong' | 'plain';
  /** True if this line has the definition of the code or a text for it, in the workspace or a custom catalog. */
  readonly definition: boolean;
}

/** The uses in one file, in order. */
export interface FoundFile {
  readonly uri: string;
  /** The name of the file; of an untitled document its title. */
  readonly label: string;
  /** Its folder, relative to the workspace folder, whose name comes first if there are several. */
  readonly description: string;
  readonly uses: readonly FoundUse[];
}

export interface FoundCode {
  readonly code: number;
  /** The constant and the message in the person's language; empty for an unlisted number. */
  readonly label: string;
  /** By path; documents that are not files come first. */
  readonly files: readonly FoundFile[];
  /** The number of uses in `files`. */
  readonly count: number;
}

export interface FoundUses {
  /** Null if the request was cancelled before the search or `code` is not an integer. */
  readonly found: FoundCode | null;
  /** How many files were read; 0 in a partial answer. */
  readonly filesRead: number;
  /** True if nothing was left out. */
  readonly complete: boolean;
  /** What was left out and why, one sentence each, in the person's language: a limit on results, files too large. */
  readonly notes: readonly string[];
}

/**
 * Sent by "find in workspace" when it is called and, with `files`, when some of them have changed. A cancelled request is
 * answered with what was found so far.
 */
export const FindUsesRequest = new RequestType<FindUsesParams, FoundUses, void>('bkJobErrorCodes/findUses');
