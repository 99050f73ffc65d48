/** The encodings in which files are read and changed in place. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** A text and its encoding. */
export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Length of the byte order mark in bytes: 0, 2 or 3. */
  readonly mark: number;
}

/** Decodes UTF-16 with a mark, UTF-8 with or without one, and everything else as GB18030. */
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

/** True if a file with NUL bytes is text in UTF-16. */
export function isMarkedUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding, mark: number): DecodedText {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark));
  return { text, encoding, mark };
}

/**
 * Returns where in `bytes` the units at `offsets` of the decoded text are. The offsets ascend, each that of an ASCII
 * character. Takes linear time, except for long stretches of GB18030 without blanks and line breaks.
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

/** Number of bytes decoded at a time, approximately. */
const segment = 4096;

/**
 * Segments end after a byte that is not part of a longer character, so that each can be decoded alone. Only segments with
 * one of the offsets are read byte by byte. The decoder decides how wide a character is, broken ones included.
 */
function gb18030Offsets(bytes: Uint8Array, offsets: readonly number[]): number[] {
  const found: number[] = [];
  let units = 0;
  for (let start = 0; start < bytes.length && found.length < offsets.length; ) {
    let end = Math.min(start + segment, bytes.length);
    while (end < bytes.length && !standsAlone(bytes[end - 1])) end++;
    const piece = bytes.subarray(start, end);
    const width = new TextDecoder('gb18030', { ignoreBOM: true }).decode(piece).length;
    const inPiece = offsets.slice(found.length, countBelow(offsets, units + width));
    for (const at of offsetsWithin(piece, inPiece, units)) found.push(start + at);
    units += width;
    start = end;
  }
  return found;
}

/** True for blanks, line breaks and most punctuation, which are never the second, third or fourth byte of a character. */
function standsAlone(byte: number | undefined): boolean {
  return byte !== undefined && byte < 0x30;
}

function countBelow(offsets: readonly number[], limit: number): number {
  let count = 0;
  while ((offsets[count] ?? Number.POSITIVE_INFINITY) < limit) count++;
  return count;
}

function offsetsWithin(piece: Uint8Array, offsets: readonly number[], before: number): number[] {
  const found: number[] = [];
  const decoder = new TextDecoder('gb18030', { ignoreBOM: true });
  let units = before;
  for (let at = 0; at < piece.length && found.length < offsets.length; at++) {
    units += decoder.decode(piece.subarray(at, at + 1), { stream: true }).length;
    // The byte that completes the text up to and including the unit is the unit itself, because it is ASCII.
    if (units > (offsets[found.length] ?? 0)) found.push(at);
  }
  return found;
}
