import type { CodeSpace } from '../../catalog';
import type { ChunkedText } from './chunkedText';
import type { CodeTotal, IsSomethingElse } from './codeDocument';
import type { ChunkTotal, TextChunk } from './textChunk';

interface Tally {
  count: number;
  /** The first chunk that contains the number. */
  first: TextChunk | undefined;
}

/**
 * Counts each number of a chunked text. Only chunks that were replaced are counted again, so that a keystroke in a 10
 * MB log costs one chunk and the list of distinct numbers.
 */
export class CodeTally {
  /** The chunks that are counted in `tallies`. */
  private counted = new Map<TextChunk, ReadonlyMap<number, ChunkTotal>>();
  private readonly tallies = new Map<number, Tally>();

  constructor(
    private readonly text: ChunkedText,
    private readonly space: CodeSpace,
  ) {}

  /** Every number of the text in order of first occurrence. Returns a new, immutable map. */
  totals(isSomethingElse?: IsSomethingElse): ReadonlyMap<number, CodeTotal> {
    this.catchUp(isSomethingElse);
    const starts = new Map(this.text.chunks.map((chunk, index) => [chunk, this.text.chunkStart(index)]));
    const totals: [number, CodeTotal][] = [];
    for (const [code, { count, first }] of this.tallies) {
      if (!first) continue;
      const within = this.counted.get(first)?.get(code)?.first ?? 0;
      totals.push([code, { count, first: (starts.get(first) ?? 0) + within }]);
    }
    return new Map(totals.sort(([, a], [, b]) => a.first - b.first));
  }

  private catchUp(isSomethingElse: IsSomethingElse | undefined): void {
    const before = this.counted;
    const { chunks } = this.text;
    const touched = new Set<number>();
    this.counted = new Map(
      chunks.map((chunk, index) => [chunk, this.text.totalsOf(index, this.space, isSomethingElse)]),
    );
    // The totals of a chunk may change with the text of its neighbours.
    const isSame = (chunk: TextChunk): boolean => before.get(chunk) === this.counted.get(chunk);
    for (const [chunk, totals] of before) if (!isSame(chunk)) this.add(totals, -1, touched);
    for (const [chunk, totals] of this.counted) if (!isSame(chunk)) this.add(totals, 1, touched);
    if (touched.size > 0) this.settleFirst(touched, isSame);
  }

  private add(totals: ReadonlyMap<number, ChunkTotal>, sign: 1 | -1, touched: Set<number>): void {
    for (const [code, { count }] of totals) {
      const tally = this.tallies.get(code);
      if (tally) tally.count += sign * count;
      else this.tallies.set(code, { count, first: undefined });
      touched.add(code);
    }
  }

  /** Finds the first chunk of every touched number again, unless it is before the first new chunk. */
  private settleFirst(touched: Set<number>, isSame: (chunk: TextChunk) => boolean): void {
    const { chunks } = this.text;
    const head = Math.max(
      0,
      chunks.findIndex((chunk) => !isSame(chunk)),
    );
    const unchanged = new Set(chunks.slice(0, head));
    const open = new Set<number>();
    for (const code of touched) {
      const tally = this.tallies.get(code);
      if (tally?.count === 0) this.tallies.delete(code);
      else if (tally && !(tally.first && unchanged.has(tally.first))) open.add(code);
    }
    for (let index = head; index < chunks.length && open.size > 0; index++) {
      const totals = this.countedIn(chunks[index]);
      if (totals === undefined) continue;
      // Of two long lists the shorter one: a document may hold 100,000 numbers.
      for (const code of totals.size < open.size ? totals.keys() : open) {
        const tally = totals.has(code) && open.delete(code) ? this.tallies.get(code) : undefined;
        if (tally) tally.first = chunks[index];
      }
    }
  }

  private countedIn(chunk: TextChunk | undefined): ReadonlyMap<number, ChunkTotal> | undefined {
    return chunk && this.counted.get(chunk);
  }
}
