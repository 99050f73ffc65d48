/** The unit of `character` of a position, by the names of the protocol's `PositionEncodingKind`. */
export type PositionEncoding = 'utf-16' | 'utf-8' | 'utf-32';

/**
 * Returns the width of `text` in `encoding`: UTF-16 code units, bytes of UTF-8, or code points. A lone surrogate counts
 * like the replacement character (three bytes), a pair as one code point of four bytes.
 */
export function widthOf(text: string, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return text.length;
  let width = 0;
  for (let i = 0; i < text.length; i += unitsAt(text, i)) width += codePointWidth(text, i, encoding);
  return width;
}

/**
 * Returns the number of UTF-16 code units of `text` that fill `width` of `encoding`, at most the length of the text. A
 * width that ends inside a code point stops before it.
 */
export function unitsIn(text: string, width: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return Math.min(text.length, width);
  let rest = width;
  let i = 0;
  while (i < text.length) {
    rest -= codePointWidth(text, i, encoding);
    if (rest < 0) break;
    i += unitsAt(text, i);
  }
  return i;
}

/** True for a high surrogate and a low one: a text must not be cut between them. */
export function isSurrogatePair(first: number, second: number): boolean {
  return first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff;
}

function unitsAt(text: string, index: number): 1 | 2 {
  return isSurrogatePair(text.charCodeAt(index), text.charCodeAt(index + 1)) ? 2 : 1;
}

function codePointWidth(text: string, index: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-32') return 1;
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unitsAt(text, index) === 2 ? 4 : 3;
}
