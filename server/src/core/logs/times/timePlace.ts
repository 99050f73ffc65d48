/** The bytes of a line as far as they are ASCII. */
export interface LineBytes {
  readonly bytes: ArrayLike<number>;
  /** Where the line begins in the bytes. */
  readonly start: number;
  /** The text of its bytes in [from, to); it may end earlier. */
  slice(from: number, to: number): string;
}

/** Where the digits of a date and a time of day are in a line. */
export interface TimeFields {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** The first digits of the fraction, at most three; 0 if there are none. */
  readonly fraction: number;
  readonly fractionLength: number;
  /** `none` is the zone of the scan. */
  readonly zone: 'none' | 'UTC' | 'offset';
  /** The sign of the offset, and its minutes; 0 if there are none. */
  readonly offset: number;
  readonly offsetMinutes: number;
}

/**
 * How the time of a line is read that differs from a known one in digits alone: `none` if it has none, its fields, or the number of
 * first characters of the line that show it.
 */
export type TimePlace = 'none' | TimeFields | number;

/** The characters behind a time that show where it ends. */
export const lookAhead = 16;

type Indices = readonly (readonly [start: number, end: number] | undefined)[];

/** The fields of a time of a line from the places of the groups of `dateFirst`. */
export function timeFields(line: string, indices: Indices): TimeFields {
  const at = (group: number): number => indices[group]?.[0] ?? 0;
  const length = (group: number): number => (indices[group]?.[1] ?? 0) - at(group);
  return {
    year: at(1),
    month: at(3),
    date: at(4),
    hours: at(5),
    minutes: at(6),
    seconds: at(7),
    fraction: at(8),
    fractionLength: Math.min(3, length(8)),
    zone: length(10) === 0 ? 'none' : '+-'.includes(line.charAt(at(10))) ? 'offset' : 'UTC',
    offset: at(10),
    offsetMinutes: length(10) > 4 ? at(10) + length(10) - 2 : 0,
  };
}

/** The number of `length` digits at a place. */
export function digitsAt(bytes: ArrayLike<number>, at: number, length: number): number {
  let value = 0;
  for (let index = at; index < at + length; index++) value = value * 10 + (bytes[index] as number) - 0x30;
  return value;
}
