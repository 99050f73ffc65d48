/** Turns the time on a clock of a zone into a time of the world. */
export interface Zone {
  /** An IANA name, `UTC`, or `+08:00`. */
  readonly name: string;
  /** @param local the time on the clock, as ms since 1970 as if the clock were in UTC */
  toTime(local: number): number;
  /** Ms that the clock is ahead of UTC at a time. */
  offsetAt(time: number): number;
}

const minute = 60_000;
/** Offsets change at quarters of an hour at most. */
const quarter = 15 * minute;

export const utc: Zone = { name: 'UTC', toTime: (local) => local, offsetAt: () => 0 };

/** Returns the zone of `UTC`, `Z`, `+08:00`, `+0800`, `+8`, `UTC+8`, or an IANA name; undefined for other texts. */
export function zoneNamed(text: string): Zone | undefined {
  if (/^(?:utc|gmt|z)$/i.test(text)) return utc;
  const [, sign, hours = '', minutes = '0'] = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d\d))?$/i.exec(text) ?? [];
  if (sign !== undefined) {
    const offset = offsetOf(sign === '-', Number(hours), Number(minutes));
    if (offset === undefined) return undefined;
    const name = `${sign}${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
    return { name, toTime: (local) => local - offset, offsetAt: () => offset };
  }
  if (abbreviation.test(text)) return undefined;
  try {
    return ianaZone(new Intl.DateTimeFormat('en-US', { ...fields, timeZone: text }));
  } catch {
    // A RangeError says that the name is unknown.
    return undefined;
  }
}

/** Old names of Java, which readers take for other zones: CST is Chicago there, and China here. */
const abbreviation =
  /^(?:act|aet|agt|art|ast|bet|bst|cat|cnt|cst|ctt|eat|ect|iet|ist|jst|mit|net|nst|plt|pnt|prt|pst|sst|vst)$/i;

/** Ms that a clock is ahead of UTC; undefined if no zone has this offset. */
export function offsetOf(isBehind: boolean, hours: number, minutes: number): number | undefined {
  const offset = (hours * 60 + minutes) * minute;
  if (hours > 14 || minutes > 59 || offset % quarter !== 0) return undefined;
  return isBehind ? -offset : offset;
}

const fields = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;

/** Maximum number of offsets that are remembered. */
const maxKnown = 10_000;

function ianaZone(format: Intl.DateTimeFormat): Zone {
  const known = new Map<number, number>();
  const offsetAt = (time: number): number => {
    const slot = Math.floor(time / quarter);
    let offset = known.get(slot);
    if (offset === undefined) {
      if (known.size >= maxKnown) known.clear();
      offset = offsetBy(format, slot * quarter);
      known.set(slot, offset);
    }
    return offset;
  };
  return {
    name: format.resolvedOptions().timeZone,
    // Of an hour that the clock shows twice the first one is taken.
    toTime: (local) => local - offsetAt(local - Math.max(offsetAt(local - day), offsetAt(local + day))),
    offsetAt,
  };
}

const day = 24 * 60 * minute;

function offsetBy(format: Intl.DateTimeFormat, time: number): number {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) as number;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - time;
}
