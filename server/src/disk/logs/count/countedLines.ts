import { type Kernel, maxShapes } from '../kernel';
import type { Piece } from '../lines/logBuffer';

/**
 * Remembers which codes were counted on lines: a log says the same again and again, with other digits. Only the first line of a shape
 * is judged.
 */
export class CountedLines {
  private readonly known: (readonly number[])[] = [];
  /** Up to here, in places of the piece, numbers are counted. */
  private countedTo = 0;
  /** The line that is judged: its shape, where it ends, and its codes so far. */
  private judged: { readonly shape: number; readonly end: number; readonly codes: number[] } | undefined;

  constructor(private readonly kernel: Kernel) {}

  /** Begins a piece, whose places are others than those of the piece before. */
  begin(): void {
    this.keep();
    this.countedTo = 0;
  }

  /**
   * Counts the number that ends before `end`, the next one of a piece.
   *
   * @param judge returns the code if the number is to be counted
   */
  count(piece: Piece, end: number, judge: () => number | undefined, add: (code: number) => void): void {
    if (end <= this.countedTo) return;
    if (this.judged === undefined || end > this.judged.end) {
      this.keep();
      const codes = this.codesOn(piece, end);
      if (codes !== undefined) {
        for (const code of codes) add(code);
        return;
      }
    }
    const code = judge();
    if (code === undefined) return;
    add(code);
    this.judged?.codes.push(code);
  }

  /** The codes of the line, if one like it is known; else the line is judged. */
  private codesOn({ start, cut, end: known }: Piece, end: number): readonly number[] | undefined {
    const { kernel } = this;
    const shape = kernel.shapeOf(end - 1, start, Math.min(cut, known), 0);
    if (shape === undefined) return undefined;
    if (shape >= maxShapes) {
      kernel.forgetShapes();
      this.known.length = 0;
      return undefined;
    }
    const lineEnd = kernel.line[1] as number;
    const codes = this.known[shape];
    if (codes === undefined) this.judged = { shape, end: lineEnd, codes: [] };
    else this.countedTo = lineEnd;
    return codes;
  }

  private keep(): void {
    if (this.judged !== undefined) this.known[this.judged.shape] = this.judged.codes;
    this.judged = undefined;
  }
}
