import { type CodeSpace, isJobCode, isJobCodeText, jobCodes, jobDigits, maxDigits } from '../../catalog';
import { isDigit, isWordUnit } from '../../text';
import { isSeparator, isWritten, isZeroFraction, numberAt, startsWithSuffix } from './writtenNumber';

/**
 * Finds the numbers in a text that can be error codes: runs of exactly seven ASCII digits that start with 12, 9900403, or
 * the codes of other systems in catalogs, written as a number of their own: `1239801`, or `1_239_801` and `1'239'801` in
 * source code.
 * Whether they are error codes is decided in confidence.ts.
 */

/** Maximum context left of the first digit of a candidate, in UTF-16 code units. */
export const leftReach = 48;

/** Maximum length of a candidate, whose digits may be in groups of three. */
export const maxLength = maxDigits + Math.floor((maxDigits - 1) / 3);

/** Maximum context right of the first digit of a candidate, in UTF-16 code units. */
export const rightReach = maxLength + 20;

/** Why a run of digits is not a code. */
export type RejectionReason =
  | 'partOfLongerNumber'
  | 'partOfIdentifier'
  | 'partOfEscape'
  | 'partOfAddress'
  | 'fraction'
  | 'hex'
  | 'notSevenDigits'
  | 'notStartingWith12'
  | 'inNoCatalog';

/** Receives a candidate: its offset in the text, its value, and its length as it is written. */
type VisitCode = (offset: number, code: number, length: number) => void;

/**
 * Calls `visit` for every candidate whose first digit is in [from, to), in order. Takes linear time. With codes of JOB
 * alone nothing is allocated for a match.
 */
export function scanCodes(text: string, from: number, to: number, visit: VisitCode, space: CodeSpace = jobCodes): void {
  if (space === jobCodes) scanJobCodes(text, from, to, visit);
  else scanNumbers(text, from, to, visit, space);
}

/** A local constant, as it is read for every digit. */
const jobLength = jobDigits;

function scanJobCodes(text: string, from: number, to: number, visit: VisitCode): void {
  // `test` instead of `exec`: a log may have 100,000 matches, and their arrays are not needed.
  // Also finds a few other numbers, because it is twice as fast as an expression for the codes alone.
  // A reference to the first separator would make it as slow.
  const digits = /(?:12[0-9]{2}|9900)[0-9]{3}|[19][_'][29][0-9]{2}[_'][0-9]{3}/g;
  digits.lastIndex = Math.max(0, from);
  while (digits.test(text)) {
    const end = digits.lastIndex;
    const separator = text.charCodeAt(end - groupDigits - 1);
    const isGrouped = isSeparator(separator);
    const offset = end - jobLength - (isGrouped ? 2 : 0);
    if (offset >= to) return;
    if (isGrouped && text.charCodeAt(offset + 1) !== separator) digits.lastIndex = offset + 1;
    else if (misplacement(text, offset, end) === undefined) {
      const code = numberAt(text, offset, end);
      if (isJobCode(code)) visit(offset, code, end - offset);
    } else if (isDigit(text.charCodeAt(end))) {
      // The match may have begun in an escape before the number: `\u12011239801`.
      digits.lastIndex = offset + 1;
    }
  }
}

function scanNumbers(text: string, from: number, to: number, visit: VisitCode, space: CodeSpace): void {
  const digits = /[1-9][0-9]*(?:(?:_[0-9]{3})+|(?:'[0-9]{3})+)?/g;
  digits.lastIndex = Math.max(0, from);
  for (let match = digits.exec(text); match !== null && match.index < to; match = digits.exec(text)) {
    const [written] = match;
    // The run may begin with an escape.
    for (const skip of written.length > space.digits.fewest ? escapeSkips : noSkip) {
      const start = match.index + skip;
      const end = match.index + written.length;
      if (end - start < space.digits.fewest || end - start > maxLength) continue;
      if (start >= to || !isWritten(text.slice(start, end))) continue;
      const code = numberAt(text, start, end);
      if (!space.has(code) || misplacement(text, start, end) !== undefined) continue;
      visit(start, code, end - start);
      break;
    }
  }
}

/** The digits of an escape that may begin a run of digits: none, or those of `\u0020`, `%20`, `\x20`. */
const escapeSkips = [0, 1, 2, 3, 4];
const noSkip = [0];

/** Number of digits in a group: `1_239_801`. */
const groupDigits = 3;

/**
 * Returns why the run of digits [start, end) of `text` is not a candidate; undefined if it is one. The run may have any
 * length, but must consist of ASCII digits.
 */
export function rejection(
  text: string,
  start: number,
  end: number,
  space: CodeSpace = jobCodes,
): RejectionReason | undefined {
  const misplaced = misplacement(text, start, end);
  if (misplaced !== undefined) return misplaced;
  const number = text.slice(start, end).replace(/[_']/g, '');
  if (space !== jobCodes) return isIn(space, number) ? undefined : 'inNoCatalog';
  if (number.length !== jobLength) return 'notSevenDigits';
  return isJobCodeText(number) ? undefined : 'notStartingWith12';
}

/** Returns why the text beside a run of digits makes it no number of its own. */
function misplacement(text: string, start: number, end: number): RejectionReason | undefined {
  const left = text.charCodeAt(start - 1);
  const right = text.charCodeAt(end);
  if (isDigit(right)) return 'partOfLongerNumber';
  // Letters beyond ASCII may touch a code: `错误码1239801表示`.
  if (isWordUnit(left) && !endsWithEscape(text, start) && !(left === underscore && isEmphasis(text, start, end))) {
    if (isDigit(left)) return 'partOfLongerNumber';
    return isHexPrefix(text, start) ? 'hex' : 'partOfIdentifier';
  }
  // `%1239801` is the percent escape `%12` and a number of five digits.
  if (left === percent && !isWildcard(text, start, end)) return 'partOfEscape';
  if (isWordUnit(right) && !startsWithSuffix(text, end) && !(right === underscore && isEmphasis(text, start, end)))
    return 'partOfIdentifier';
  if (left === fullStop && isFractionPoint(text, start - 1)) return 'fraction';
  if (left === comma && isDecimalComma(text, start - 1, end)) return 'fraction';
  if (right === fullStop && isDigit(text.charCodeAt(end + 1)) && !isZeroFraction(text, end)) return 'fraction';
  return startsHost(text, end) ? 'partOfAddress' : undefined;
}

/** True for the rest of a mail address or an account: `1239801@qq.com`, `1239801%40qq.com`, `1239801-a@qq.com`. */
function startsHost(text: string, end: number): boolean {
  const first = text.charCodeAt(end);
  const isSign = first === at || first === wideAt;
  if (!isSign && (first < percent || first > fullStop)) return false;
  restOfAccount.lastIndex = end;
  return restOfAccount.test(text);
}

const restOfAccount = /(?:[-.+][A-Za-z][0-9A-Za-z_.+-]{0,14})?(?:[@＠]|%40)[0-9A-Za-z_]/y;

/** A number with leading zeros is another one: a part of an account, a telephone number. */
function isIn(space: CodeSpace, number: string): boolean {
  return number.length <= maxDigits && number.charAt(0) !== '0' && space.has(Number(number));
}

const at = 0x40;
/** `＠`, as Chinese input methods write it. */
const wideAt = 0xff20;
const underscore = 0x5f;
const comma = 0x2c;
/** True between the wildcards of SQL and of batch files: `LIKE '%1239801%'`. */
function isWildcard(text: string, start: number, end: number): boolean {
  return text.charCodeAt(end) === percent || /["'`]/.test(text.charAt(start - 2));
}

const percent = 0x25;
const equals = 0x3d;
const fullStop = 0x2e;
const backslash = 0x5c;

function isHexDigit(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x46) || (unit >= 0x61 && unit <= 0x66);
}

function isHexPrefix(text: string, start: number): boolean {
  return /[xX]/.test(text.charAt(start - 1)) && text.charAt(start - 2) === '0';
}

/**
 * True if the letter or digit before `start` ends an escape and belongs to no word or number of the text:
 *
 * - `\n`, `\t`, `\r` as two characters. The number of backslashes does not matter: logs contain JSON inside JSON,
 *   where a line break is `\\n` or `\\\\n`, far more often than a path to a folder named `n1239801`.
 * - escapes of fixed width, which show where they end: `\u003d`, `\x3d`, `%20`, `\346` of a byte.
 * - a colour sequence, `ESC[31m`.
 */
function endsWithEscape(text: string, start: number): boolean {
  const letter = text.charAt(start - 1);
  if (letter === 'm' || letter === 'K') return endsWithColour(text, start);
  const before = text.charCodeAt(start - 2);
  if (before === backslash) return letter === 'n' || letter === 't' || letter === 'r';
  if (!isHexDigit(text.charCodeAt(start - 1)) || !isHexDigit(before)) return false;
  const third = text.charCodeAt(start - 3);
  if (third === percent) return true;
  // Quoted-printable of mails, and a percent escape that was escaped again: `=3D`, `%253D`.
  if (third === equals) return quotedPrintable.test(text.slice(start - 2, start));
  if (text.startsWith('%25', start - 5)) return true;
  if (!isWordUnit(third)) return false;
  if (text.startsWith('\\x', start - 4)) return true;
  if (text.charCodeAt(start - 4) === backslash) return /^[0-3][0-7]{2}$/.test(text.slice(start - 3, start));
  return text.startsWith('\\u', start - 6) && isHexDigit(third) && isHexDigit(text.charCodeAt(start - 4));
}

/** Escapes of quoted-printable that no number can be taken for. */
const quotedPrintable = /^(?:3[ADE]|2[CF]|0[AD])$/;

/** Maximum length of colour parameters: 38;2;255;255;255;48;2;255;255;255 fits. */
const maxColourLength = 36;

/** The escape character, and how JSON, source text and terminals write it out. */
const escapeCharacters = [
  '\u001b',
  '\\u001b',
  '\\u001B',
  '\\x1b',
  '\\x1B',
  '\\033',
  '\\e',
  '^[',
  '#033',
  '\u2190',
  '\u241b',
];

/** True after `ESC[31m`, also without the escape character: `[31m`. `ESC[K` follows the colours of grep. */
function endsWithColour(text: string, start: number): boolean {
  const limit = Math.max(0, start - 1 - maxColourLength);
  let i = start - 2;
  while (i > limit && /[0-9;:]/.test(text.charAt(i))) i--;
  if (text.charAt(i) !== '[') return false;
  if (text.charAt(start - 1) === 'm' && i < start - 2) return true;
  return escapeCharacters.some((character) => text.startsWith(character, i - character.length));
}

/**
 * True if underscores of Markdown are around the number, `_1239801_`, or around it and words beside it, `__code 1239801__`
 * and `_1239801 again_`.
 */
function isEmphasis(text: string, start: number, end: number): boolean {
  closingMarks.lastIndex = end;
  const [, inside = '', closing = ''] = closingMarks.exec(text) ?? [];
  if (closing === '') return false;
  const before = text.slice(Math.max(0, start - leftReach), start);
  const opening = (inside === '' ? openingMarks : directMarks).exec(before)?.[1];
  return opening === closing;
}

/** Marks that close an emphasis, at the number or after words behind it. */
const closingMarks = /((?: [^_\s][^_\n\r]{0,8})?)(?<!\s)(_{1,3})(?![0-9A-Za-z_])/y;
/** Marks that open one, without another mark up to the number, or directly before it. */
const openingMarks = /(?<![0-9A-Za-z_])(_{1,3})(?:[^_\s][^_\n\r]*)?$/;
const directMarks = /(?<![0-9A-Za-z_])(_{1,3})$/;

/**
 * True if the comma at `index` is a decimal one: behind a time of day, `00:00:04,1244006`, or between one number and a
 * unit, `3,1244006 s`. In a list it separates: `[400,1244006]`.
 */
function isDecimalComma(text: string, index: number, end: number): boolean {
  if (!isDigit(text.charCodeAt(index - 1))) return false;
  const before = text.slice(Math.max(0, index - maxTimeLength), index);
  if (/(?:^|[^0-9])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$/.test(before)) return true;
  unit.lastIndex = end;
  return /(?:^|[^0-9,])[0-9]{1,3}$/.test(before) && unit.test(text);
}

/** Maximum length of a time of day with the unit before it. */
const maxTimeLength = 10;

const unit =
  /[ \u00a0\u202f]?(?:(?:[mµμun]?s|secs?|seconds?|min|minutes?|h|hours?|[kmc]?m|[km]?g|[kKMGT]i?B|[bB]ytes?|[kMG]?Hz|[kKmM]?[VW]|px|pt|em|EUR|USD|CNY|RMB)(?![0-9A-Za-z_])|[%°€$¥￥秒毫微米元度个万千]|分钟)/y;

/**
 * True if the full stop at `index` belongs to a decimal fraction: after a digit (`1.1289075`), or where a number can
 * begin (`= .1289075`). After a word it separates a key (`error.1239801`), after another full stop it is a range.
 */
function isFractionPoint(text: string, index: number): boolean {
  if (index === 0) return true;
  return /[0-9\s=(,[{<>*/+:-]/.test(text.charAt(index - 1));
}
