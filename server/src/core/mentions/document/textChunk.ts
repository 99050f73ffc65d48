import { isCrLf } from '../../text/characters';
import { lineStarts } from '../../text/lineStarts';
import { scanCodes } from './codeScanner';
import type { CodeSpace } from './codeSpace';
import { isSurrogatePair, type PositionEncoding, widthOf } from './positionEncoding';

/** About how long a chunk is. Long enough that a 10 MB document has few of them, short enough to read again at once. */
export const chunkSize = 0x10000;

/** The candidates that begin in one chunk: two lists of equal length, offsets within the chunk ascending. */
export interface ChunkCodes {
  readonly offsets: readonly number[];
  readonly codes: readonly number[];
}

/** How often a number stands in a chunk, and at which offset within the chunk first. */
export interface ChunkTotal {
  count: number;
  readonly first: number;
}

/**
 * A piece of a document's text with what was learned about it, each on first demand. A chunk never changes: an edit
 * replaces it. It ends after a line break where one is near, but a line of 10 MB spans many chunks.
 */
export class TextChunk {
  private startsOfLines: readonly number[] | undefined;
  private found: ChunkCodes | undefined;
  /** What `found` was sought in. */
  private space: CodeSpace | undefined;
  private tally: ReadonlyMap<number, ChunkTotal> | undefined;
  private width: number | undefined;

  constructor(readonly text: string) {}

  /** Offsets within the chunk just after each line break in it; see `lineStarts`. */
  get lines(): readonly number[] {
    this.startsOfLines ??= lineStarts(this.text);
    return this.startsOfLines;
  }

  /**
   * The candidates that begin in this chunk. `before` and `after` give what stands next to it, as far as the judgement
   * on a candidate reaches. They are asked once for a space: whoever changes what they give must replace this chunk too.
   */
  codes(before: () => string, after: () => string, space: CodeSpace): ChunkCodes {
    if (this.found === undefined || this.space !== space) {
      this.found = findCodes(this.text, before(), after(), space);
      this.space = space;
      this.tally = undefined;
    }
    return this.found;
  }

  /** Every number among `codes`, which must be this chunk's own: they are counted once. */
  totals(codes: ChunkCodes): ReadonlyMap<number, ChunkTotal> {
    this.tally ??= countCodes(codes);
    return this.tally;
  }

  /** How wide the whole chunk is. One document asks in one encoding only. */
  widthIn(encoding: PositionEncoding): number {
    this.width ??= widthOf(this.text, encoding);
    return this.width;
  }
}

function findCodes(text: string, before: string, after: string, space: CodeSpace): ChunkCodes {
  const offsets: number[] = [];
  const codes: number[] = [];
  const skip = before.length;
  const surrounded = skip === 0 && after === '' ? text : before + text + after;
  const add = (offset: number, code: number): void => {
    offsets.push(offset - skip);
    codes.push(code);
  };
  scanCodes(surrounded, skip, skip + text.length, add, space);
  return { offsets, codes };
}

function countCodes({ offsets, codes }: ChunkCodes): ReadonlyMap<number, ChunkTotal> {
  const totals = new Map<number, ChunkTotal>();
  codes.forEach((code, index) => {
    const total = totals.get(code);
    if (total) total.count++;
    else totals.set(code, { count: 1, first: offsets[index] ?? 0 });
  });
  return totals;
}

/** Cuts `text` into chunks of about `size`: between lines where possible, never inside CR LF or a surrogate pair. */
export function cutIntoChunks(text: string, size: number): TextChunk[] {
  const chunks: TextChunk[] = [];
  let start = 0;
  while (text.length - start > size * 1.5) {
    const end = cutPosition(text, start + size, start + (size >> 1));
    chunks.push(new TextChunk(text.slice(start, end)));
    start = end;
  }
  chunks.push(new TextChunk(start === 0 ? text : text.slice(start)));
  return chunks;
}

/** The cut nearest below `wanted`: after a line feed not before `earliest`, else anywhere allowed. */
function cutPosition(text: string, wanted: number, earliest: number): number {
  // Searched in a slice: on a huge line, a search in the whole text would run back to its beginning for every cut.
  const lineFeed = text.slice(earliest, wanted).lastIndexOf('\n');
  if (lineFeed >= 0) return earliest + lineFeed + 1;
  const first = text.charCodeAt(wanted - 1);
  const second = text.charCodeAt(wanted);
  return isCrLf(first, second) || isSurrogatePair(first, second) ? wanted + 1 : wanted;
}
