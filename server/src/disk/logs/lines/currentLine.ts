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

/** Numbers of a long line that follow each other, in places of the memory. */
export interface NumberGroup {
  readonly line: CurrentLine;
  readonly start: number;
  /** Where the last one begins, and ends. */
  last: number;
  end: number;
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
