import { byteOffsets, decode, type TextEncoding } from '../read/textEncoding';

/** Digits in a text, and the same number of digits to replace them. */
export interface DigitsEdit {
  /** A UTF-16 offset in the text without its byte order mark. */
  readonly offset: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Returns the bytes of a text with digits replaced and every other byte unchanged. The edits are in order. Undefined if the
 * bytes do not hold these digits there, or if the result would decode to another text: then nothing may be written.
 */
export function replaceDigits(
  bytes: Uint8Array,
  edits: readonly DigitsEdit[],
  encoding?: TextEncoding,
): Uint8Array | undefined {
  const decoded = decode(bytes, encoding);
  const fits = edits.every(
    ({ offset, from, to }) => from.length === to.length && decoded.text.startsWith(from, offset) && /^\d+$/.test(to),
  );
  if (!fits) return undefined;
  const result = Uint8Array.from(bytes);
  const places = byteOffsets(
    bytes,
    decoded,
    edits.map(({ offset }) => offset),
  );
  for (const [index, { to }] of edits.entries()) {
    const at = places[index];
    if (at === undefined) return undefined;
    result.set(encodeDigits(to, decoded.encoding), at);
  }
  const written = decode(result, encoding);
  return written.encoding === decoded.encoding && written.text === replaced(decoded.text, edits) ? result : undefined;
}

function encodeDigits(digits: string, encoding: TextEncoding): number[] {
  return Array.from(digits, (digit) => digit.charCodeAt(0)).flatMap((byte) => {
    const nuls = encoding.startsWith('utf-16') ? [0] : encoding.startsWith('utf-32') ? [0, 0, 0] : [];
    return encoding.endsWith('le') ? [byte, ...nuls] : [...nuls, byte];
  });
}

function replaced(text: string, edits: readonly DigitsEdit[]): string {
  let [result, at] = ['', 0];
  for (const { offset, to } of edits) {
    result += text.slice(at, offset) + to;
    at = offset + to.length;
  }
  return result + text.slice(at);
}
