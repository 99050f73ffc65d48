import type { DateValue } from './formatDate';
import type { NumberValue } from './formatDecimal';

/** Maximum digits of a number: longer ones are passed by mistake only, and are slow to format. */
const maxDigits = 1000;

/** Returns the number that a text is: `42`, `-0.5`, `1e3`; undefined for anything else, such as `1,234`. */
export function asNumber(text: string): NumberValue | undefined {
  if (text.length > maxDigits) return undefined;
  if (/^[+-]?\d+$/.test(text)) return BigInt(text.replace('+', ''));
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

const isoDate =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/;

const minute = 60_000;

/** Maximum distance of a JavaScript date from 1970, in milliseconds. */
const maxTime = 8.64e15;

/**
 * Returns the moment that a text is: an ISO 8601 date or date and time, or milliseconds since 1970.
 *
 * @param zone the time zone of the result, and of a text without an offset; minutes ahead of UTC
 */
export function asDate(text: string, zone: number): DateValue | undefined {
  const number = asNumber(text);
  if (number !== undefined) {
    const time = Math.trunc(Number(number));
    return Math.abs(time) < maxTime ? { time, zone } : undefined;
  }
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0', fraction = '', utc, ...written] =
    isoDate.exec(text) ?? [];
  if (year === undefined) return undefined;
  const local = new Date(0);
  const [y, m, d] = [Number(year), Number(month) - 1, Number(day)];
  const [h, min, s] = [Number(hours), Number(minutes), Number(seconds)];
  local.setUTCFullYear(y, m, d);
  // A day that does not exist, such as 30 February, would become one of the next month.
  if (local.getUTCMonth() !== m || local.getUTCDate() !== d || h > 23 || min > 59 || s > 59) return undefined;
  local.setUTCHours(h, min, s, Number(fraction.slice(0, 3).padEnd(3, '0')));
  const [sign, offHours = '0', offMinutes = '0'] = written;
  const offset = (Number(offHours) * 60 + Number(offMinutes)) * (sign === '-' ? -1 : 1);
  const isOwn = utc !== undefined || sign !== undefined;
  return { time: local.getTime() - (isOwn ? offset : zone) * minute, zone };
}
