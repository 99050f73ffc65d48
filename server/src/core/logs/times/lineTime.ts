import { digitsAt, type LineBytes, lookAhead, type TimeFields, type TimePlace, timeFields } from './timePlace';
import {
  access,
  before,
  colours,
  dateFirst,
  dateIndices,
  dayFirst,
  epoch,
  escapeSign,
  isOwnPlace,
  jsonKey,
  levelFirst,
  looseDate,
  monthFirst,
} from './timeShapes';
import { offsetOf, type Zone } from './zone';

/** Maximum length of what is before the time of a line, in UTF-16 units. */
const maxBefore = 200;

/** Maximum length of a time with its date and zone. */
const maxTime = 48;

/** Maximum number of keys of a line of JSON whose values may be its time. */
const maxKeys = 8;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** From 2001 to 2099, in ms: other numbers of ten digits are ids. */
const [firstEpoch, lastEpoch] = [978_307_200_000, 4_102_444_800_000];

type Clock = readonly [hours: string, minutes: string, seconds: string, fraction: string | undefined];

const second = 1000;
const day = 86_400_000;

/** Reads the times at the beginning of lines. */
export class LineTimes {
  /** The last day that was read, because nearly all lines of a log are of one. */
  private lastDate = 0;
  private lastDay = 0;
  /** Where the last time that was found begins if it is a date first, else -1, and where it ends. */
  private dateFrom = -1;
  private foundTo = 0;
  /** Number of texts that look like a time and are none: 32 July. */
  private rejected = 0;

  /** @param now returns ms since 1970: the clock may be set while a log is followed. A date without a year is the last such date before the day after it */
  constructor(
    private readonly zone: Zone,
    private readonly now: () => number,
  ) {}

  /** Returns the time of a line in ms since 1970; undefined for one that does not begin with a time, as of a stack trace. */
  of(line: string): number | undefined {
    const first = line.charCodeAt(0);
    if (first === openBrace) return this.ofJson(line);
    const fast = this.dateAt(line, first === openBracket ? 1 : 0);
    if (fast !== undefined || isBlank(first)) return fast;
    const head = line.slice(0, maxBefore + maxTime);
    return head.includes(escapeSign) ? this.ofColoured(head) : this.ofHead(head);
  }

  /** The time of a line with the colours of a terminal in its beginning. */
  private ofColoured(head: string): number | undefined {
    const time = this.of(head.replace(colours, ''));
    // The time is somewhere in these characters.
    this.dateFrom = -1;
    this.foundTo = head.length;
    return time;
  }

  private ofHead(head: string): number | undefined {
    const skipped = before.exec(head)?.[0].length ?? 0;
    const found = this.timeAt(head, skipped);
    if (found !== undefined) return found;
    // A field in brackets may be the time itself.
    for (let at = head.indexOf('['); at >= 0 && at < skipped; at = head.indexOf('[', at + 1)) {
      const inBracket = this.timeAt(head, at + 1);
      if (inBracket !== undefined) return inBracket;
    }
    const [start] = access.exec(head) ?? [];
    return start === undefined ? undefined : this.timeAt(head, start.length);
  }

  /**
   * Returns how to read the time of all lines that differ from this one in digits alone; undefined if the values of these digits may
   * change where it is.
   */
  placeIn(line: string): TimePlace | undefined {
    this.rejected = 0;
    this.dateFrom = -1;
    const time = this.of(line);
    if (this.rejected > 0) return undefined;
    if (time === undefined) return 'none';
    dateIndices.lastIndex = this.dateFrom;
    const indices = this.dateFrom < 0 ? undefined : dateIndices.exec(line)?.indices;
    return indices === undefined ? this.foundTo + lookAhead : timeFields(line, indices);
  }

  /** Returns the time of a line like another one; undefined if it has none. */
  again(line: LineBytes, place: TimePlace): number | undefined {
    if (place === 'none') return undefined;
    return typeof place === 'number' ? this.of(line.slice(0, place)) : this.ofFields(line, place);
  }

  private ofFields({ bytes, start }: LineBytes, fields: TimeFields): number | undefined {
    const at = (field: number): number => digitsAt(bytes, start + field, 2);
    const { fractionLength: length, zone, offsetMinutes } = fields;
    const day = this.startOf(digitsAt(bytes, start + fields.year, 4), at(fields.month) - 1, at(fields.date));
    const fraction = length === 0 ? 0 : digitsAt(bytes, start + fields.fraction, length) * 10 ** (3 - length);
    const local = this.clockOf(day, at(fields.hours), at(fields.minutes), at(fields.seconds), fraction);
    if (local === undefined || zone === 'UTC') return local;
    if (zone === 'none') return this.zone.toTime(local);
    const minutes = offsetMinutes === 0 ? 0 : at(offsetMinutes);
    return this.timeAhead(local, offsetOf(bytes[start + fields.offset] === minus, at(fields.offset + 1), minutes));
  }

  /** Returns the time that a text is as a whole, or a date as its beginning: of `--since` and `--until`. */
  ofText(text: string): number | undefined {
    const trimmed = text.trim();
    const dated = /^\d{4}-\d\d-\d\d$/.test(trimmed) ? `${trimmed} 00:00:00` : trimmed;
    // Seconds may be left out.
    const whole = dated.replace(/^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d)(?=$| ?[Z+-])/, '$1:00');
    const [offset = 'Z'] = /[+-]\d\d:?(?:\d\d)?$/.exec(whole) ?? [];
    if (offsetNamed(offset) === undefined) return undefined;
    for (const pattern of [dateFirst, dayFirst, monthFirst, epoch, looseDate]) {
      pattern.lastIndex = 0;
      if (pattern.test(whole) && pattern.lastIndex === whole.length) return this.timeAt(whole, 0);
    }
    return undefined;
  }

  private ofJson(line: string): number | undefined {
    jsonKey.lastIndex = 0;
    let inner: number | undefined;
    // Docker's own time is behind the logged text.
    for (let tries = 0; tries < maxKeys && jsonKey.test(line); tries++) {
      const place = jsonKey.lastIndex;
      const found = this.timeAt(line, place);
      if (found === undefined) continue;
      const isOwn = isOwnPlace(line, place);
      // With other digits, another one of several times may be the first valid one.
      if (inner !== undefined || !isOwn) this.dateFrom = -1;
      if (isOwn) return found;
      // That of a response in the line is another one than that of the line.
      inner ??= found;
    }
    return inner;
  }

  private timeAt(text: string, at: number): number | undefined {
    if (!isDigitAt(text, at)) return this.monthAt(text, at) ?? this.levelAt(text, at);
    return this.dateAt(text, at) ?? this.dayAt(text, at) ?? this.epochAt(text, at) ?? this.looseAt(text, at);
  }

  private dateAt(text: string, at: number): number | undefined {
    if (!isDigitAt(text, at)) return undefined;
    dateFirst.lastIndex = at;
    const found = dateFirst.exec(text);
    if (found === null) return undefined;
    const [, year = '', , month = '', date = '', hours = '', minutes = '', seconds = '', fraction, offset] = found;
    const start = this.startOf(Number(year), Number(month) - 1, Number(date));
    this.dateFrom = at;
    this.foundTo = dateFirst.lastIndex;
    return this.timeOf(start, hours, minutes, seconds, fraction, offset);
  }

  private looseAt(text: string, at: number): number | undefined {
    looseDate.lastIndex = at;
    const found = looseDate.exec(text);
    if (found === null) return undefined;
    const [, year, month, date, , otherMonth, otherDate, hours = '', minutes = '', seconds = '', fraction] = found;
    const start = this.startOf(Number(year), Number(month ?? otherMonth) - 1, Number(date ?? otherDate));
    this.foundTo = looseDate.lastIndex;
    return this.timeOf(start, hours, minutes, seconds, fraction);
  }

  private dayAt(text: string, at: number): number | undefined {
    dayFirst.lastIndex = at;
    const found = dayFirst.exec(text);
    if (found === null) return undefined;
    const [, date = '', , month = '', year = '', hours = '', minutes = '', seconds = '', fraction, offset] = found;
    const start = this.startOf(Number(year), months.indexOf(month), Number(date));
    this.foundTo = dayFirst.lastIndex;
    return this.timeOf(start, hours, minutes, seconds, fraction, offset);
  }

  private monthAt(text: string, at: number): number | undefined {
    monthFirst.lastIndex = at;
    const found = monthFirst.exec(text);
    if (found === null) return undefined;
    const [, month = '', date = '', hours = '', minutes = '', seconds = '', fraction, year] = found;
    this.foundTo = monthFirst.lastIndex;
    return this.inYear(year, months.indexOf(month), date, hours, minutes, seconds, fraction);
  }

  private levelAt(text: string, at: number): number | undefined {
    levelFirst.lastIndex = at;
    const found = levelFirst.exec(text);
    if (found === null) return undefined;
    const [, year, month, date = '', hours = '', minutes = '', seconds = '', fraction] = found;
    this.foundTo = levelFirst.lastIndex;
    return this.inYear(year, Number(month) - 1, date, hours, minutes, seconds, fraction);
  }

  private inYear(year: string | undefined, month: number, date: string, ...clock: Clock): number | undefined {
    const in_ = (one: number) => this.timeOf(this.startOf(one, month, Number(date)), ...clock);
    if (year !== undefined) return in_(Number(year));
    // Of a log without years: the last such date that is not in the future. 29 February is in some years only.
    const latest = this.now() + day;
    const last = new Date(latest).getUTCFullYear();
    for (let one = last; one > last - 9; one--) {
      const time = in_(one);
      if (time !== undefined && time <= latest) return time;
    }
    this.rejected++;
    return undefined;
  }

  /** The start of a day in ms as if the clock were in UTC; undefined if there is no such day. */
  private startOf(year: number, month: number, date: number): number | undefined {
    const key = year * 10_000 + (month + 1) * 100 + date;
    if (key === this.lastDate) return this.lastDay;
    if (year < 1970 || year > 9998 || month < 0 || month > 11 || date < 1) return undefined;
    const start = Date.UTC(year, month, date);
    if (new Date(start).getUTCDate() !== date) return undefined;
    this.lastDate = key;
    this.lastDay = start;
    return start;
  }

  private timeOf(
    start: number | undefined,
    hours: string,
    minutes: string,
    seconds: string,
    fraction: string | undefined,
    offset?: string,
  ): number | undefined {
    const local = this.clockOf(start, Number(hours), Number(minutes), Number(seconds), milliseconds(fraction));
    if (local === undefined) return undefined;
    if (offset === undefined) return this.zone.toTime(local);
    const ahead = offsetNamed(offset);
    if (ahead === undefined) this.rejected++;
    return this.timeAhead(local, ahead);
  }

  /** @param ahead that of the clock; undefined if what is behind the time is no offset */
  private timeAhead(local: number, ahead: number | undefined): number {
    return ahead === undefined ? this.zone.toTime(local) : local - ahead;
  }

  /** The time on the clock; undefined if there is no such time. A day may end with a leap second, or at 24:00:00. */
  private clockOf(day: number | undefined, hours: number, minutes: number, seconds: number, fraction: number) {
    const clock = (hours * 60 + minutes) * 60 + seconds;
    if (day === undefined || minutes > 59 || seconds > 60 || clock > 24 * 60 * 60) {
      this.rejected++;
      return undefined;
    }
    return day + clock * second + fraction;
  }

  private epochAt(text: string, at: number): number | undefined {
    epoch.lastIndex = at;
    const [, seconds, fraction, thousandths] = epoch.exec(text) ?? [];
    if (seconds === undefined) return undefined;
    this.foundTo = epoch.lastIndex;
    const time = Number(seconds) * second + (thousandths === undefined ? milliseconds(fraction) : Number(thousandths));
    if (time >= firstEpoch && time <= lastEpoch) return time;
    this.rejected++;
    return undefined;
  }
}

function milliseconds(fraction = ''): number {
  return fraction === '' ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** That of `+08:00`, `+0800`, `+08` and `Z`; undefined if no zone has it. */
function offsetNamed(text: string): number | undefined {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(text) ?? [];
  return offsetOf(sign === '-', Number(hours), Number(minutes));
}

const [minus, openBracket, openBrace] = [0x2d, 0x5b, 0x7b];

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}
