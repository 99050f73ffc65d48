import type { ProgressToken, Range } from 'vscode-languageserver-protocol';
import { RequestType } from './messageTypes';

export interface MigrationReportParams {
  /**
   * Only these files are read, after they were edited, saved, made or deleted: the answer then holds all that stands in
   * them now. Without it the whole workspace.
   */
  readonly files?: readonly string[];
  /** Work-done progress as the protocol has it: how many files were read. */
  readonly workDoneToken?: ProgressToken;
}

/** A parameter near a legacy code that the new API calls otherwise. */
export interface MigrationRename {
  readonly from: string;
  readonly to: string;
  /** Where it stands near the code; empty where it was not found. */
  readonly ranges: readonly Range[];
}

/** One use of a legacy code. All texts are plain, in the person's language, with nothing hidden in them. */
export interface MigrationRow {
  /** The digits, or the name, as they stand in the file. */
  readonly range: Range;
  readonly kind: 'number' | 'name';
  readonly from: number;
  /** The code of the same meaning on the new API; null where there is none. */
  readonly to: number | null;
  /** What changes with the code: the same meaning, other arguments, a wider meaning, a look-alike to beware of. */
  readonly change: string;
  readonly strength: 'strong' | 'plain';
  /** Why "fix all" leaves it alone; null where it does not. */
  readonly reason: string | null;
  readonly renames: readonly MigrationRename[];
  /** The line, short, and where in it the code stands, in UTF-16 units. */
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

/** The legacy uses of one file, from its beginning to its end. */
export interface MigrationFile {
  readonly uri: string;
  /** The name of the file; of an untitled document its title. */
  readonly label: string;
  /** The folder it lies in below its workspace folder; in a workspace of several folders, the name of that leads. */
  readonly description: string;
  readonly rows: readonly MigrationRow[];
}

export interface MigrationReport {
  readonly files: readonly MigrationFile[];
  /** How many uses `files` hold, and how many of them "fix all" would replace. */
  readonly count: number;
  readonly certain: number;
  readonly filesRead: number;
  /** True when everything was looked at. */
  readonly complete: boolean;
  /** What was left out and why, one sentence each: the cap on results, files too large. */
  readonly notes: readonly string[];
}

/**
 * Sent by "report on migration" when it is called and, with `files`, when some of them have changed. What is not saved
 * yet counts. Cancelled by the protocol's own means, it answers with what was found so far.
 */
export const MigrationReportRequest = new RequestType<MigrationReportParams, MigrationReport, void>(
  'bkJobErrorCodes/migrationReport',
);
