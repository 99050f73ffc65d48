import { type CodeSpace, isJobCodeText, jobCodes, jobDigits, maxDigits } from '../../catalog';
import { isDigit, isWordUnit } from '../../text';

/**
 * Finds the numbers in a text that can be error codes: runs of exactly seven ASCII digits that start with 12, 9900403, or
 * the codes of other systems in catalogs, written as a number of their own. Whether they are error codes is decided in
 * confidence.ts.
 */

/** Maximum context left of the first digit of a candidate, in UTF-16 code units. */
export const leftReach = 48;

/** Maximum context right of the first digit of a candidate, in UTF-16 code units. */
export const rightReach = maxDigits + 8;

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

/** Receives a candidate: its offset in the text and its value. */
export type VisitCode = (offset: number, code: number) => void;

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
  const digits = /12[0-9]{5}|9900403/g;
  digits.lastIndex = Math.max(0, from);
  // Continuing after a rejected match skips no candidate: what follows without a gap belongs to the same, longer run.
  while (digits.test(text)) {
    const offset = digits.lastIndex - jobLength;
    if (offset >= to) return;
    if (misplacement(text, offset, digits.lastIndex) === undefined) visit(offset, numberAt(text, offset));
  }
}

function scanNumbers(text: string, from: number, to: number, visit: VisitCode, space: CodeSpace): void {
  const { fewest, most } = space.digits;
  const digits = new RegExp(`[1-9][0-9]{${fewest - 1},${most - 1}}`, 'g');
  digits.lastIndex = Math.max(0, from);
  for (let match = digits.exec(text); match !== null && match.index < to; match = digits.exec(text)) {
    const code = Number(match[0]);
    // A part of a longer run is rejected because a digit touches it.
    if (space.has(code) && misplacement(text, match.index, digits.lastIndex) === undefined) visit(match.index, code);
  }
}

function numberAt(text: string, offset: number): number {
  let value = 0;
  for (let i = offset; i < offset + jobLength; i++) value = value * 10 + text.charCodeAt(i) - 0x30;
  return value;
}

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
  if (space !== jobCodes) return isIn(space, text, start, end) ? undefined : 'inNoCatalog';
  if (end - start !== jobLength) return 'notSevenDigits';
  return isJobCodeText(text.slice(start, end)) ? undefined : 'notStartingWith12';
}

/** Returns why the text beside a run of digits makes it no number of its own. */
function misplacement(text: string, start: number, end: number): RejectionReason | undefined {
  const left = text.charCodeAt(start - 1);
  const right = text.charCodeAt(end);
  if (isDigit(left) || isDigit(right)) return 'partOfLongerNumber';
  // Letters beyond ASCII may touch a code: `错误码1239801表示`.
  if (isWordUnit(left) && !endsWithEscape(text, start)) return isHexPrefix(text, start) ? 'hex' : 'partOfIdentifier';
  // `%1239801` is the percent escape `%12` and a number of five digits.
  if (left === percent) return 'partOfEscape';
  if (isWordUnit(right) && !startsWithSuffix(text, end)) return 'partOfIdentifier';
  if (left === fullStop && isFractionPoint(text, start - 1)) return 'fraction';
  if (right === fullStop && isDigit(text.charCodeAt(end + 1))) return 'fraction';
  return startsHost(text, end) ? 'partOfAddress' : undefined;
}

/** True for the rest of a mail address or an account: `1239801@qq.com`, `1239801%40qq.com`. */
function startsHost(text: string, end: number): boolean {
  const first = text.charCodeAt(end);
  if (first === at) return isWordUnit(text.charCodeAt(end + 1));
  return first === percent && text.startsWith('40', end + 1) && isWordUnit(text.charCodeAt(end + 3));
}

/** A number with leading zeros is another one: a part of an account, a telephone number. */
function isIn(space: CodeSpace, text: string, start: number, end: number): boolean {
  return end - start <= maxDigits && text.charAt(start) !== '0' && space.has(Number(text.slice(start, end)));
}

const at = 0x40;
const percent = 0x25;
const fullStop = 0x2e;
const backslash = 0x5c;

function isHexDigit(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x46) || (unit >= 0x61 && unit <= 0x66);
}

function isHexPrefix(text: string, start: number): boolean {
  return /[xX]/.test(text.charAt(start - 1)) && text.charAt(start - 2) === '0';
}

const integerSuffix = /(?:[uU][lL]{0,2}|[lL]{1,2}[uU]?|n|[iu](?:32|64|128|size))(?![0-9A-Za-z_])/y;

function startsWithSuffix(text: string, end: number): boolean {
  integerSuffix.lastIndex = end;
  return integerSuffix.test(text);
}

/**
 * True if the letter before `start` ends an escape and is no letter of the text:
 *
 * - `\n`, `\t`, `\r` as two characters. The number of backslashes does not matter: logs contain JSON inside JSON,
 *   where a line break is `\\n` or `\\\\n`, far more often than a path to a folder named `n1239801`.
 * - `\u003d`, `\x3d` and `%3D`, where the last hexadecimal digit is a letter. After `%20` or `\u0020` the digits run
 *   on, and `%201239801` does not show where the escape ends: it is a longer number.
 * - a colour sequence, `ESC[31m`.
 */
function endsWithEscape(text: string, start: number): boolean {
  const letter = text.charAt(start - 1);
  if (letter === 'm') return endsWithColour(text, start);
  const before = text.charCodeAt(start - 2);
  if (before === backslash) return letter === 'n' || letter === 't' || letter === 'r';
  if (!isHexDigit(text.charCodeAt(start - 1)) || !isHexDigit(before)) return false;
  if (text.charCodeAt(start - 3) === percent) return true;
  if (text.startsWith('\\x', start - 4)) return true;
  return (
    text.startsWith('\\u', start - 6) &&
    isHexDigit(text.charCodeAt(start - 3)) &&
    isHexDigit(text.charCodeAt(start - 4))
  );
}

/** Maximum length of colour parameters: 38;2;255;255;255;48;2;255;255;255 fits. */
const maxColourLength = 36;

function endsWithColour(text: string, start: number): boolean {
  const limit = Math.max(0, start - 1 - maxColourLength);
  let i = start - 2;
  while (i > limit && /[0-9;:]/.test(text.charAt(i))) i--;
  if (text.charAt(i) !== '[') return false;
  // JSON and source text escape the escape character itself.
  return ['\u001b', '\\u001b', '\\u001B', '\\x1b', '\\x1B', '\\033', '\\e'].some((esc) =>
    text.startsWith(esc, i - esc.length),
  );
}

/**
 * True if the full stop at `index` belongs to a decimal fraction: after a digit (`1.1289075`), or where a number can
 * begin (`= .1289075`). After a word it separates a key (`error.1239801`), after another full stop it is a range.
 */
function isFractionPoint(text: string, index: number): boolean {
  if (index === 0) return true;
  return /[0-9\s=(,[{<>*/+:-]/.test(text.charAt(index - 1));
}
