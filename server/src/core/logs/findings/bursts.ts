import { countUpTo } from '../../text';
import type { LinePlace } from '../lines';
import { type Bucket, bucketWidths, type Timeline } from '../sketches';

/** A burst. Times are in ms since 1970. */
export interface FoundBurst {
  readonly start: number;
  /** The mention that it begins with. */
  readonly first: LinePlace;
  readonly end: number;
  readonly count: number;
  readonly before: number;
  readonly factor: number | null;
}

const minute = 60;
const hour = 60 * minute;

/** The window in which a burst shows, in seconds. */
export const burstWindow = 10 * minute;
/** The mentions that it must have at least. */
export const leastInWindow = 10;
/** How many times the rate of the hour before the ten minutes must have. */
export const leastFactor = 10;

/** Maximum number of bursts of one code in a report. */
export const maxBursts = 20;

/**
 * Finds when a code suddenly came much more often. A burst begins where
 *
 * - the next ten minutes have at least 10 mentions,
 * - that is at least 10 times the rate of the hour before, and
 * - the log reaches back over that hour: of what came before the log nothing is known.
 *
 * It goes on as long as the last ten minutes have so many mentions, too. Quiet minutes at its beginning and at its end, with
 * less than half of the mean of the ten, do not belong to it. `factor` is the rate of its first ten minutes divided by that of
 * the hour before, null if that hour had none. At most one more than `maxBursts` are found. Buckets are minutes here, or the
 * wider ones of the timeline; nothing is found where those are wider than ten minutes.
 *
 * @param from the beginning of the log, in ms since 1970
 */
export function findBursts(timeline: Timeline, from: number | null): FoundBurst[] {
  const index = Math.max(timeline.width, bucketWidths.indexOf(minute));
  const width = bucketWidths[index] ?? minute;
  if (from === null || width > burstWindow) return [];
  const buckets = timeline.in(index);
  const counts = new Sums(buckets);
  const bursts: FoundBurst[] = [];
  for (let at = 0; at < buckets.length && bursts.length <= maxBursts; ) {
    const start = startOfBurst(buckets, at, counts, width);
    const burst = start === undefined ? undefined : burstFrom(buckets, start, counts, width, from);
    if (start !== undefined && burst !== undefined) {
      bursts.push(burst.found);
      at = burst.next;
    } else at++;
  }
  return bursts;
}

/** The bucket in which the mentions of the ten minutes from a bucket on really begin; undefined if they are too few. */
function startOfBurst(buckets: readonly Bucket[], index: number, counts: Sums, width: number): number | undefined {
  const { start } = buckets[index] as Bucket;
  const inWindow = counts.between(start, start + burstWindow);
  if (inWindow < leastInWindow) return undefined;
  const mean = (inWindow * width) / burstWindow;
  let first = index;
  while ((buckets[first]?.count ?? mean) < mean / 2) first++;
  return first;
}

function burstFrom(
  buckets: readonly Bucket[],
  first: number,
  counts: Sums,
  width: number,
  from: number,
): { found: FoundBurst; next: number } | undefined {
  const bucket = buckets[first];
  if (bucket === undefined) return undefined;
  const { start } = bucket;
  const before = counts.between(start - hour, start);
  const inFirst = counts.between(start, start + burstWindow);
  const least = Math.max(leastInWindow, (leastFactor * before * burstWindow) / hour);
  if (inFirst < least || from > (start - hour) * 1000) return undefined;
  let next = first + 1;
  for (; next < buckets.length; next++) {
    const { start: at } = buckets[next] as Bucket;
    // It may have ended before this bucket, or with it.
    const isOver = [at, at + width].some(
      (now) => now > start + burstWindow && counts.between(now - burstWindow, now) < least,
    );
    if (isOver) break;
  }
  const endOf = (index: number) => (buckets[index]?.start ?? start) + width;
  const mean = (counts.between(endOf(next - 1) - burstWindow, endOf(next - 1)) * width) / burstWindow;
  while (next > first + 1 && (buckets[next - 1]?.count ?? mean) < mean / 2) next--;
  const end = endOf(next - 1);
  const count = counts.between(start, end);
  const factor = before === 0 ? null : Math.round(((inFirst * hour) / burstWindow / before) * 10) / 10;
  return {
    found: { start: bucket.first.time ?? start * 1000, first: bucket.first, end: end * 1000, count, before, factor },
    next,
  };
}

/** Sums of buckets by time. */
class Sums {
  private readonly starts: readonly number[];
  private readonly sums: readonly number[];

  constructor(buckets: readonly Bucket[]) {
    let sum = 0;
    this.starts = buckets.map(({ start }) => start);
    this.sums = buckets.map(({ count }) => {
      sum += count;
      return sum;
    });
  }

  /** The mentions in [from, to), in seconds since 1970; both where a bucket begins. */
  between(from: number, to: number): number {
    return this.before(to) - this.before(from);
  }

  private before(second: number): number {
    return this.sums[countUpTo(this.starts, second - 1) - 1] ?? 0;
  }
}
