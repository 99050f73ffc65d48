/** The encodings in which files are read and changed in place. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** A text, and how its bytes spell it. */
export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** How many bytes the mark takes: 0, 2 or 3. */
  readonly mark: number;
}

/** UTF-16 by its mark, else UTF-8 with or without one; what is none of them is read as GB18030. */
export function decodeMarked(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, 'utf-16le', 2);
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, 'utf-16be', 2);
  const mark = first === 0xef && second === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', mark };
  } catch {
    return decodeAs(bytes, 'gb18030', 0);
  }
}

/** Whether a file that holds NUL bytes is text all the same. */
export function isMarkedUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding, mark: number): DecodedText {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark));
  return { text, encoding, mark };
}

/**
 * Where in `bytes` the units at `offsets` of the decoded text stand; ascending, each that of an ASCII character. The time
 * is linear in the number of bytes, save for GB18030 without a blank or a line break for long.
 */
export function byteOffsets(bytes: Uint8Array, decoded: DecodedText, offsets: readonly number[]): number[] {
  const { text, encoding, mark } = decoded;
  if (encoding === 'gb18030') return gb18030Offsets(bytes, offsets);
  if (encoding !== 'utf-8') return offsets.map((offset) => mark + offset * 2);
  let [from, at] = [0, mark];
  return offsets.map((offset) => {
    at += Buffer.byteLength(text.slice(from, offset));
    from = offset;
    return at;
  });
}

/** About so many bytes are decoded at a time. */
const segment = 4096;

/**
 * Segments end behind a byte that is no part of a longer character, so that each can be decoded by itself; only those
 * that hold one of the offsets are read byte by byte. The decoder itself tells how wide a character is, broken ones too.
 */
function gb18030Offsets(bytes: Uint8Array, offsets: readonly number[]): number[] {
  const found: number[] = [];
  let units = 0;
  for (let start = 0; start < bytes.length && found.length < offsets.length; ) {
    let end = Math.min(start + segment, bytes.length);
    while (end < bytes.length && !standsAlone(bytes[end - 1])) end++;
    const piece = bytes.subarray(start, end);
    const width = new TextDecoder('gb18030', { ignoreBOM: true }).decode(piece).length;
    const wanted = offsets.slice(found.length, countBelow(offsets, units + width));
    found.push(...offsetsWithin(piece, wanted, units).map((at) => start + at));
    units += width;
    start = end;
  }
  return found;
}

/** Blanks, line breaks and most punctuation are never the second, third or fourth byte of a character. */
function standsAlone(byte: number | undefined): boolean {
  return byte !== undefined && byte < 0x30;
}

function countBelow(offsets: readonly number[], limit: number): number {
  let count = 0;
  while ((offsets[count] ?? Number.POSITIVE_INFINITY) < limit) count++;
  return count;
}

function offsetsWithin(piece: Uint8Array, wanted: readonly number[], before: number): number[] {
  const found: number[] = [];
  const decoder = new TextDecoder('gb18030', { ignoreBOM: true });
  let units = before;
  for (let at = 0; at < piece.length && found.length < wanted.length; at++) {
    units += decoder.decode(piece.subarray(at, at + 1), { stream: true }).length;
    // The byte that completes the text up to and with the unit is that of the unit itself, which is ASCII.
    if (units > (wanted[found.length] ?? 0)) found.push(at);
  }
  return found;
}
