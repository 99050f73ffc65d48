import type { CodeSpace } from '../../catalog';
import { countUpTo, isLineBreak } from '../../text';
import { contextReach, type IsSomethingElse } from './codeDocument';
import { leftReach, rightReach } from './codeScanner';
import { type ChunkCodes, type ChunkTotal, cutIntoChunks, type TextChunk } from './textChunk';

/**
 * A text in chunks, so that an edit costs only the chunks it touches. Offsets are UTF-16 code units and must be whole
 * numbers within [0, length]; lines count from 0.
 */
export class ChunkedText {
  private pieces: TextChunk[];
  /** The offset of each chunk, and the length of the text as the last item. */
  private starts: number[] = [];
  /** The number of line breaks before each chunk, and of the whole text as the last item. */
  private breaks: number[] = [];

  constructor(
    text: string,
    private readonly size: number,
  ) {
    this.pieces = cutIntoChunks(text, size);
    this.index(0);
  }

  get chunks(): readonly TextChunk[] {
    return this.pieces;
  }

  get length(): number {
    return this.starts[this.pieces.length] as number;
  }

  get lineCount(): number {
    return (this.breaks[this.pieces.length] as number) + 1;
  }

  /** The offset of chunk `index`. */
  chunkStart(index: number): number {
    return this.starts[index] ?? this.length;
  }

  /** The chunk that contains `offset`; the last one for the end of the text. */
  chunkIndexAt(offset: number): number {
    return Math.min(countUpTo(this.starts, offset), this.pieces.length) - 1;
  }

  slice(from: number, to: number): string {
    if (from >= to) return '';
    const first = this.chunkIndexAt(from);
    const last = this.chunkIndexAt(to - 1);
    let text = '';
    for (let i = first; i <= last; i++) {
      const start = this.chunkStart(i);
      text += this.pieces[i]?.text.slice(Math.max(0, from - start), to - start) ?? '';
    }
    return text;
  }

  /** The whole text. Costs a copy: prefer a slice. */
  join(): string {
    return this.pieces.map((chunk) => chunk.text).join('');
  }

  lineAt(offset: number): number {
    const index = this.chunkIndexAt(offset);
    const lines = this.pieces[index]?.lines ?? [];
    return (this.breaks[index] as number) + countUpTo(lines, offset - this.chunkStart(index));
  }

  /** The offset of `line`; the length of the text for a line beyond the last. */
  lineStart(line: number): number {
    if (line <= 0) return 0;
    if (line >= this.lineCount) return this.length;
    const index = countUpTo(this.breaks, line - 1) - 1;
    const withinChunk = line - 1 - (this.breaks[index] as number);
    return this.chunkStart(index) + (this.pieces[index]?.lines[withinChunk] as number);
  }

  /** The end of `line`, before its line break. */
  lineEnd(line: number): number {
    const next = this.lineStart(line + 1);
    if (line + 1 >= this.lineCount) return next;
    // A break is one unit or CR LF, which are always in the same chunk.
    const index = this.chunkIndexAt(next - 1);
    const text = this.pieces[index]?.text ?? '';
    const end = next - this.chunkStart(index);
    const isCrLfBreak = end > 1 && text.charCodeAt(end - 1) === 0x0a && text.charCodeAt(end - 2) === 0x0d;
    return next - (isCrLfBreak ? 2 : 1);
  }

  /** The candidates that begin in chunk `index`, judged with their real neighbours on both sides. */
  codesOf(index: number, space: CodeSpace): ChunkCodes {
    const chunk = this.pieces[index];
    if (!chunk) return { offsets: [], codes: [] };
    const start = this.chunkStart(index);
    const end = start + chunk.text.length;
    return chunk.codes(
      () => (this.endsWithBreak(index - 1) ? '' : this.slice(Math.max(0, start - leftReach), start)),
      () => (this.endsWithBreak(index) ? '' : this.slice(end, Math.min(this.length, end + rightReach))),
      space,
    );
  }

  /** Every number that begins in chunk `index`, or those that are not something else. The same map until one of them changes. */
  totalsOf(index: number, space: CodeSpace, isSomethingElse?: IsSomethingElse): ReadonlyMap<number, ChunkTotal> {
    const chunk = this.pieces[index];
    if (chunk === undefined) return new Map();
    const codes = this.codesOf(index, space);
    if (isSomethingElse === undefined) return chunk.totals(codes);
    const start = this.chunkStart(index);
    const first = this.chunkIndexAt(Math.max(0, start - contextReach));
    const last = this.chunkIndexAt(Math.min(this.length, start + chunk.text.length + contextReach));
    return chunk.unprompted(codes, this.pieces.slice(first, last + 1), (offset, length) =>
      isSomethingElse(start + offset, length),
    );
  }

  /** Replaces [start, end) by `text`. */
  replace(start: number, end: number, text: string): void {
    // The candidates of a neighbour depend on the edited text as far as their context reaches, so it is replaced too.
    // This also keeps CR LF and surrogate pairs whole: a chunk border never touches an edit.
    let first = this.chunkIndexAt(Math.max(0, start - rightReach));
    let last = this.chunkIndexAt(Math.min(this.length, end + leftReach));
    const rest = this.chunkStart(last + 1) - this.chunkStart(first) - (end - start) + text.length;
    if (rest < this.size >> 2) {
      if (last + 1 < this.pieces.length) last++;
      else if (first > 0) first--;
    }
    const from = this.chunkStart(first);
    const to = this.chunkStart(last + 1);
    const pieces = cutIntoChunks(this.slice(from, start) + text + this.slice(end, to), this.size);
    this.pieces = [...this.pieces.slice(0, first), ...pieces, ...this.pieces.slice(last + 1)];
    this.index(first);
  }

  /** True if no context reaches across the end of chunk `index`; also at the edges of the text. */
  private endsWithBreak(index: number): boolean {
    const text = this.pieces[index]?.text;
    return text === undefined || index === this.pieces.length - 1 || isLineBreak(text.charCodeAt(text.length - 1));
  }

  /** Counts units and lines again, from chunk `from` on. */
  private index(from: number): void {
    let start = this.starts[from] ?? 0;
    let breaks = this.breaks[from] ?? 0;
    this.starts.length = from;
    this.breaks.length = from;
    for (let i = from; i < this.pieces.length; i++) {
      const chunk = this.pieces[i];
      this.starts.push(start);
      this.breaks.push(breaks);
      start += chunk?.text.length ?? 0;
      breaks += chunk?.lines.length ?? 0;
    }
    this.starts.push(start);
    this.breaks.push(breaks);
  }
}
