import type { SeenOnLine } from './lineReader';
import type { LineValues, RequestFields } from './logFields';

/** All that is counted of a line, wherever it is. */
export interface LineFacts extends RequestFields {
  /** Ms since 1970; null for a line without a time, and no line above it that has one. */
  readonly time: number | null;
  /** Of its text, its time and its folder, from 0 up to `hashRange`. */
  readonly hash: number;
  readonly seen: readonly SeenOnLine[];
  /** The values beside one of `seen`, by its index. Reading them is slow: only a sample of the lines is asked. */
  readonly values: (index: number) => LineValues;
}

/** The same as plain data. */
export interface LineData extends Omit<LineFacts, 'values'> {
  readonly values: readonly LineValues[];
}

export function lineData(facts: LineFacts): LineData {
  return { ...facts, values: facts.seen.map((_, index) => facts.values(index)) };
}

export function factsOf(data: LineData): LineFacts {
  return { ...data, values: (index) => data.values[index] ?? { jobInstances: [] } };
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
