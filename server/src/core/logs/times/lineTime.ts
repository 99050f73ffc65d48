import { Calendar, milliseconds, type TimeParts, type TimeRead } from './calendar';
import { digitsAt, type LineBytes, lookAhead, type TimeFields, type TimePlace, timeFields } from './timePlace';
import {
  access,
  anyBefore,
  anyClock,
  before,
  colours,
  dateFirst,
  dateIndices,
  digitShapes,
  digitStart,
  epoch,
  escapeSign,
  isOwnPlace,
  jsonKey,
  letterShapes,
  type TimeShape,
} from './timeShapes';
import { offsetOf, type Zone, zoneNamed } from './zone';

/** Maximum length of what is before the time of a line, in UTF-16 units. */
const maxBefore = 200;

/** Maximum length of a time with its date and zone. */
const maxTime = 48;

/** Maximum number of keys of a line of JSON whose values may be its time. */
const maxKeys = 8;

/** From 2001 to 2099, in ms: other numbers of ten digits are ids. */
const [firstEpoch, lastEpoch] = [978_307_200_000, 4_102_444_800_000];

/** Of `2h`, in ms. */
const units = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** Reads the times at the beginning of lines, in ms since 1970. */
export class LineTimes {
  private readonly calendar: Calendar;
  /** Where the last time that was found begins if it is a date first, else -1, and where it ends. */
  private dateFrom = -1;
  private foundTo = 0;

  /** @param now see `Calendar` */
  constructor(
    private readonly zone: Zone,
    private readonly now: () => number,
  ) {
    this.calendar = new Calendar(zone, now);
  }

  /** Returns the time of a line; undefined for one that does not begin with a time, as of a stack trace; null if it can be read in several ways. */
  of(line: string): TimeRead {
    const first = line.charCodeAt(0);
    const isList = first === openBracket;
    if (first === openBrace || (isList && line.charCodeAt(1) === openBrace)) return this.ofJson(line);
    const fast = this.dateAt(line, isList ? 1 : 0);
    if (fast !== undefined || isBlank(first)) return fast;
    const head = line.slice(0, maxBefore + maxTime);
    return head.includes(escapeSign) ? this.ofColoured(head) : this.ofHead(head, line);
  }

  /** The time of a line with the colours of a terminal in its beginning. */
  private ofColoured(head: string): TimeRead {
    const time = this.of(head.replace(colours, ''));
    // The time is somewhere in these characters.
    this.dateFrom = -1;
    this.foundTo = head.length;
    return time;
  }

  private ofHead(head: string, line: string): TimeRead {
    const found = this.behind(before, head, line);
    if (found !== undefined || !anyClock.test(head)) return found;
    const [start] = access.exec(head) ?? [];
    return start === undefined ? this.behind(anyBefore, head, line) : this.timeAt(head, start.length);
  }

  private behind(fields: RegExp, head: string, line: string): TimeRead {
    const skipped = fields.exec(head)?.[0].length ?? 0;
    if (head.charCodeAt(skipped) === openBrace) return this.ofJson(line);
    const found = this.timeAt(head, skipped);
    if (found !== undefined) return found;
    // A field in brackets may be the time itself.
    for (let at = head.indexOf('['); at >= 0 && at < skipped; at = head.indexOf('[', at + 1)) {
      const inBracket = this.timeAt(head, at + 1);
      if (inBracket !== undefined) return inBracket;
    }
    return undefined;
  }

  /**
   * Returns how to read the time of all lines that differ from this one in digits alone; undefined if the values of these digits may
   * change where it is.
   */
  placeIn(line: string): TimePlace | undefined {
    this.calendar.rejected = 0;
    this.dateFrom = -1;
    const time = this.of(line);
    if (this.calendar.rejected > 0) return undefined;
    if (time === undefined) return 'none';
    dateIndices.lastIndex = this.dateFrom;
    const indices = this.dateFrom < 0 ? undefined : dateIndices.exec(line)?.indices;
    return indices === undefined ? this.foundTo + lookAhead : timeFields(line, indices);
  }

  /** Returns the time of a line like another one; undefined if it has none. */
  again(line: LineBytes, place: TimePlace): number | undefined {
    if (place === 'none') return undefined;
    return typeof place === 'number' ? (this.of(line.slice(0, place)) ?? undefined) : this.ofFields(line, place);
  }

  private ofFields({ bytes, start }: LineBytes, fields: TimeFields): number | undefined {
    const { calendar } = this;
    const at = (field: number): number => digitsAt(bytes, start + field, 2);
    const { fractionLength: length, zone, offsetMinutes } = fields;
    const day = calendar.startOf(digitsAt(bytes, start + fields.year, 4), at(fields.month) - 1, at(fields.date));
    const fraction = length === 0 ? 0 : digitsAt(bytes, start + fields.fraction, length) * 10 ** (3 - length);
    const local = calendar.clockOf(day, at(fields.hours), at(fields.minutes), at(fields.seconds), fraction);
    if (local === undefined || zone === 'UTC') return local;
    if (zone === 'none') return this.zone.toTime(local);
    const minutes = offsetMinutes === 0 ? 0 : at(offsetMinutes);
    const ahead = offsetOf(bytes[start + fields.offset] === minus, at(fields.offset + 1), minutes);
    return ahead === undefined ? this.zone.toTime(local) : local - ahead;
  }

  /** Returns the time that a text is as a whole, a date as its beginning, or how long ago it is: of `--since` and `--until`. */
  ofText(text: string): number | undefined {
    const trimmed = text.trim();
    const [, amount, unit] = /^(\d{1,6}) ?([smhdw])$/.exec(trimmed) ?? [];
    if (unit !== undefined) return this.now() - Number(amount) * units[unit as keyof typeof units];
    const dated = /^\d{4}([-/])\d\d?\1\d\d?$/.test(trimmed) ? `${trimmed} 00:00:00` : trimmed;
    // Seconds may be left out.
    const whole = dated.replace(/^(\d{4}([-/])\d\d?\2\d\d?[T ]\d\d:\d\d)(?=$| ?[ZUG+-])/, '$1:00');
    const [zone = 'Z'] = /[+-]\d\d:?(?:\d\d)?$/.exec(whole) ?? [];
    if (zoneNamed(zone) === undefined) return undefined;
    const time = this.timeAt(whole, 0);
    return this.foundTo === whole.length ? (time ?? undefined) : undefined;
  }

  private ofJson(line: string): TimeRead {
    jsonKey.lastIndex = 0;
    let inner: TimeRead;
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

  private timeAt(text: string, at: number): TimeRead {
    if (!isDigitAt(text, at)) return this.shapeAt(text, at, letterShapes);
    const date = this.dateAt(text, at);
    if (date !== undefined) return date;
    digitStart.lastIndex = at;
    const time = digitStart.test(text) ? this.shapeAt(text, at, digitShapes) : undefined;
    return time === undefined ? this.epochAt(text, at) : time;
  }

  private dateAt(text: string, at: number): number | undefined {
    if (!isDigitAt(text, at)) return undefined;
    dateFirst.lastIndex = at;
    const found = dateFirst.exec(text);
    if (found === null) return undefined;
    const [, year = '', , month = '', date = '', hours = '', minutes = '', seconds = '', fraction, half, offset] =
      found;
    const start = this.calendar.startOf(Number(year), Number(month) - 1, Number(date));
    // A clock with 12 hours is read as a text again.
    this.dateFrom = half === undefined ? at : -1;
    this.foundTo = dateFirst.lastIndex;
    return this.calendar.onDay(start, { hours, minutes, seconds, fraction, half, offset });
  }

  private shapeAt(text: string, at: number, shapes: readonly TimeShape[]): TimeRead {
    for (const { pattern, groups } of shapes) {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (found === null) continue;
      const time = this.calendar.timeOf(partsOf(found, groups));
      if (time === undefined) continue;
      this.foundTo = pattern.lastIndex;
      return time;
    }
    return undefined;
  }

  private epochAt(text: string, at: number): number | undefined {
    epoch.lastIndex = at;
    const [, seconds, fraction, thousandths, nanoseconds] = epoch.exec(text) ?? [];
    if (seconds === undefined) return undefined;
    this.foundTo = epoch.lastIndex;
    const part = nanoseconds === undefined ? fraction : nanoseconds.padStart(9, '0');
    const time = Number(seconds) * 1000 + (thousandths === undefined ? milliseconds(part) : Number(thousandths));
    if (time >= firstEpoch && time <= lastEpoch) return time;
    this.calendar.rejected++;
    return undefined;
  }
}

function partsOf(found: RegExpExecArray, groups: TimeShape['groups']): TimeParts {
  return {
    year: found[groups.year],
    lastYear: found[groups.lastYear],
    month: found[groups.month],
    date: found[groups.date],
    first: found[groups.first],
    second: found[groups.second],
    separator: found[groups.separator],
    hours: found[groups.hours] as string,
    minutes: found[groups.minutes] as string,
    seconds: found[groups.seconds] as string,
    fraction: found[groups.fraction],
    firstHalf: found[groups.firstHalf],
    half: found[groups.half],
    offset: found[groups.offset],
  };
}

const [minus, openBracket, openBrace] = [0x2d, 0x5b, 0x7b];

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}
