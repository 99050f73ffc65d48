import { isDigit } from '../../../core/text';
import { type ByteEncoding, textOf } from './lineText';
import { maxLine, type Piece } from './logBuffer';

/** Maximum part of the beginning of a long line that is handed over, in bytes. */
const maxHead = 32 * 1024;

/** A line of the file, in offsets. */
export interface CurrentLine {
  readonly start: number;
  /** Behind its line feed; infinite while it is not known. */
  end: number;
  /** Counted from 1. */
  readonly number: number;
  readonly isLong: boolean;
  /** The beginning of a long line. */
  readonly head: string;
  isHanded: boolean;
}

/** Digits of a line, in places of the memory. The last number of them begins at `last`, or before it. */
export interface Digits {
  readonly start: number;
  last: number;
  end: number;
}

/** Numbers of a long line that follow each other. */
export interface NumberGroup extends Digits {
  readonly line: CurrentLine;
}

/** Maximum length of a part of a long line without its context, in bytes. */
export const maxGroup = 16 * 1024;

/** Maximum number of digits that are looked at before the end of a run: more than a code has behind an escape. */
const maxRun = 32;

/** The runs of digits that end in [from, end), their last digits if there are many. `maxRun` bytes before `from` must be there. */
export function* digitsIn(memory: Uint8Array, from: number, end: number): Generator<Digits> {
  for (let at = from; at < end; at++) {
    if (isDigit(memory[at] as number) || !isDigit(memory[at - 1] as number)) continue;
    let start = at - 1;
    while (at - start < maxRun && isDigit(memory[start - 1] as number)) start--;
    yield { start, last: at - 1, end: at };
  }
}

/** Before the first one. */
export const noLine: CurrentLine = { start: 0, end: 0, number: 1, isLong: false, head: '', isHanded: true };

/** The line that begins at `start` of the memory, and that `at` is in. */
export function lineAt(
  memory: Uint8Array,
  piece: Piece,
  [start, at]: readonly [start: number, at: number],
  base: number,
  number: number,
  encoding: ByteEncoding,
): CurrentLine {
  const found = memory.subarray(at, piece.end).indexOf(lineFeed);
  const isOpen = found < 0 && !piece.isLast;
  const end = found < 0 ? piece.end : at + found;
  const isLong = isOpen || end - start >= maxLine;
  return {
    start: start + base,
    end: isOpen ? Number.POSITIVE_INFINITY : end + base + 1,
    number,
    isLong,
    head: isLong ? textOf(memory, start, start + maxHead, encoding) : '',
    isHanded: false,
  };
}

const lineFeed = 0x0a;
