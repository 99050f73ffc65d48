import type { AlikeLines, FileTally, LazyLine } from '../../../core/logs';
import { type Kernel, maxShapes } from '../kernel';
import { type ByteEncoding, textOf } from './lineText';
import type { Piece } from './logBuffer';

/** A line in the memory of the kernel. */
class MemoryLine implements LazyLine {
  start = 0;
  end = 0;
  isAscii = true;
  encoding: ByteEncoding;

  constructor(
    private readonly kernel: Kernel,
    readonly bytes: Buffer,
  ) {}

  get text(): string {
    const { bytes, start, end } = this;
    return this.isAscii ? bytes.toString('latin1', start, end) : textOf(this.kernel.memory, start, end, this.encoding);
  }

  slice(from: number, to: number): string {
    return this.bytes.toString('latin1', this.start + from, Math.min(this.end, this.start + to));
  }

  hash(seed: number): number | undefined {
    return this.isAscii ? this.kernel.hashOf(this.start, this.end, seed) : undefined;
  }
}

/** What is known of a shape: seen once, not to be learned, or learned. */
type Known = 'once' | 'never' | AlikeLines;

/**
 * Adds lines to a tally by their shapes: a log says the same again and again, with other digits. Only the first two lines of a shape
 * are read as text.
 */
export class AlikeShapes {
  readonly line: MemoryLine;
  private readonly known: Known[] = [];

  constructor(private readonly kernel: Kernel) {
    this.line = new MemoryLine(kernel, Buffer.from(kernel.memory.buffer));
  }

  /**
   * Finds what is known of lines like the one around `at`, which begins at `from` or behind it, and sets `line`. Undefined if it is to
   * be read as text.
   */
  find(file: FileTally, piece: Piece, at: number, from: number, encoding: ByteEncoding): AlikeLines | undefined {
    this.line.encoding = encoding;
    const found = this.findBy(file, piece, at, from, false);
    return found?.mayHoldMessage ? this.findBy(file, piece, at, from, true) : found;
  }

  private findBy(
    file: FileTally,
    { end }: Piece,
    at: number,
    from: number,
    withMessages: boolean,
  ): AlikeLines | undefined {
    const { kernel, known, line } = this;
    const shape = kernel.shapeOf(at, from, end, withMessages);
    if (shape === undefined) return undefined;
    if (shape >= maxShapes) {
      kernel.forgetShapes();
      known.length = 0;
      return undefined;
    }
    const before = known[shape];
    if (before === undefined) known[shape] = 'once';
    if (before === undefined || before === 'never') return undefined;
    [line.start, line.end, line.isAscii] = [kernel.line[0] as number, kernel.line[1] as number, kernel.line[2] === 0];
    if (before !== 'once') return before;
    const learned = file.learn?.(line) ?? 'never';
    known[shape] = learned;
    return learned === 'never' ? undefined : learned;
  }
}
