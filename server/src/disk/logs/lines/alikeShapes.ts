import type { AlikeLines, FileTally } from '../../../core/logs';
import { type Kernel, narrowed } from '../kernel';
import { type ByteEncoding, textBefore } from './lineText';
import { MemoryLine } from './memoryLine';
import { ShapeCounts } from './shapeCounts';

/** Where lines are. */
interface Around {
  /** The beginning of what is known in the memory. */
  readonly first: number;
  /** The end of what is known in the memory. */
  readonly to: number;
  /** The offset of a byte in the file is its place in the memory plus this. */
  readonly base: number;
  /** Number of lines before those that are counted in the records. */
  readonly linesBefore: number;
  readonly encoding: ByteEncoding;
}

/**
 * Adds lines to a tally by their shapes: a log says the same again and again, with other digits. Only the first line of a shape is
 * read as text.
 */
export class AlikeShapes {
  readonly line: MemoryLine;
  readonly counts: ShapeCounts;
  /** By shape; `never` if other lines of the shape may say something else. */
  private readonly known: (AlikeLines | 'never' | undefined)[] = [];

  constructor(private readonly kernel: Kernel) {
    this.line = new MemoryLine(kernel);
    this.counts = new ShapeCounts(kernel, this.line, (shape) => {
      const known = this.known[shape];
      return known === 'never' ? undefined : known;
    });
  }

  /**
   * Adds the line of a record of the kernel to a tally if one like it is known, and returns it. Undefined if it is to be read as text.
   */
  add(file: FileTally, record: number, around: Around): MemoryLine | undefined {
    const { line } = this;
    const { records } = this.kernel;
    const at = record * 8;
    if (file.addAlike === undefined || (records[at] as number) < 0) return undefined;
    line.encoding = around.encoding;
    line.start = records[at + 1] as number;
    line.end = records[at + 2] as number;
    line.kind = records[at + 3] as number;
    line.numberEnd = records[at + 5] as number;
    line.number = line.numberEnd === 0 ? undefined : (records[at + 7] as number);
    const found = this.find(file, records[at] as number, records[at + 4] as number, around.to);
    if (found === undefined) return undefined;
    const { shape, alike } = found;
    const number = around.linesBefore + (records[at + 6] as number) + 1;
    const before = (length: number) =>
      textBefore(this.kernel.memory, around.first, line.start, length, around.encoding);
    if (!file.addAlike(alike, line, number, line.start + around.base, before)) return undefined;
    this.counts.added(shape, alike);
    return line;
  }

  /** What is known of lines like the one that is in `line`, and by which shape. */
  private find(file: FileTally, shape: number, narrower: number, to: number): KnownShape | undefined {
    const { kernel, line } = this;
    const found = this.alike(file, shape);
    if (found && !found.alike.mayHoldMessage) return found;
    if (found === undefined && line.numberEnd === 0) return undefined;
    const how = found ? narrowed.small : narrowed.all;
    if (how === narrowed.all) [line.numberEnd, line.number] = [0, undefined];
    if (narrower >= 0) return this.alike(file, narrower, found?.alike);
    kernel.narrow(shape, how);
    const other = kernel.shapeOf(line.start, line.start, to, how);
    return other === undefined ? undefined : this.alike(file, other, found?.alike);
  }

  /** Forgets all shapes if no more fit; false if some do. */
  makeRoom(): boolean {
    if (!this.kernel.isFull) return false;
    this.kernel.forgetShapes();
    this.counts.forget();
    this.known.length = 0;
    return true;
  }

  /** @param wide of the shape whose narrower one this is */
  private alike(file: FileTally, shape: number, wide?: AlikeLines): KnownShape | undefined {
    this.known[shape] ??= file.learn?.(this.line, wide) ?? 'never';
    const known = this.known[shape];
    return known === 'never' ? undefined : { shape, alike: known };
  }
}

interface KnownShape {
  readonly shape: number;
  readonly alike: AlikeLines;
}
