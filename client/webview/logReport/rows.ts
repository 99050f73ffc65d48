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
export interface Bands {
  readonly times: readonly number[];
  readonly bands: readonly {
    /** The name of the families of the band. Undefined for all that have no band of their own. */
    readonly name: string | undefined;
    readonly counts: readonly number[];
  }[];
}

/** Maximum number of bands that have a colour of their own. */
export const maxBands = 6;

/** Maximum number of buckets that are drawn. Several buckets become one if there are more. */
const maxTimes = 2000;

/**
 * The mentions by time and family. The most frequent families have bands of their own. Between the first and the last bucket
 * all times are there, so that a pause is seen as one. Empty without times.
 */
export function bandsOf({ rows, families, bucketSeconds }: LogReport): Bands {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const totals = families.map(() => 0);
  for (const { timeline, family } of rows) {
    for (const [start, count] of timeline) {
      from = Math.min(from, start);
      to = Math.max(to, start);
      totals[family] = (totals[family] ?? 0) + count;
    }
  }
  if (from > to) return { times: [], bands: [] };
  const width = bucketSeconds * Math.max(1, Math.ceil((to - from) / bucketSeconds / maxTimes));
  const times = Array.from({ length: Math.floor((to - from) / width) + 1 }, (_, at) => from + at * width);
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
      band[at] = (band[at] ?? 0) + count;
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
