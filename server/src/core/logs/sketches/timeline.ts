import type { LinePlace } from '../lines';

/** Widths of buckets in seconds. Each is a multiple of the one before, so that buckets can be joined. */
export const bucketWidths = [1, 10, 60, 300, 900, 3600, 21_600, 86_400, 604_800, 6_048_000, 60_480_000] as const;

/** Maximum number of buckets that are not empty: a minute each for more than a day. */
export const maxBuckets = 1500;

/** A bucket: how many mentions, and the first one. */
export interface Bucket {
  /** Seconds since 1970. */
  readonly start: number;
  readonly count: number;
  readonly first: LinePlace;
}

/** A timeline as plain data. */
export interface TimelineData {
  /** Index in `bucketWidths`. */
  readonly width: number;
  readonly buckets: readonly (readonly [start: number, count: number, first: LinePlace])[];
}

interface Counted {
  count: number;
  first: LinePlace;
}

/**
 * Mentions by time. The buckets are as narrow as their number allows, which depends on the times alone and not on their
 * order. Empty stretches cost nothing, so that a clock that jumps to 1970 does no harm.
 */
export class Timeline {
  /** Index in `bucketWidths`. */
  width = 0;
  private buckets = new Map<number, Counted>();
  /** The bucket of the last mention: most come in the order of their times. */
  private last: { readonly start: number; readonly bucket: Counted } | undefined;

  /** @param time of `first`, in ms since 1970 */
  add(first: LinePlace, time: number, count: number): void {
    this.addTo(Math.floor(time / 1000), count, first);
  }

  merge({ width, buckets }: TimelineData, linesBefore: number): void {
    this.widenTo(width);
    for (const [start, count, first] of buckets) {
      this.addTo(start, count, linesBefore === 0 ? first : { ...first, line: first.line + linesBefore });
    }
  }

  data(): TimelineData {
    return {
      width: this.width,
      buckets: this.in(this.width).map(({ start, count, first }): [number, number, LinePlace] => [start, count, first]),
    };
  }

  /** Its buckets, ascending, in a width that is not narrower than its own. */
  in(width: number): Bucket[] {
    const wide = width > this.width ? joined(this.buckets, width) : this.buckets;
    return [...wide].map(([start, { count, first }]) => ({ start, count, first })).sort((a, b) => a.start - b.start);
  }

  private addTo(second: number, count: number, first: LinePlace): void {
    const start = startOf(second, this.width);
    const bucket = start === this.last?.start ? this.last.bucket : this.buckets.get(start);
    if (bucket) {
      if (bucket !== this.last?.bucket) this.last = { start, bucket };
      bucket.count += count;
      if (isBefore(first, bucket.first)) bucket.first = first;
      return;
    }
    this.buckets.set(start, { count, first });
    while (this.buckets.size > maxBuckets && this.width < bucketWidths.length - 1) this.widenTo(this.width + 1);
  }

  private widenTo(width: number): void {
    if (width <= this.width) return;
    this.width = width;
    this.buckets = joined(this.buckets, width);
    this.last = undefined;
  }
}

function startOf(second: number, width: number): number {
  const seconds = bucketWidths[width] as number;
  return Math.floor(second / seconds) * seconds;
}

function joined(buckets: ReadonlyMap<number, Counted>, width: number): Map<number, Counted> {
  const wide = new Map<number, Counted>();
  for (const [start, { count, first }] of buckets) {
    const at = startOf(start, width);
    const known = wide.get(at);
    if (known) {
      known.count += count;
      if (isBefore(first, known.first)) known.first = first;
    } else wide.set(at, { count, first });
  }
  return wide;
}

function isBefore(a: LinePlace, b: LinePlace): boolean {
  if (a.time !== b.time) return (a.time ?? 0) < (b.time ?? 0);
  return a.file === b.file ? a.offset < b.offset : a.file < b.file;
}
