import type { DateValue } from './formatDate';
import type { NumberValue } from './formatDecimal';

/** Longer ones nobody passes on purpose, and they would be slow to write. */
const mostDigits = 1000;

/** The number that a text reads as: `42`, `-0.5`, `1e3`; undefined for anything else, `1,234` among it. */
export function asNumber(text: string): NumberValue | undefined {
  if (text.length > mostDigits) return undefined;
  if (/^[+-]?\d+$/.test(text)) return BigInt(text.replace('+', ''));
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

const isoDate =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/;

const minute = 60_000;

/** The farthest that a JavaScript date goes from 1970, in milliseconds. */
const farthest = 8.64e15;

/**
 * The moment that a text reads as: a date or a date and time as ISO 8601 writes them, or milliseconds since 1970. Without
 * an offset the text tells the time in `zone`, which is also the one the answer is told in: minutes ahead of UTC.
 */
export function asDate(text: string, zone: number): DateValue | undefined {
  const number = text.length < 32 ? asNumber(text) : undefined;
  if (number !== undefined) {
    const time = Math.trunc(Number(number));
    return Math.abs(time) < farthest ? { time, zone } : undefined;
  }
  const [, year, month, day, hours, minutes, seconds, fraction = '', utc, sign, offHours, offMinutes] =
    isoDate.exec(text) ?? [];
  if (year === undefined) return undefined;
  const local = new Date(0);
  const [y, m, d] = [Number(year), Number(month) - 1, Number(day)];
  const [h, min, s] = [Number(hours ?? 0), Number(minutes ?? 0), Number(seconds ?? 0)];
  local.setUTCFullYear(y, m, d);
  // A day that no month has, such as 30 February, would be one of the next month.
  if (local.getUTCMonth() !== m || local.getUTCDate() !== d || h > 23 || min > 59 || s > 59) return undefined;
  local.setUTCHours(h, min, s, Number(fraction.slice(0, 3).padEnd(3, '0')));
  const ahead = (Number(offHours ?? 0) * 60 + Number(offMinutes ?? 0)) * (sign === '-' ? -1 : 1);
  const told = utc !== undefined || sign !== undefined ? ahead : zone;
  return { time: local.getTime() - told * minute, zone };
}
