import { isDigit } from '../../text';

/** How source code and logs write a number: digits in groups, suffixes, a fraction of zeros. */

const underscore = 0x5f;
const apostrophe = 0x27;

/** True for digits that may be in groups of three. */
export function isWritten(number: string): boolean {
  return /^[1-9](?:[0-9]*|[0-9]{0,2}(?:(?:_[0-9]{3})+|(?:'[0-9]{3})+))$/.test(number);
}

/** Returns the value of the number in [start, end). */
export function numberAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (!isSeparator(unit)) value = value * 10 + unit - 0x30;
  }
  return value;
}

/** What may be between groups of digits; the apostrophe is that of C++. */
const digitSeparators = ['_', "'"] as const;

/** True for a unit that may be between groups of digits. */
export function isSeparator(unit: number): boolean {
  return unit === underscore || unit === apostrophe;
}

/** Returns a code as `number` is written, with its digits in groups: `1_237_104` like `1_207_104`. */
export function writtenLike(number: string, code: number): string {
  const separator = digitSeparators.find((one) => number.includes(one));
  return separator === undefined ? String(code) : grouped(code, separator);
}

/** Returns how a code is written with its digits in groups: `1_239_801`, `1'239'801`. */
export function inGroups(code: number): string[] {
  return digitSeparators.map((separator) => grouped(code, separator));
}

function grouped(code: number, separator: (typeof digitSeparators)[number]): string {
  return String(code).replace(/\B(?=(?:[0-9]{3}){1,5}$)/g, separator);
}

/** Returns where a number ends whose digits end at `end`, with its suffix or `.0`: `1239801L`, `1239801_i64`. */
export function endOfNumber(text: string, end: number): number {
  for (const tail of [integerSuffix, zeroFraction]) {
    tail.lastIndex = end;
    if (tail.test(text) && text.charAt(tail.lastIndex - 1) !== '[') return tail.lastIndex;
  }
  return end;
}

/** Returns the number that covers `offset` of `text` or ends there, candidate or not: its digits, in groups or not. */
export function numberAround(text: string, offset: number): readonly [start: number, end: number] | undefined {
  const isGroup = (at: number) =>
    isSeparator(text.charCodeAt(at)) && /^[_'][0-9]{3}(?![0-9])/.test(text.slice(at, at + 5));
  let start = offset;
  while (isDigit(text.charCodeAt(start - 1)) || (isGroup(start - 1) && isDigit(text.charCodeAt(start - 2)))) start--;
  let end = offset;
  while (isDigit(text.charCodeAt(end)) || (end > start && isGroup(end))) end++;
  return start === end ? undefined : [start, end];
}

/** Suffixes of integers, and the end of a colour that lost its backslash. */
const integerSuffix =
  /(?:[uU][lL]{0,2}|[lL]{1,2}[uU]?|[uU]?[zZ]|[zZ][uU]|n|I|_?[iu](?:32|64|128|size))(?![0-9A-Za-z_])|u001b\[/y;

/** True if the suffix of an integer follows the digits that end at `end`. */
export function startsWithSuffix(text: string, end: number): boolean {
  integerSuffix.lastIndex = end;
  return integerSuffix.test(text);
}

/** True for `.0` after a whole number, which is how many programs print a number that they hold as a float. */
export function isZeroFraction(text: string, end: number): boolean {
  zeroFraction.lastIndex = end;
  return zeroFraction.test(text);
}

const zeroFraction = /\.0{1,6}(?![0-9A-Za-z_]|\.[0-9])/y;
