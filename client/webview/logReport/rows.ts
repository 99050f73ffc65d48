import type { LogReport, LogRow } from '../../../server/src/protocol';
import type { Column } from '../../src/logReport/reportMessages';

/** A span of time in seconds since 1970, `from` included, `to` not. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** A row with what it has in the chosen span of time. */
export interface ShownRow {
  readonly row: LogRow;
  /** The index of the row in the report. */
  readonly index: number;
  readonly count: number;
}

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** What a person chose to see. */
export interface Choice {
  /** Words that a row must all hold: its number, message, constant or family. */
  readonly query: string;
  /** Undefined for the whole time, with what has no time. */
  readonly span: TimeSpan | undefined;
  readonly order: Order;
}

/** The rows that fit the choice, in its order. Rows that are equal in it stay in the order of the report. */
export function shownRows({ rows, families }: LogReport, { query, span, order }: Choice): ShownRow[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = rows.flatMap((row, index): ShownRow[] => {
    const count = span === undefined ? row.count : countIn(row, span);
    if (count === 0) return [];
    const text = [row.code, row.message, row.constant, families[row.family] ?? ''].join('\n').toLowerCase();
    return words.every((word) => text.includes(word)) ? [{ row, index, count }] : [];
  });
  const compare = comparisons[order.column];
  const sign = order.descending ? -1 : 1;
  return shown.sort((a, b) => sign * compare(a, b, families) || a.index - b.index);
}

type Compare = (a: ShownRow, b: ShownRow, families: readonly string[]) => number;

const comparisons: Readonly<Record<Column, Compare>> = {
  count: (a, b) => a.count - b.count,
  code: (a, b) => a.row.code - b.row.code,
  message: (a, b) => a.row.message.localeCompare(b.row.message),
  family: (a, b, families) => (families[a.row.family] ?? '').localeCompare(families[b.row.family] ?? ''),
  // Rows without a time are last when the earliest ones are first.
  first: (a, b) => (a.row.first ?? Number.MAX_VALUE) - (b.row.first ?? Number.MAX_VALUE),
  last: (a, b) => (a.row.last ?? 0) - (b.row.last ?? 0),
  files: (a, b) => a.row.files - b.row.files,
};

/** The mentions of a row whose bucket begins in a span of time. */
function countIn({ timeline }: LogRow, { from, to }: TimeSpan): number {
  let count = 0;
  for (const [start, mentions] of timeline) if (start >= from && start < to) count += mentions;
  return count;
}

/** The columns of a stacked chart: the times of the buckets, and for each band the count in each of them. */
interface Bands {
  readonly times: readonly number[];
  readonly bands: readonly {
    /** The name of the families of the band. Undefined for all that have no band of their own. */
    readonly name: string | undefined;
    readonly counts: readonly number[];
  }[];
}

/** Maximum number of bands that have a colour of their own. */
export const maxBands = 6;

/** Maximum number of buckets that are drawn: bars of some pixels. Several buckets become one if there are more. */
const maxTimes = 240;

/** From the first bucket of a report to the end of the last one; undefined without times. */
export function spanOf({ rows, bucketSeconds }: LogReport): TimeSpan | undefined {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { timeline } of rows) {
    from = Math.min(from, timeline[0]?.[0] ?? from);
    to = Math.max(to, timeline.at(-1)?.[0] ?? to);
  }
  return from > to ? undefined : { from, to: to + bucketSeconds };
}

/**
 * The mentions in a span by time and family. The families that are most frequent in the whole report have bands of their own,
 * so that a band keeps its colour. All times of the span are there, so that a pause is seen as one.
 */
export function bandsOf({ rows, families, bucketSeconds }: LogReport, span: TimeSpan): Bands {
  const totals = families.map(() => 0);
  for (const { timeline, family } of rows) {
    for (const [, count] of timeline) totals[family] = (totals[family] ?? 0) + count;
  }
  const { from, to } = span;
  const width = bucketSeconds * Math.max(1, Math.ceil((to - from) / bucketSeconds / maxTimes));
  const times = Array.from({ length: Math.ceil((to - from) / width) }, (_, at) => from + at * width);
  const ranked = totals
    .map((total, family) => ({ total, family }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || a.family - b.family);
  const named = ranked.length > maxBands + 1 ? ranked.slice(0, maxBands) : ranked;
  const bandOf = new Map(named.map(({ family }, band) => [family, band]));
  const counts = Array.from({ length: named.length + (named.length < ranked.length ? 1 : 0) }, () =>
    times.map(() => 0),
  );
  for (const { timeline, family } of rows) {
    const band = counts[bandOf.get(family) ?? named.length];
    if (band === undefined) continue;
    for (const [start, count] of timeline) {
      const at = Math.floor((start - from) / width);
      if (at >= 0 && at < times.length) band[at] = (band[at] ?? 0) + count;
    }
  }
  return {
    times,
    bands: counts.map((band, at) => {
      const family = named[at]?.family;
      return { name: family === undefined ? undefined : families[family], counts: band };
    }),
  };
}
