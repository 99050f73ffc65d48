import { jobDigits, maxDigits } from '../../catalog/codeNumbers';
import { isDigit, isWordUnit } from '../../text/characters';
import { type CodeSpace, jobCodes } from './codeSpace';

/**
 * Finds the numbers in a text that can be error codes: runs of exactly seven ASCII digits that start with 12, or those of
 * other systems that catalogs tell of, where they stand as a number of their own. What is said about them is decided
 * elsewhere (see strength.ts).
 */

/** How far left of its first digit the judgement on a candidate may look, in UTF-16 code units. */
export const leftReach = 48;

/** How far right of its first digit the judgement on a candidate may look, in UTF-16 code units. */
export const rightReach = maxDigits + 8;

/** Why a run of digits is not a code of ours. */
export type RejectionReason =
  | 'partOfLongerNumber'
  | 'partOfIdentifier'
  | 'partOfEscape'
  | 'fraction'
  | 'hex'
  | 'notSevenDigits'
  | 'notStartingWith12'
  | 'inNoCatalog';

/** Takes a candidate: its offset in the text and its value. */
export type VisitCode = (offset: number, code: number) => void;

/**
 * Calls `visit` for every candidate whose first digit stands in [from, to), in order. Linear in `to - from`, whatever the
 * text holds. With codes of JOB alone nothing is allocated for a match.
 */
export function scanCodes(text: string, from: number, to: number, visit: VisitCode, space: CodeSpace = jobCodes): void {
  if (space === jobCodes) scanJobCodes(text, from, to, visit);
  else scanNumbers(text, from, to, visit, space);
}

/** A constant of this module: it is read for every digit. */
const jobLength = jobDigits;

function scanJobCodes(text: string, from: number, to: number, visit: VisitCode): void {
  // `test` rather than `exec`: a log may hold 100,000 matches, and none of their arrays is needed.
  const digits = /12[0-9]{5}/g;
  digits.lastIndex = Math.max(0, from);
  // A candidate is a whole run of digits, so going on after a rejected match skips none: what follows without a gap
  // belongs to the same, longer run.
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
    // A piece of a longer run is rejected by the digit that touches it.
    if (space.has(code) && misplacement(text, match.index, digits.lastIndex) === undefined) visit(match.index, code);
  }
}

function numberAt(text: string, offset: number): number {
  let value = 0;
  for (let i = offset; i < offset + jobLength; i++) value = value * 10 + text.charCodeAt(i) - 0x30;
  return value;
}

/**
 * Why the run of digits [start, end) of `text` is not a candidate, or undefined where it is one. The run may have any
 * length, but must hold ASCII digits only.
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
  return text.startsWith('12', start) ? undefined : 'notStartingWith12';
}

/** Why a run of digits is no number of its own, by what stands beside it. */
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
  return right === fullStop && isDigit(text.charCodeAt(end + 1)) ? 'fraction' : undefined;
}

/** Leading zeros make another number: a part of an account, a telephone number. */
function isIn(space: CodeSpace, text: string, start: number, end: number): boolean {
  return end - start <= maxDigits && text.charAt(start) !== '0' && space.has(Number(text.slice(start, end)));
}

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
 * Whether the letter before `start` ends an escape, so that it is no letter of the text meant:
 *
 * - `\n`, `\t`, `\r` as two characters. How many backslashes stand there does not matter: logs hold JSON inside JSON,
 *   where a line break is `\\n` or `\\\\n`, far more often than a path to a folder named `n1239801`.
 * - `\u003d`, `\x3d` and `%3D`, where the last hexadecimal digit is a letter. After `%20` or `\u0020` the digits run
 *   on, and nothing in `%201239801` says where the escape ends: that is a longer number.
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

/** A longer list of colour parameters than this is none: 38;2;255;255;255;48;2;255;255;255 fits. */
const maxColourLength = 36;

function endsWithColour(text: string, start: number): boolean {
  const limit = Math.max(0, start - 1 - maxColourLength);
  let i = start - 2;
  while (i > limit && /[0-9;:]/.test(text.charAt(i))) i--;
  if (text.charAt(i) !== '[') return false;
  // JSON and source text write the escape character itself as an escape.
  return ['\u001b', '\\u001b', '\\u001B', '\\x1b', '\\x1B', '\\033', '\\e'].some((esc) =>
    text.startsWith(esc, i - esc.length),
  );
}

/**
 * Whether the full stop at `index` belongs to a decimal fraction: after a digit (`1.1289075`), or where a number can
 * begin (`= .1289075`). After a word it separates a key (`error.1239801`), after another one it is a range.
 */
function isFractionPoint(text: string, index: number): boolean {
  if (index === 0) return true;
  return /[0-9\s=(,[{<>*/+:-]/.test(text.charAt(index - 1));
}
