import { type Zone, zoneNamed } from './zone';

/** The parts of a time on a line, as the groups of its shape give them. */
export interface TimeParts {
  /** Two digits are of this century, and not in the future; undefined if the line shows none. */
  readonly year?: string | undefined;
  /** That behind the time of day. */
  readonly lastYear?: string | undefined;
  /** A number or a name. */
  readonly month?: string | undefined;
  readonly date?: string | undefined;
  /** A month and a date in any order, and what is between them. */
  readonly first?: string | undefined;
  readonly second?: string | undefined;
  readonly separator?: string | undefined;
  readonly hours: string;
  readonly minutes: string;
  readonly seconds: string;
  readonly fraction?: string | undefined;
  /** `AM` or `PM`, before the time of day or behind it. */
  readonly firstHalf?: string | undefined;
  readonly half?: string | undefined;
  readonly offset?: string | undefined;
}

/** Null if the parts can be read in several ways, undefined if they are no time. */
export type TimeRead = number | null | undefined;

/** Counted from 0. */
const months: ReadonlyMap<string, number> = new Map([
  ...'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, month) => spellings(name).map((one) => [one, month] as const)),
  ['Sept', 8],
  ...'一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ').map((name, month) => [`${name}月`, month] as const),
]);

/** `jan`, `Jan`, `JAN`, `January`… */
function spellings(name: string): string[] {
  return [name.slice(0, 3), name].flatMap((one) => [
    one,
    one.charAt(0).toUpperCase() + one.slice(1),
    one.toUpperCase(),
  ]);
}

const second = 1000;
const day = 86_400_000;

/** Makes times from their parts. */
export class Calendar {
  /** Number of parts that look like a time and are none, as 32 July, or whose meaning other digits may change. */
  rejected = 0;
  /** The last day that was read, because nearly all lines of a log are of one. */
  private lastDate = 0;
  private lastDay = 0;
  /** The last zone behind a time: most logs have one. */
  private lastName = '';
  private lastZone: Zone | undefined;

  /** @param now returns ms since 1970: the clock may be set while a log is followed. A date without a year is the last such date before the day after it */
  constructor(
    private readonly zone: Zone,
    private readonly now: () => number,
  ) {}

  timeOf(parts: TimeParts): TimeRead {
    const { first, second: other } = parts;
    if (first !== undefined && other !== undefined) return this.ofNumbers(first, other, parts);
    const month = monthOf(parts.month ?? '');
    return month === undefined ? undefined : this.inYear(parts, month, Number(parts.date));
  }

  /**
   * The time of a date that begins with two numbers. Which one is the month must follow from them, and with a year of two digits
   * which one is the year; with dots the date is first everywhere.
   */
  private ofNumbers(first: string, other: string, parts: TimeParts): TimeRead {
    // With other digits the order may be another one.
    this.rejected++;
    const [one, two] = [Number(first), Number(other)];
    const isShort = parts.year?.length === 2;
    if (parts.separator === '.') return isShort ? null : this.inYear(parts, two - 1, one);
    const monthFirst = one <= 12 && two <= 31 ? this.inYear(parts, one - 1, two) : undefined;
    const dateFirst = two <= 12 && one <= 31 ? this.inYear(parts, two - 1, one) : undefined;
    if (monthFirst === undefined) return isShort && dateFirst !== undefined ? null : dateFirst;
    return dateFirst === undefined || (dateFirst === monthFirst && !isShort) ? monthFirst : null;
  }

  private inYear(parts: TimeParts, month: number, date: number): number | undefined {
    const year = parts.year ?? parts.lastYear;
    if (year?.length === 4) return this.onDay(this.startOf(Number(year), month, date), parts);
    const latest = this.now() + day;
    if (year !== undefined) {
      const time = this.onDay(this.startOf(2000 + Number(year), month, date), parts);
      if (time === undefined || time <= latest) return time;
      // An id.
      this.rejected++;
      return undefined;
    }
    // Of a log without years: the last such date that is not in the future. 29 February is in some years only.
    const last = new Date(latest).getUTCFullYear();
    for (let one = last; one > last - 9; one--) {
      const time = this.onDay(this.startOf(one, month, date), parts);
      if (time !== undefined && time <= latest) return time;
    }
    this.rejected++;
    return undefined;
  }

  /** The time of a day that `startOf` gives. */
  onDay(start: number | undefined, parts: TimeParts): number | undefined {
    const { minutes, seconds, fraction, offset } = parts;
    const hours = hoursOf(Number(parts.hours), parts.firstHalf ?? parts.half);
    const local = this.clockOf(start, hours, Number(minutes), Number(seconds), milliseconds(fraction));
    if (local === undefined) return undefined;
    if (offset === undefined) return this.zone.toTime(local);
    const zone = this.zoneOf(offset);
    if (zone === undefined) this.rejected++;
    return (zone ?? this.zone).toTime(local);
  }

  /** The start of a day in ms as if the clock were in UTC; undefined if there is no such day. */
  startOf(year: number, month: number, date: number): number | undefined {
    const key = year * 10_000 + (month + 1) * 100 + date;
    if (key === this.lastDate) return this.lastDay;
    if (year < 1970 || year > 9998 || month < 0 || month > 11 || date < 1) return undefined;
    const start = Date.UTC(year, month, date);
    if (new Date(start).getUTCDate() !== date) return undefined;
    this.lastDate = key;
    this.lastDay = start;
    return start;
  }

  /** The time on the clock; undefined if there is no such time. A day may end with a leap second, or at 24:00:00. */
  clockOf(day: number | undefined, hours: number, minutes: number, seconds: number, fraction: number) {
    const clock = (hours * 60 + minutes) * 60 + seconds;
    if (day === undefined || minutes > 59 || seconds > 60 || clock > 24 * 60 * 60) {
      this.rejected++;
      return undefined;
    }
    return day + clock * second + fraction;
  }

  private zoneOf(name: string): Zone | undefined {
    if (name !== this.lastName) {
      this.lastName = name;
      // Behind `+08` there may be the colon of a message.
      this.lastZone = zoneNamed(name.replace(/:$/, ''));
    }
    return this.lastZone;
  }
}

/** Counted from 0; undefined for another word than a month. */
function monthOf(text: string): number | undefined {
  return months.get(text) ?? (/^\d/.test(text) ? Number.parseInt(text, 10) - 1 : undefined);
}

/** The hours of a clock that shows 12 of them. A clock with more shows all 24. */
function hoursOf(hours: number, half: string | undefined): number {
  if (half === undefined || hours > 12) return hours;
  return (hours % 12) + (half === '下午' || half.charAt(0).toLowerCase() === 'p' ? 12 : 0);
}

/** The milliseconds of the digits behind the seconds: 120 of `12` and of `120456`. */
export function milliseconds(fraction = ''): number {
  return fraction === '' ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
}
