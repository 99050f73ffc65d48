import type { Language } from '../text';

/** How far a file was read. Only `complete` says that all of it was. */
export type FileStatus = 'complete' | 'changed' | 'truncated' | 'failed' | 'skipped';

/** A file of a scan, as its reader reports it. */
export interface FileResult {
  readonly path: string;
  readonly status: FileStatus;
  /** The bytes that were read, before they were unpacked. */
  readonly bytes: number;
  /** Why it is not complete, in the language of the reader. */
  readonly reason?: string;
  /** True if it was skipped and holds nothing that is missing: a picture in a folder, a second name of a file that was read. */
  readonly harmless?: true;
}

/** A file in a report. */
export interface FileReport extends Omit<FileResult, 'reason' | 'harmless'> {
  readonly reason: string | null;
  /** True if it was skipped and holds nothing that is missing. */
  readonly harmless: boolean;
  /** The service of JOB that writes it: `job-execute`. Null for other files. */
  readonly service: string | null;
}

/** True if a file was read to its end, or holds nothing that is missing. */
export function isRead({ status, harmless }: Pick<FileReport, 'status'> & { readonly harmless?: boolean }): boolean {
  return status === 'complete' || (status === 'skipped' && harmless === true);
}

/**
 * The answer of a scan: what `--json` prints, and all that the outputs and views read. Plain data. Times are ISO 8601 in
 * UTC, or null where no line has one. Codes and messages: most frequent first.
 */
export interface ScanReport {
  readonly codes: readonly CodeReport[];
  /** Lines that hold a message of the catalog and no code, by the likeliest code of the message. */
  readonly messages: readonly CodeReport[];
  readonly files: readonly FileReport[];
  /** The earliest and the latest time of the lines that were looked at. */
  readonly from: string | null;
  readonly to: string | null;
  readonly bursts: readonly Burst[];
  readonly chains: readonly Chain[];
  /** True if every file was read to its end, save for skipped ones that hold nothing that is missing. */
  readonly complete: boolean;
  /** The time zone of times that were written without one, and the one to show times in. */
  readonly timeZone: string;
  /** The width of the buckets of all timelines, in seconds. */
  readonly bucketSeconds: number;
  /** Lines of `error.log` that stand in another file of the same folder, too, and were counted once. */
  readonly repeated: Repeated;
  /** Mentions without a time, which `since` and `until` leave out. */
  readonly withoutTime: number;
  /** What was cut short, and where. Empty if all values are complete. */
  readonly limits: readonly Limit[];
}

/** One code: all that a scan says about it. */
export interface CodeReport {
  readonly code: number;
  /** Number of mentions; of a message the number of times it was found. */
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Paths, by their names. */
  readonly files: readonly string[];
  /** False for a code that only the text beside it shows to be one. */
  readonly listed: boolean;
  /** The message of the catalog, unfilled; null if the code is not listed. */
  readonly message: Readonly<Record<Language, string>> | null;
  readonly constant: string | null;
  /** The group of numbers it belongs to: `redis`, `missing-parameter`. Null if the digits say nothing. */
  readonly family: Family | null;
  /** The system that answers with the code, and the one that has the problem. */
  readonly source: string;
  readonly target: Readonly<Record<Language, string>> | null;
  /** Other codes with the same message, if only the message was found. */
  readonly sameText: readonly number[];
  /** Mentions by time, ascending: the beginning of a bucket in seconds since 1970, and the count. Empty buckets are left out. */
  readonly timeline: readonly (readonly [start: number, count: number])[];
  readonly fileCounts: Values;
  readonly arguments: readonly ArgumentReport[];
  /** Distinct requests, by their trace ids and request ids. */
  readonly requests: Distinct;
  readonly jobInstances: Values;
  readonly appCodes: Values;
  readonly apis: Values;
  readonly services: Values;
  /** What to do next: the likeliest cause, and who acts. Null without advice. */
  readonly nextStep: Readonly<Record<Language, string>> | null;
  /** The earliest lines, and the last one. */
  readonly samples: readonly SampleLine[];
}

export interface Family {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
}

/** The values of one argument of a message. */
export interface ArgumentReport {
  readonly index: number;
  /** What the argument is; null if no catalog says it. */
  readonly name: Readonly<Record<Language, string>> | null;
  /** `person`, `address`, `host` ... of the catalog; null if unknown. */
  readonly kind: string | null;
  readonly values: Values;
}

/** Values and how often each was seen, most frequent first. */
export interface Values {
  readonly top: readonly ValueCount[];
  /** Number of distinct values; if not `exact`, of those in the sample. */
  readonly distinct: number;
  /** False if there were too many lines: a sample of them was read, and counts are estimates from it. */
  readonly exact: boolean;
}

interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** Number of distinct values, and a few of them. */
export interface Distinct {
  readonly count: number;
  /** False if `count` is an estimate. */
  readonly exact: boolean;
  readonly samples: readonly string[];
}

/** A line of a log as evidence. */
export interface SampleLine {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Where the line begins, in bytes of the decoded or unpacked stream. */
  readonly offset: number;
  readonly time: string | null;
  /** The text; a long line is cut around the code. Empty if only the place was kept. */
  readonly text: string;
}

/** A code that suddenly came much more often; see `findBursts` for the rule. */
export interface Burst {
  readonly code: number;
  readonly kind: 'code' | 'message';
  readonly start: string;
  readonly end: string;
  /** Mentions between them. */
  readonly count: number;
  /** Mentions in the hour before the burst. */
  readonly before: number;
  /** How many times the rate of the hour before; null if there was nothing in that hour. */
  readonly factor: number | null;
  readonly evidence: readonly SampleLine[];
}

/** A code that was followed by another one; see `findChains` for the rule. */
export interface Chain {
  readonly first: number;
  readonly next: number;
  /** `request`: in the same requests. `burst`: their bursts began one after the other. */
  readonly kind: 'request' | 'burst';
  /** Number of requests with both in this order; 0 for bursts. */
  readonly requests: number;
  /** Of the requests with the second code, the part that had the first one before: 0 to 1. Null for bursts. */
  readonly share: number | null;
  /** Seconds from the first to the second; of requests the median. */
  readonly seconds: number;
  readonly evidence: readonly SampleLine[];
}

interface Repeated {
  readonly lines: number;
  /** The files whose lines are repetitions. */
  readonly files: readonly string[];
}

/** A limit that cut something short. */
export interface Limit {
  readonly kind:
    | 'values'
    | 'requests'
    | 'files'
    | 'bursts'
    | 'codes'
    | 'repetitions'
    | 'longLines'
    | 'traces'
    | 'tracedCodes'
    | 'chains';
  readonly max: number;
  /** The code it is about; null if about the whole scan. */
  readonly code: number | null;
}
