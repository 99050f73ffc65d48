/** The encodings in which files are read and changed in place. */
export type TextEncoding = NarrowEncoding | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Encodings in which a character of ASCII is one byte. */
type NarrowEncoding = 'utf-8' | 'gb18030';
/** Encodings in which a character of ASCII has NUL bytes. UTF-32 is known by its mark only. */
type WideEncoding = Exclude<TextEncoding, NarrowEncoding>;

/** A text and its encoding. */
export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Length of the byte order mark in bytes: 0, 2, 3 or 4. */
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

/** Decodes a part of a text in UTF-8 or GB18030, whichever the bytes fit. A mark is part of the text. */
export function decodePart(bytes: Uint8Array): DecodedText {
  const text = strictly(bytes, 'utf-8');
  return text === undefined ? decodeOther(bytes) : { text, encoding: 'utf-8', mark: 0 };
}

/** Returns UTF-16 or UTF-32 if the first bytes show it by a mark or by NUL bytes, or if `encoding` is one of them. */
export function wideEncodingOf(head: Uint8Array, encoding?: TextEncoding): WideEncoding | undefined {
  const found = markOf(head)?.encoding ?? unmarkedUtf16(head) ?? encoding;
  return found === undefined || isNarrow(found) ? undefined : found;
}

function isNarrow(encoding: TextEncoding): encoding is NarrowEncoding {
  return encoding === 'utf-8' || encoding === 'gb18030';
}

/** True if a file with these first bytes is no text. Text in UTF-16 has NUL bytes, too. */
export function isBinary(head: Uint8Array, encoding?: TextEncoding): boolean {
  return head.includes(0) && wideEncodingOf(head, encoding) === undefined;
}

/** True for UTF-16 and UTF-32, whose bytes cannot be searched for ASCII. */
export function isWide(bytes: Uint8Array): boolean {
  return wideEncodingOf(bytes) !== undefined;
}

function markOf(bytes: Uint8Array): Pick<DecodedText, 'encoding' | 'mark'> | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) {
    // A text in UTF-16 does not begin with NUL.
    return third === 0 && fourth === 0 ? { encoding: 'utf-32le', mark: 4 } : { encoding: 'utf-16le', mark: 2 };
  }
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return { encoding: 'utf-32be', mark: 4 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2 };
  return first === 0xef && second === 0xbb && third === 0xbf ? { encoding: 'utf-8', mark: 3 } : undefined;
}

/** Returns the bytes of all parts in a row, in memory of their own. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Decodes chunks of a text without its mark. */
export interface ChunkDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

/** Returns a new decoder. Ill-formed bytes become U+FFFD. */
export function decoderOf(encoding: TextEncoding): ChunkDecoder {
  return encoding === 'utf-32le' || encoding === 'utf-32be' ? new Utf32Decoder(encoding) : new TextDecoder(encoding);
}

/** No decoder of the platform reads UTF-32. */
class Utf32Decoder implements ChunkDecoder {
  private rest: Uint8Array = new Uint8Array();
  private isBegun = false;

  constructor(private readonly encoding: 'utf-32le' | 'utf-32be') {}

  decode(bytes: Uint8Array = new Uint8Array(), { stream = false } = {}): string {
    const all = joined([this.rest, bytes]);
    const whole = all.length - (all.length % 4);
    this.rest = stream ? all.subarray(whole) : new Uint8Array();
    const view = new DataView(all.buffer);
    const parts: string[] = [];
    for (let at = 0; at < whole; at += 4) {
      const point = view.getUint32(at, this.encoding === 'utf-32le');
      if (!this.isBegun && point === 0xfeff) continue;
      this.isBegun = true;
      parts.push(point > 0x10ffff || point >> 11 === 0x1b ? '\ufffd' : String.fromCodePoint(point));
    }
    if (!stream && whole < all.length) parts.push('\ufffd');
    return parts.join('');
  }
}

/** Number of first bytes that show UTF-16 without a mark, and of its characters of ASCII among them. */
const sample = 512;
const minPlain = 4;

/**
 * UTF-16 without a mark, as some programs of Windows write it: many units are ASCII and the others have no NUL, or all are ASCII,
 * Chinese or usual signs and the bytes are no UTF-8.
 */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | undefined {
  const head = bytes.subarray(0, Math.min(sample, bytes.length - (bytes.length % 2)));
  if (!head.includes(0)) return undefined;
  const [little, big] = [unitsOf(head, true), unitsOf(head, false)];
  const isLittle = little.plain - little.others >= big.plain - big.others;
  const { plain, others, empty } = isLittle ? little : big;
  const isMuchAscii = plain >= minPlain && plain * 8 >= head.length;
  const isUsual = others === 0 && plain > 0 && (isMuchAscii || strictly(head, 'utf-8') === undefined);
  return isUsual || (isMuchAscii && empty === 0) ? (isLittle ? 'utf-16le' : 'utf-16be') : undefined;
}

/** Counts units of UTF-16: those of ASCII, those that Chinese texts seldom have, and those that have a NUL byte without being ASCII. */
function unitsOf(bytes: Uint8Array, isLittle: boolean): { plain: number; others: number; empty: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let [plain, others, empty] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at += 2) {
    const unit = view.getUint16(at, isLittle);
    if (unit > 0 && unit < 0x80) plain++;
    else if ((unit & 0xff) === 0) empty++;
    if (!usual.some(([first, last]) => unit >= first && unit <= last)) others++;
  }
  return { plain, others, empty };
}

/** Line breaks and ASCII, signs, Chinese, halves of rare characters, full width. */
const usual = [
  [0x09, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2000, 0x27bf],
  [0x3000, 0x303f],
  [0x4e00, 0x9fff],
  [0xd800, 0xdfff],
  [0xff00, 0xffef],
] as const;

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
  if (encoding === 'utf-32le' || encoding === 'utf-32be') {
    const text = decoderOf(encoding).decode(content);
    return { text, encoding, mark, ...(text.includes('\ufffd') ? { doubt: 'broken' } : {}) };
  }
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(content);
  const isBroken = text.includes('\ufffd') && strictly(content, encoding) === undefined;
  return { text, encoding, mark, ...(isBroken ? { doubt: 'broken' } : {}) };
}

/** Text that is not UTF-8 throughout: GB18030, unless it is mostly UTF-8. */
function decodeOther(bytes: Uint8Array): DecodedText {
  const utf8 = decodeAs(bytes, 'utf-8', 0);
  if (isMostlyUtf8(utf8.text)) return utf8;
  const gb18030 = decodeAs(bytes, 'gb18030', 0);
  return gb18030.doubt ? gb18030 : { ...gb18030, doubt: 'guessed' };
}

/** True if far more of a text, decoded as UTF-8, is UTF-8 than not. */
export function isMostlyUtf8(text: string): boolean {
  const good = text.match(/[^\x00-\x7f\ufffd]/g)?.length ?? 0;
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  return good > 4 * bad;
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
  if (encoding.startsWith('utf-16')) return offsets.map((offset) => mark + offset * 2);
  const lengthOf = (part: string): number => (encoding === 'utf-8' ? Buffer.byteLength(part) : 4 * [...part].length);
  let [from, at] = [0, mark];
  return offsets.map((offset) => {
    at += lengthOf(text.slice(from, offset));
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
export function standsAlone(byte: number | undefined): boolean {
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
