/** The encodings in which files are read and changed in place. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** A text and its encoding. */
export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Length of the byte order mark in bytes: 0, 2 or 3. */
  readonly mark: number;
  /** Why some characters may be wrong: the encoding is only likely, or some bytes do not fit it. */
  readonly doubt?: 'guessed' | 'broken';
}

/**
 * Decodes a text: by its byte order mark, else as `encoding`, else by its content as UTF-8, UTF-16 or GB18030, the encoding of
 * older Chinese sources. A few broken bytes do not make UTF-8 another encoding.
 */
export function decode(bytes: Uint8Array, encoding?: TextEncoding): DecodedText {
  const marked = markOf(bytes);
  if (marked) return decodeAs(bytes, marked.encoding, marked.mark);
  const meant = encoding ?? unmarkedUtf16(bytes);
  if (meant) return decodeAs(bytes, meant, 0);
  return decodePart(bytes);
}

/** Decodes a part of a text in UTF-8 or GB18030, which the bytes decide without `encoding`. A mark is part of the text. */
export function decodePart(bytes: Uint8Array, encoding?: 'utf-8' | 'gb18030'): DecodedText {
  if (encoding) return decodeAs(bytes, encoding, 0);
  const text = strictly(bytes, 'utf-8');
  return text === undefined ? decodeOther(bytes) : { text, encoding: 'utf-8', mark: 0 };
}

/** Returns the kind of UTF-16 that the first bytes of a text show, by a mark or by NUL bytes. */
export function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const found = markOf(head)?.encoding ?? unmarkedUtf16(head);
  return found === 'utf-16le' || found === 'utf-16be' ? found : undefined;
}

/** True if a file with these first bytes is no text. Text in UTF-16 has NUL bytes, too. */
export function isBinary(head: Uint8Array, encoding?: TextEncoding): boolean {
  if (!head.includes(0)) return false;
  return !isMarkedUtf16(head) && !encoding?.startsWith('utf-16') && unmarkedUtf16(head) === undefined;
}

export function isMarkedUtf16(bytes: Uint8Array): boolean {
  return markOf(bytes)?.mark === 2;
}

function markOf([first, second, third]: Uint8Array): Pick<DecodedText, 'encoding' | 'mark'> | undefined {
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2 };
  return first === 0xef && second === 0xbb && third === 0xbf ? { encoding: 'utf-8', mark: 3 } : undefined;
}

/** Number of first bytes that show UTF-16 without a mark, and of NUL bytes among them. */
const sample = 512;
const minNuls = 4;

/** UTF-16 without a mark, as some programs of Windows write it: every other byte of ASCII characters is NUL. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | undefined {
  const head = bytes.subarray(0, sample);
  if (!head.includes(0)) return undefined;
  const nuls = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const most = Math.max(even, odd);
  if (Math.min(even, odd) > 0 || most < minNuls || most * 4 < head.length) return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** Nearly every file is read with this one. */
let utf8: TextDecoder | undefined;

/** Returns undefined if some bytes do not fit the encoding. */
function strictly(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  utf8 ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return (encoding === 'utf-8' ? utf8 : new TextDecoder(encoding, { fatal: true, ignoreBOM: true })).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding, mark: number): DecodedText {
  const content = bytes.subarray(mark);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(content);
  const isBroken = text.includes('\ufffd') && strictly(content, encoding) === undefined;
  return { text, encoding, mark, ...(isBroken ? { doubt: 'broken' } : {}) };
}

/** Text that is not UTF-8 throughout: GB18030, unless far more of it is UTF-8 than not. */
function decodeOther(bytes: Uint8Array): DecodedText {
  const utf8 = decodeAs(bytes, 'utf-8', 0);
  const good = utf8.text.match(/[^\x00-\x7f\ufffd]/g)?.length ?? 0;
  const bad = utf8.text.match(/\ufffd/g)?.length ?? 0;
  if (good > 4 * bad) return utf8;
  const gb18030 = decodeAs(bytes, 'gb18030', 0);
  return gb18030.doubt ? gb18030 : { ...gb18030, doubt: 'guessed' };
}

/**
 * Returns where in `bytes` the units at `offsets` of the decoded text are. The offsets ascend, each that of an ASCII
 * character. Takes linear time, except for long stretches without blanks and line breaks.
 */
export function byteOffsets(bytes: Uint8Array, decoded: DecodedText, offsets: readonly number[]): number[] {
  const { text, encoding, mark, doubt } = decoded;
  if (encoding === 'gb18030' || (encoding === 'utf-8' && doubt)) {
    return decodedOffsets(bytes.subarray(mark), encoding, offsets).map((at) => mark + at);
  }
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
function decodedOffsets(bytes: Uint8Array, encoding: TextEncoding, offsets: readonly number[]): number[] {
  const found: number[] = [];
  let units = 0;
  for (let start = 0; start < bytes.length && found.length < offsets.length; ) {
    let end = Math.min(start + segment, bytes.length);
    while (end < bytes.length && !standsAlone(bytes[end - 1])) end++;
    const piece = bytes.subarray(start, end);
    const width = new TextDecoder(encoding, { ignoreBOM: true }).decode(piece).length;
    const inPiece = offsets.slice(found.length, countBelow(offsets, units + width));
    for (const at of offsetsWithin(piece, encoding, inPiece, units)) found.push(start + at);
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

function offsetsWithin(
  piece: Uint8Array,
  encoding: TextEncoding,
  offsets: readonly number[],
  before: number,
): number[] {
  const found: number[] = [];
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let units = before;
  for (let at = 0; at < piece.length && found.length < offsets.length; at++) {
    units += decoder.decode(piece.subarray(at, at + 1), { stream: true }).length;
    // The byte that completes the text up to and including the unit is the unit itself, because it is ASCII.
    if (units > (offsets[found.length] ?? 0)) found.push(at);
  }
  return found;
}
