import type { ChunkedText } from './chunkedText';
import { isSurrogatePair, type PositionEncoding, unitsIn, widthOf } from './positionEncoding';
import type { TextChunk } from './textChunk';

/** The encodings whose columns differ from UTF-16 units. */
type CodePointEncoding = Exclude<PositionEncoding, 'utf-16'>;

/** Returns the column of `offset`, counted in `encoding`. An offset inside a surrogate pair counts as the one before it. */
export function columnOf(text: ChunkedText, lineStart: number, offset: number, encoding: CodePointEncoding): number {
  const end = beforePair(text, offset);
  let column = 0;
  for (const { chunk, from, to } of piecesOf(text, lineStart, end)) {
    column += widthBetween(chunk, from, to, encoding);
  }
  return column;
}

/** Returns the offset of `column` within [lineStart, lineEnd]. A column inside a code point is moved before it. */
export function offsetOfColumn(
  text: ChunkedText,
  lineStart: number,
  lineEnd: number,
  column: number,
  encoding: CodePointEncoding,
): number {
  let rest = column;
  let offset = lineStart;
  for (const { chunk, from, to } of piecesOf(text, lineStart, lineEnd)) {
    const width = widthBetween(chunk, from, to, encoding);
    if (rest < width)
      return offset + (isPlain(chunk, encoding) ? rest : unitsIn(chunk.text.slice(from), rest, encoding));
    rest -= width;
    offset += to - from;
  }
  return lineEnd;
}

/** Yields the part of each chunk within [from, to), as offsets within the chunk. */
function* piecesOf(
  text: ChunkedText,
  from: number,
  to: number,
): Generator<{ chunk: TextChunk; from: number; to: number }> {
  for (let index = text.chunkIndexAt(from); ; index++) {
    const chunk = text.chunks[index];
    const start = text.chunkStart(index);
    if (!chunk || start >= to) return;
    yield { chunk, from: Math.max(from - start, 0), to: Math.min(to - start, chunk.text.length) };
  }
}

/** True if every unit of the chunk has width 1, as in a log of ASCII alone. */
function isPlain(chunk: TextChunk, encoding: CodePointEncoding): boolean {
  return chunk.widthIn(encoding) === chunk.text.length;
}

function widthBetween(chunk: TextChunk, from: number, to: number, encoding: CodePointEncoding): number {
  if (isPlain(chunk, encoding)) return to - from;
  const whole = from === 0 && to === chunk.text.length;
  return whole ? chunk.widthIn(encoding) : widthOf(chunk.text.slice(from, to), encoding);
}

function beforePair(text: ChunkedText, offset: number): number {
  const around = text.slice(Math.max(0, offset - 1), Math.min(text.length, offset + 1));
  return isSurrogatePair(around.charCodeAt(0), around.charCodeAt(1)) ? offset - 1 : offset;
}
