import { textHash } from '../sketches/textHash';
import type { SeenOnLine } from './lineReader';
import type { LineValues } from './logFields';

/** All that is counted of a line, wherever it is. Valid until the next line is read. */
export interface LineFacts {
  /** See `RequestFields`. */
  readonly service?: string | undefined;
  readonly request?: string | undefined;
  /** Ms since 1970; null for a line without a time, and no line above it that has one. */
  readonly time: number | null;
  /** Of its text, its time and its folder, from 0 up to `hashRange`. */
  readonly hash: number;
  readonly seen: readonly SeenOnLine[];
  /** The `textHash` of its request, if it has one. */
  readonly requestHash: number | undefined;
  /** The values beside one of `seen`, by its index. Reading them is slow: only a sample of the lines is asked. */
  readonly values: (index: number) => LineValues;
}

/** The same as plain data. */
export interface LineData extends Omit<LineFacts, 'values' | 'requestHash'> {
  readonly values: readonly LineValues[];
}

/** For another thread. Reads all values. */
export function lineData({ requestHash: _, ...facts }: LineFacts): LineData {
  return { ...facts, values: facts.seen.map((_, index) => facts.values(index)) };
}

/** The facts that `lineData` made plain data. */
export function factsOf(data: LineData): LineFacts {
  const { request } = data;
  const requestHash = request === undefined ? undefined : textHash(request);
  return { ...data, requestHash, values: (index) => data.values[index] ?? { jobInstances: [] } };
}

/** Is called with what is on a line that counts. */
export type LineFound = (seen: readonly SeenOnLine[], place: LinePlace) => void;

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
