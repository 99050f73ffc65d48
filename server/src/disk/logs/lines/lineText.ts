import { isUtf8 } from 'node:buffer';
import { isMostlyUtf8, standsAlone } from '../../read/textEncoding';
import { type Piece, reach } from './logBuffer';

/** A number in the decoded text around it. */
export interface Placed {
  /** A part of one line. */
  readonly text: string;
  /** Where the number begins in the text, in UTF-16 units. */
  readonly offset: number;
}

/** The encodings of bytes in the memory: UTF-16 has been written as UTF-8. Undefined if the bytes of each line decide. */
export type ByteEncoding = 'utf-8' | 'gb18030' | undefined;

/**
 * Returns the text of the line around the number in [start, end) of the memory, up to `reach` bytes on each side. Undefined if
 * the digits are parts of longer characters. Does not depend on how the text was cut into pieces.
 */
export function textAround(
  memory: Uint8Array,
  piece: Piece,
  [start, end]: readonly [start: number, end: number],
  encoding: ByteEncoding,
): Placed | undefined {
  const [from, to] = bytesAround(memory, piece, start, end);
  const { text, encoding: found } = decoded(memory.subarray(from, to), encoding);
  const before = decoded(memory.subarray(from, start), found).text;
  const digits = Buffer.from(memory.buffer, start, end - start).toString('latin1');
  return text.startsWith(before) && text.startsWith(digits, before.length)
    ? { text, offset: before.length }
    : undefined;
}

/**
 * Returns what decides whether the number in [start, end) of the memory is well placed, if it is ASCII in every encoding; undefined
 * if not. Much faster than `textAround`.
 */
export function asciiAround(
  memory: Uint8Array,
  { first, end: known }: Piece,
  [start, end]: readonly [start: number, end: number],
): Placed | undefined {
  const from = start - nearReach;
  if (from < first || end + nearReach > known) return undefined;
  const text = Buffer.from(memory.buffer, from, end + nearReach - from).toString('latin1');
  const lineStart = text.lastIndexOf('\n', nearReach - 1) + 1;
  const found = text.indexOf('\n', nearReach);
  const line = text.slice(lineStart, found < 0 ? undefined : found);
  // A blank ends what came before it: letters and digits may be parts of longer characters.
  if (!/^[\0-\x7f]*$/.test(line) || (lineStart === 0 && !/^.{0,7}[\0-\x2f]/s.test(line))) return undefined;
  return { text: line, offset: nearReach - lineStart };
}

/** Number of bytes on each side that decide where a number may stand: see `leftReach`, and as many for a blank. */
const nearReach = 64;

/**
 * Returns the text around the numbers of a line of which the first begins at `start`, the last one at `last` and ends before
 * `end`, and the part of it in which they begin.
 */
export function textAroundAll(
  memory: Uint8Array,
  piece: Piece,
  { start, last, end }: { readonly start: number; readonly last: number; readonly end: number },
  encoding: ByteEncoding,
): { readonly text: string; readonly own: { readonly from: number; readonly to: number } } {
  const [from, to] = bytesAround(memory, piece, start, end);
  const { text, encoding: found } = decoded(memory.subarray(from, to), encoding);
  const lengthTo = (at: number) => decoded(memory.subarray(from, at), found).text.length;
  return { text, own: { from: lengthTo(start), to: lengthTo(last) + 1 } };
}

/** The bytes of a line around a part of it, up to `reach` on each side. */
function bytesAround(memory: Uint8Array, { first, end: known }: Piece, start: number, end: number) {
  const from = lineStart(memory, Math.max(first, start - reach), start);
  return [from, lineEnd(memory, end, Math.min(known, end + reach))] as const;
}

/** Decodes as `decodePart` does, with decoders that are made once: most parts are short. */
function decoded(
  bytes: Uint8Array,
  encoding: ByteEncoding,
): { readonly text: string; readonly encoding: 'utf-8' | 'gb18030' } {
  if (encoding === 'gb18030') return { text: gb18030.decode(bytes), encoding };
  if (encoding === 'utf-8' || isUtf8(bytes)) return { text: utf8.decode(bytes), encoding: 'utf-8' };
  const text = utf8.decode(bytes);
  return isMostlyUtf8(text) ? { text, encoding: 'utf-8' } : { text: gb18030.decode(bytes), encoding: 'gb18030' };
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const gb18030 = new TextDecoder('gb18030', { ignoreBOM: true });

/** Returns the text in [start, end) of the memory, which is whole lines, a long one possibly without its end. */
export function textOf(memory: Uint8Array, start: number, end: number, encoding: ByteEncoding): string {
  if (encoding !== 'gb18030') {
    const text = Buffer.from(memory.buffer, start, end - start).toString('utf8');
    // Most lines are UTF-8, and this is the fastest way to read it.
    if (!text.includes('\ufffd')) return text;
  }
  return decoded(memory.subarray(start, end), encoding).text;
}

/** Returns up to `length` units of the text in [first, start) of the memory, its last ones. */
export function textBefore(
  memory: Uint8Array,
  first: number,
  start: number,
  length: number,
  encoding: ByteEncoding,
): string {
  return textOf(memory, Math.max(first, start - 4 * length), start, encoding).slice(-length);
}

/** Returns where the number begins that ends before `end`: seven digits, or three groups with separators. */
export function numberStart(memory: Uint8Array, end: number): number {
  const separator = memory[end - 4];
  return end - (separator === underscore || separator === apostrophe ? grouped : digits);
}

const [digits, grouped] = [7, 9];
const [apostrophe, underscore] = [0x27, 0x5f];

/** Number of bytes at a cut in which a character can be made out. */
const margin = 64;

/** The beginning of the line in [from, start); if it is before that, the beginning of a character. */
function lineStart(memory: Uint8Array, from: number, start: number): number {
  const line = memory.subarray(from, start).lastIndexOf(lineFeed);
  if (line >= 0) return from + line + 1;
  for (let at = from; at < Math.min(from + margin, start); at++) if (standsAlone(memory[at])) return at + 1;
  let at = from;
  while (at < start && isContinuation(memory[at])) at++;
  return at;
}

function lineEnd(memory: Uint8Array, end: number, to: number): number {
  const line = memory.subarray(end, to).indexOf(lineFeed);
  if (line >= 0) return end + line;
  if (to - end < reach) return to;
  for (let at = to - 1; at >= to - margin; at--) if (standsAlone(memory[at])) return at;
  let at = to;
  while (at > end && isContinuation(memory[at - 1])) at--;
  return at > end && (memory[at - 1] as number) >= 0xc0 ? at - 1 : to;
}

/** True for what is not the first byte of a character in UTF-8. */
function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

const lineFeed = 0x0a;
