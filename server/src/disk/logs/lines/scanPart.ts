import { readSync } from 'node:fs';
import { type Pause, readPart } from '../bytes/readPart';
import { type LineScan, maxBefore } from './lineScan';
import type { ByteEncoding } from './lineText';

/** A part of an open file, in bytes. It begins and ends with a line, or with the file. */
export interface LinePart {
  readonly file: number;
  readonly path: string;
  /** See `LogFile`. */
  readonly previous?: string | undefined;
  readonly from: number;
  readonly size: number;
  readonly encoding: ByteEncoding;
}

/**
 * Hands over the lines of a part of a file; their numbers are counted from its beginning. Its end is asked for again and again.
 * False if `pause`, which is awaited now and then, says so.
 */
export async function scanPart(scan: LineScan, part: LinePart, end: () => number, pause: Pause): Promise<boolean> {
  const { file, path, previous, from, size, encoding } = part;
  const before = new Uint8Array(Math.min(from, maxBefore));
  readSync(file, before, 0, before.length, from - before.length);
  const target = scan.beginPart(path, from, before, encoding, previous);
  if (!(await readPart(target, file, from, end, pause))) return false;
  scan.endPart(end() === size);
  return true;
}

/** Where a line begins in the midst of what is left of a file; undefined if it is too long. */
export function middleLine(file: number, from: number, size: number): number | undefined {
  const middle = Math.floor((from + size) / 2);
  const bytes = new Uint8Array(maxBefore);
  const found = bytes.subarray(0, readSync(file, bytes, 0, bytes.length, middle)).indexOf(lineFeed);
  return found < 0 ? undefined : middle + found + 1;
}

const lineFeed = 0x0a;
