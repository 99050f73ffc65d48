import type { ProgressToken, Range } from 'vscode-languageserver-protocol';
import { RequestType } from './messageTypes';

export interface MigrationReportParams {
  /**
   * Limits the report to these files, after they were edited, saved, created or deleted. Without it the whole workspace is
   * read.
   */
  readonly files?: readonly string[];
  /** For work-done progress: how many files were read. */
  readonly workDoneToken?: ProgressToken;
}

/** A parameter near a legacy code with another name in the new API. */
export interface MigrationRename {
  readonly from: string;
  readonly to: string;
  /** Its places near the code; empty if it was not found. */
  readonly ranges: readonly Range[];
}

/** One use of a legacy code. All texts are plain, in the person's language, with visible hidden characters. */
export interface MigrationRow {
  /** The digits, or the name, in the file. */
  readonly range: Range;
  readonly kind: 'number' | 'name';
  readonly from: number;
  /** The code with the same meaning in the new API; null if there is none. */
  readonly to: number | null;
  /** The text after a replacement, written like the old number; null for names and without a successor. */
  readonly replacement: string | null;
  /** What changes with the code: nothing, arguments, a wider meaning, or a similar code with another meaning. */
  readonly change: string;
  readonly strength: 'strong' | 'plain';
  /** Why "fix all" skips it; null if it does not. */
  readonly reason: string | null;
  readonly renames: readonly MigrationRename[];
  /** The line, shortened, and the place of the code in it, in UTF-16 units. */
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

/** The legacy uses in one file, in order. */
export interface MigrationFile {
  readonly uri: string;
  /** The name of the file; of an untitled document its title. */
  readonly label: string;
  /** Its folder, relative to the workspace folder, whose name comes first if there are several. */
  readonly description: string;
  readonly rows: readonly MigrationRow[];
}

export interface MigrationReport {
  readonly files: readonly MigrationFile[];
  /** The number of uses in `files`, and how many of them "fix all" replaces. */
  readonly count: number;
  readonly certain: number;
  readonly filesRead: number;
  /** True if nothing was left out. */
  readonly complete: boolean;
  /** What was left out and why, one sentence each: a limit on results, files too large. */
  readonly notes: readonly string[];
}

/**
 * Sent by "report on migration" when it is called and, with `files`, when some of them have changed. Unsaved changes are
 * included. A cancelled request is answered with what was found so far.
 */
export const MigrationReportRequest = new RequestType<MigrationReportParams, MigrationReport, void>(
  'bkJobErrorCodes/migrationReport',
);
