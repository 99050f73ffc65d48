import { type CodeSpace, digitsOf } from '../../catalog';
import { isCrLf, lineStarts } from '../../text';
import { mayBeSomethingElse } from '../detection/namedOtherwise';
import { mayBeCell } from '../detection/tables';
import type { IsSomethingElse } from './codeDocument';
import { scanCodes } from './codeScanner';
import { isSurrogatePair, type PositionEncoding, widthOf } from './positionEncoding';

/** Approximate length of a chunk: a 10 MB document has few chunks, and one is scanned at once. */
export const chunkSize = 0x10000;

/** The candidates that begin in one chunk: two lists of equal length, offsets within the chunk ascending. */
export interface ChunkCodes {
  readonly offsets: readonly number[];
  readonly codes: readonly number[];
  /** The lengths, by offset, of candidates that are not written as digits alone: `1_239_801`. */
  readonly lengths?: ReadonlyMap<number, number>;
}

/** The number of occurrences of a code in a chunk, and the offset of the first within the chunk. */
export interface ChunkTotal {
  count: number;
  readonly first: number;
}

/**
 * An immutable piece of a document's text with what is known about it, each computed on first use. An edit replaces it.
 * It ends after a line break if one is near, but a line of 10 MB spans many chunks.
 */
export class TextChunk {
  private startsOfLines: readonly number[] | undefined;
  private found: ChunkCodes | undefined;
  /** The space that `found` was searched for. */
  private space: CodeSpace | undefined;
  private tally: ReadonlyMap<number, ChunkTotal> | undefined;
  /** The tally of what is not something else, and the chunks that it depends on. */
  private judged: { readonly tally: ReadonlyMap<number, ChunkTotal>; readonly among: readonly TextChunk[] } | undefined;
  /** The context that the candidates were judged with. */
  private context: readonly [before: string, after: string] = ['', ''];
  private width: number | undefined;

  constructor(readonly text: string) {}

  /** Offsets within the chunk just after each line break in it; see `lineStarts`. */
  get lines(): readonly number[] {
    this.startsOfLines ??= lineStarts(this.text);
    return this.startsOfLines;
  }

  /**
   * The candidates that begin in this chunk. `before` and `after` return the context that the judgement of a candidate
   * needs. They are called once for a space: if their results change, this chunk must be replaced too.
   */
  codes(before: () => string, after: () => string, space: CodeSpace): ChunkCodes {
    if (this.found === undefined || this.space !== space) {
      this.context = [before(), after()];
      this.found = findCodes(this.text, ...this.context, space);
      this.space = space;
      this.tally = undefined;
      this.judged = undefined;
    }
    return this.found;
  }

  /** The totals of `codes`, which must be this chunk's own, counted once. */
  totals(codes: ChunkCodes): ReadonlyMap<number, ChunkTotal> {
    this.tally ??= countCodes(codes);
    return this.tally;
  }

  /** The same without candidates that are something else, counted once for the chunks `among` which this one is. */
  unprompted(
    codes: ChunkCodes,
    among: readonly TextChunk[],
    isSomethingElse: IsSomethingElse,
  ): ReadonlyMap<number, ChunkTotal> {
    const known = this.judged;
    if (known?.among.length === among.length && among.every((chunk, index) => chunk === known.among[index]))
      return known.tally;
    this.judged = { tally: countCodes(this.shown(codes, isSomethingElse)), among };
    return this.judged.tally;
  }

  private shown({ offsets, codes, lengths }: ChunkCodes, isSomethingElse: IsSomethingElse): ChunkCodes {
    const [before, after] = this.context;
    const text = before === '' && after === '' ? this.text : before + this.text + after;
    const isShown = (offset: number, index: number): boolean => {
      const start = before.length + offset;
      const length = lengths?.get(offset) ?? digitsOf(codes[index] as number);
      return !(isAskedAbout(text, start, start + length) && isSomethingElse(offset, length));
    };
    const shown = offsets.map(isShown);
    return { offsets: offsets.filter((_, index) => shown[index]), codes: codes.filter((_, index) => shown[index]) };
  }

  /** The width of the whole chunk. A document uses one encoding only. */
  widthIn(encoding: PositionEncoding): number {
    this.width ??= widthOf(this.text, encoding);
    return this.width;
  }
}

function isAskedAbout(text: string, start: number, end: number): boolean {
  return mayBeSomethingElse(text, start, end) || mayBeCell(text, start, end);
}

function findCodes(text: string, before: string, after: string, space: CodeSpace): ChunkCodes {
  const offsets: number[] = [];
  const codes: number[] = [];
  const skip = before.length;
  const surrounded = skip === 0 && after === '' ? text : before + text + after;
  let lengths: Map<number, number> | undefined;
  const add = (offset: number, code: number, length: number): void => {
    offsets.push(offset - skip);
    codes.push(code);
    if (length !== digitsOf(code)) {
      lengths ??= new Map();
      lengths.set(offset - skip, length);
    }
  };
  scanCodes(surrounded, skip, skip + text.length, add, space);
  return { offsets, codes, ...(lengths && { lengths }) };
}

function countCodes({ offsets, codes }: ChunkCodes): ReadonlyMap<number, ChunkTotal> {
  const totals = new Map<number, ChunkTotal>();
  codes.forEach((code, index) => {
    const total = totals.get(code);
    if (total) total.count++;
    else totals.set(code, { count: 1, first: offsets[index] as number });
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

/** Returns the cut nearest below `target`: after a line feed at or after `earliest`, else anywhere allowed. */
function cutPosition(text: string, target: number, earliest: number): number {
  // Search a slice: on a huge line, a search in the whole text would run back to its beginning for every cut.
  const lineFeed = text.slice(earliest, target).lastIndexOf('\n');
  if (lineFeed >= 0) return earliest + lineFeed + 1;
  const first = text.charCodeAt(target - 1);
  const second = text.charCodeAt(target);
  return isCrLf(first, second) || isSurrogatePair(first, second) ? target + 1 : target;
}
