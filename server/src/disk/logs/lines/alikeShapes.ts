import { isUtf8 } from 'node:buffer';
import type { AlikeLines, FileTally, LazyLine } from '../../../core/logs';
import { type Kernel, maxShapes } from '../kernel';
import type { ByteEncoding } from './lineText';
import type { Piece } from './logBuffer';

/** A line in the memory of the kernel. */
class MemoryLine implements LazyLine {
  start = 0;
  end = 0;
  isWide = false;

  constructor(
    private readonly kernel: Kernel,
    readonly bytes: Buffer,
  ) {}

  get text(): string {
    return this.bytes.toString(this.isWide ? 'utf8' : 'latin1', this.start, this.end);
  }

  slice(from: number, to: number): string {
    return this.bytes.toString('latin1', this.start + from, Math.min(this.end, this.start + to));
  }

  hash(seed: number): number | undefined {
    return this.isWide ? undefined : this.kernel.hashOf(this.start, this.end, seed);
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
    const found = this.findBy(file, piece, at, from, encoding, false);
    return found?.mayHoldMessage ? this.findBy(file, piece, at, from, encoding, true) : found;
  }

  private findBy(
    file: FileTally,
    { end }: Piece,
    at: number,
    from: number,
    encoding: ByteEncoding,
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
    [line.start, line.end, line.isWide] = [kernel.line[0] as number, kernel.line[1] as number, kernel.line[2] === 1];
    // Which character the bytes of GB18030 are depends on digits among them.
    if (line.isWide && encoding === 'gb18030') return undefined;
    if (before !== 'once') return before;
    const isText = !line.isWide || isUtf8(kernel.memory.subarray(line.start, line.end));
    const learned = (isText ? file.learn?.(line) : undefined) ?? 'never';
    known[shape] = learned;
    return learned === 'never' ? undefined : learned;
  }
}
