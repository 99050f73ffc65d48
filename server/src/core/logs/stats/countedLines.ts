import type { LinePlace } from '../lines';

/** Lines of one code, of one service and file, that a reader has counted: it has added none of them. */
export interface CountedLines {
  readonly code: number;
  readonly service: string | undefined;
  readonly lines: number;
  readonly mentions: number;
  /** The first and the last time, in ms since 1970. */
  readonly first: number;
  readonly last: number;
  /** The mentions by time, in buckets that are not wider than those of the limits. */
  readonly buckets: readonly (readonly [first: LinePlace, time: number, mentions: number])[];
  /** How often those lines came that were added before, by their hashes. */
  readonly sampled: readonly (readonly [hash: number, times: number])[];
}

/** Which lines of a code must be added one by one. */
export interface LineLimits {
  /** Those with a smaller hash than this, unless an equal line was added. */
  readonly lines: number;
  /** Those of a request with a smaller hash than this, unless one was added that is not later. */
  readonly requests: number;
  /** Those that are earlier, in ms since 1970. */
  readonly earliest: number;
  /** The width of the buckets, in seconds. */
  readonly width: number;
}
