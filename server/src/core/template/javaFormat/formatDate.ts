import type { DatePattern } from './datePattern';
import type { LocaleData } from './localeData';

/** A moment and the time zone it is shown in. */
export interface DateValue {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  /** Minutes ahead of UTC, -1080 to 1080. */
  readonly zone: number;
}

/**
 * Formats a date as `java.text.SimpleDateFormat` does, except that the Gregorian calendar is used before 1582, too, and years
 * before the first have no era of their own. Weeks begin on Sunday, and the week with 1 January is the first one, in both locales.
 */
export function formatDate(pattern: DatePattern, value: DateValue, locale: LocaleData): string {
  const local = new Date(value.time + value.zone * minute);
  return pattern
    .map((part) => (part.kind === 'text' ? part.text : (fields[part.letter]?.(local, part.count, locale, value) ?? '')))
    .join('');
}

const minute = 60_000;
const day = 86_400_000;

type Field = (local: Date, count: number, locale: LocaleData, value: DateValue) => string;

const hours = (local: Date) => local.getUTCHours();

const month: Field = (local, count, { months }) => {
  const index = local.getUTCMonth();
  if (count < 3) return padded(index + 1, count);
  return (count === 3 ? months.short[index] : months.long[index]) ?? '';
};

const fields: Readonly<Record<string, Field>> = {
  G: (_local, _count, { era }) => era,
  y: (local, count) => year(local.getUTCFullYear(), count),
  Y: (local, count) => year(week(local).year, count),
  M: month,
  L: month,
  w: (local, count) => padded(week(local).week, count),
  W: (local, count) => padded(weekOf(local.getUTCDate(), local.getUTCDay()), count),
  D: (local, count) => padded(dayOfYear(local), count),
  d: (local, count) => padded(local.getUTCDate(), count),
  F: (local, count) => padded(Math.floor((local.getUTCDate() - 1) / 7) + 1, count),
  E: (local, count, { days }) => (count < 4 ? days.short : days.long)[local.getUTCDay()] ?? '',
  u: (local, count) => padded(local.getUTCDay() || 7, count),
  a: (local, _count, { halves }) => halves[hours(local) < 12 ? 0 : 1],
  H: (local, count) => padded(hours(local), count),
  k: (local, count) => padded(hours(local) || 24, count),
  K: (local, count) => padded(hours(local) % 12, count),
  h: (local, count) => padded(hours(local) % 12 || 12, count),
  m: (local, count) => padded(local.getUTCMinutes(), count),
  s: (local, count) => padded(local.getUTCSeconds(), count),
  S: (local, count) => padded(local.getUTCMilliseconds(), count),
  z: (_local, count, { utc }, { zone }) => {
    if (zone === 0) return count < 4 ? 'UTC' : utc;
    return `GMT${offset(zone, ':')}`;
  },
  Z: (_local, _count, _locale, { zone }) => offset(zone, ''),
  X: (_local, count, _locale, { zone }) => {
    if (zone === 0) return 'Z';
    return count === 1 ? offset(zone, '').slice(0, 3) : offset(zone, count === 2 ? '' : ':');
  },
};

function padded(number: number, count: number): string {
  return String(number).padStart(count, '0');
}

function year(full: number, count: number): string {
  return count === 2 ? padded(full % 100, 2) : padded(full, count);
}

function offset(zone: number, colon: string): string {
  const size = Math.abs(zone);
  return `${zone < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}${colon}${padded(size % 60, 2)}`;
}

function dayOfYear(local: Date): number {
  const first = new Date(local);
  first.setUTCMonth(0, 1);
  return Math.round((local.getTime() - first.getTime()) / day) + 1;
}

/** Returns the number of the week, from 1, by the number of the day in the month or year and its day of the week. */
function weekOf(number: number, weekday: number): number {
  return Math.floor((number + 5 - weekday) / 7) + 1;
}

/** The last days of a year belong to the first week of the next year if that week begins in the old one. */
function week(local: Date): { readonly year: number; readonly week: number } {
  const full = local.getUTCFullYear();
  const saturday = new Date(local.getTime() + (6 - local.getUTCDay()) * day);
  if (saturday.getUTCFullYear() > full) return { year: full + 1, week: 1 };
  return { year: full, week: weekOf(dayOfYear(local), local.getUTCDay()) };
}
