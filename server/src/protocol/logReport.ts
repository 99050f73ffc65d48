import type { ProgressToken } from 'vscode-languageserver-protocol';
import { RequestType } from './messageTypes';

export interface ScanLogsParams {
  /** Files and folders, as URIs. */
  readonly targets: readonly string[];
  /**
   * To wait for what is written from now on, until the request is cancelled. `alerts`: what to ring for, as texts: a code, a
   * family, a rate such as `20/min`.
   */
  readonly watch?: { readonly alerts: readonly string[] };
  /** For work-done progress: the bytes that were read, the rate and the time left. */
  readonly workDoneToken?: ProgressToken;
  /** Receives a `LogScan` of what was read so far; each replaces the one before. */
  readonly partialResultToken?: ProgressToken;
}

/** A line of a log that shows something. */
export interface LogLine {
  /** The file, as a URI. */
  readonly uri: string;
  /** `app.log:12` */
  readonly label: string;
  /** Counted from 1. */
  readonly line: number;
  /** Where the line begins, in bytes of the unpacked stream. */
  readonly offset: number;
  readonly text: string;
}

/** What the scan says about one code under a label: values, with how often each was seen. */
export interface LogFact {
  readonly label: string;
  /** In order. `isCode`: what a person types, or a program prints. */
  readonly parts: readonly { readonly text: string; readonly isCode: boolean }[];
}

/** A code, or a message that was found without its code. */
export interface LogRow {
  /** Unique in its report: `code/1250001`, `message/1244006`. */
  readonly id: string;
  readonly code: number;
  readonly kind: 'code' | 'message';
  readonly count: number;
  /** The message of the catalog; empty for a code that it does not list. */
  readonly message: string;
  readonly constant: string;
  /** An index of `LogReport.families`. */
  readonly family: number;
  /** In seconds since 1970; null without a time. */
  readonly first: number | null;
  readonly last: number | null;
  readonly files: number;
  /** Ascending: the beginning of a bucket in seconds since 1970, and the count. Empty buckets are left out. */
  readonly timeline: readonly (readonly [start: number, count: number])[];
  readonly facts: readonly LogFact[];
  readonly samples: readonly LogLine[];
}

/** A burst or a chain, as a sentence with the lines that show it. */
interface LogFinding {
  readonly text: string;
  readonly evidence: readonly LogLine[];
}

export interface LogFile {
  readonly uri: string;
  readonly label: string;
  /** The status in words, with its reason. */
  readonly note: string;
  /** Bytes read. */
  readonly bytes: number;
}

/** The report of a scan, in the person's language. All texts are plain, with visible hidden characters. */
export interface LogReport {
  /** What was read and what was found, one sentence each; first that it is not complete, if it is not. */
  readonly summary: readonly string[];
  /** False if a file was not read to its end, or the scan was stopped. */
  readonly complete: boolean;
  /** The names of the groups of codes. */
  readonly families: readonly string[];
  /** Codes and messages, the most frequent first. */
  readonly rows: readonly LogRow[];
  readonly findings: readonly LogFinding[];
  /** Those that were not read to their end come first. */
  readonly files: readonly LogFile[];
  /** The number of all files; `files` holds at most 10,000. */
  readonly fileCount: number;
  /** The width of all buckets, in seconds. */
  readonly bucketSeconds: number;
  /** The time zone in which times are shown, as IANA names it. */
  readonly timeZone: string;
}

/** A report, and what it was made from, which the client hands back to see it otherwise or to export it. */
export interface LogScan {
  readonly report: LogReport;
  /** JSON of the server's own. */
  readonly data: string;
  /** Of a part, while logs are watched. */
  readonly watch?: LogWatch;
}

/** What has come since a watch of logs began. */
export interface LogWatch {
  /** In ms since 1970. */
  readonly since: number;
  /** The number of codes and messages that came. */
  readonly count: number;
  /** The code that came last; null before. */
  readonly last: number | null;
  /** The number of lines that were rung for. */
  readonly alerts: number;
  /** The last alert as a sentence; empty before. */
  readonly alert: string;
}

/** Sent by "scan logs". A cancelled request is answered with what was read so far. Null where no disk can be read. */
export const ScanLogsRequest = new RequestType<ScanLogsParams, LogScan | null, void>('bkJobErrorCodes/scanLogs');

export interface ViewLogsParams {
  /** `LogScan.data` */
  readonly data: string;
  /** True if names, accounts, addresses and the like are left out, as "explain" does. */
  readonly anonymized: boolean;
}

/** Sent by the switch of the report. Null if `data` is no scan. */
export const ViewLogsRequest = new RequestType<ViewLogsParams, LogReport | null, void>('bkJobErrorCodes/viewLogs');

export interface ExportLogsParams extends ViewLogsParams {
  readonly format: 'markdown' | 'csv' | 'json' | 'html';
}

/** A report as the text of a file. */
export interface ExportedLogs {
  readonly text: string;
}

/** Sent by the export buttons. Null if `data` is no scan. */
export const ExportLogsRequest = new RequestType<ExportLogsParams, ExportedLogs | null, void>(
  'bkJobErrorCodes/exportLogs',
);

export interface LogWindowParams {
  readonly uri: string;
  /** Where a line begins, in bytes of the unpacked stream. */
  readonly offset: number;
  /** Its number, from 1. */
  readonly line: number;
}

/** Lines around a place of a log of any size. */
export interface LogWindow {
  readonly text: string;
  /** The number of its first line, from 1, and where that begins. */
  readonly firstLine: number;
  readonly firstOffset: number;
  /** Where the text ends, in bytes of the unpacked stream. */
  readonly endOffset: number;
  /** Number of carriage returns before the place that end no line of a log: an editor begins a line behind each. */
  readonly innerReturns: number;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
  /** Why the lines cannot be shown; empty if they can. */
  readonly problem: string;
}

/** Sent by the read-only window on a log. Null where no disk can be read. */
export const LogWindowRequest = new RequestType<LogWindowParams, LogWindow | null, void>('bkJobErrorCodes/logWindow');
