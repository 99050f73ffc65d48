import type { SeenOnLine } from './lineReader';
import type { LogFields } from './logFields';

/** All that is counted of a line, wherever it is. Plain data. */
export interface LineFacts {
  /** Ms since 1970; null for a line without a time, and no line above it that has one. */
  readonly time: number | null;
  readonly fields: LogFields;
  readonly seen: readonly SeenOnLine[];
}

/** Where a line is, and when it was written. */
export interface LinePlace {
  /** Ms since 1970; null without a time. */
  readonly time: number | null;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Where it begins, in bytes. */
  readonly offset: number;
}
