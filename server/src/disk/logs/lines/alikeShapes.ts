import type { AlikeLines, FileTally, LazyLine } from '../../../core/logs';
import { type Kernel, lineKind, narrowed } from '../kernel';
import { type ByteEncoding, textOf } from './lineText';

/** A line in the memory of the kernel. */
class MemoryLine implements LazyLine {
  start = 0;
  end = 0;
  kind = 0;
  encoding: ByteEncoding;
  /** Where its only number ends if that may be another one; 0 if not. */
  numberEnd = 0;
  number: number | undefined;
  readonly bytes: Buffer;

  constructor(private readonly kernel: Kernel) {
    this.bytes = Buffer.from(kernel.memory.buffer);
  }

  get text(): string {
    return this.decoded(this.start, this.end);
  }

  /** Where the next line begins. */
  get next(): number {
    return this.bytes[this.end] === carriageReturn ? this.end + 2 : this.end + 1;
  }

  get numberAt(): number {
    return this.decoded(this.start, this.numberEnd - 7).length;
  }

  slice(from: number, to: number): string {
    return this.bytes.toString('latin1', this.start + from, Math.min(this.end, this.start + to));
  }

  hash(seed: number): number | undefined {
    const isUtf8 = this.kind === lineKind.ascii || this.kind === lineKind.utf8;
    return isUtf8 ? this.kernel.hashOf(this.start, this.end, seed) : undefined;
  }

  hashOfPart(from: number, to: number): number {
    return this.kernel.hashOf(this.start + from, this.start + to, 0);
  }

  private decoded(from: number, to: number): string {
    if (this.kind === lineKind.ascii) return this.bytes.toString('latin1', from, to);
    return textOf(this.kernel.memory, from, to, this.encoding);
  }
}

/** Where lines are. */
interface Around {
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
  /** By shape; `never` if other lines of the shape may say something else. */
  private readonly known: (AlikeLines | 'never' | undefined)[] = [];

  constructor(private readonly kernel: Kernel) {
    this.line = new MemoryLine(kernel);
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
    const alike = this.find(file, records[at] as number, records[at + 4] as number, around.to);
    if (alike === undefined) return undefined;
    const number = around.linesBefore + (records[at + 6] as number) + 1;
    return file.addAlike(alike, line, number, line.start + around.base) ? line : undefined;
  }

  /** What is known of lines like the one that is in `line`. */
  private find(file: FileTally, shape: number, narrower: number, to: number): AlikeLines | undefined {
    const { kernel, line } = this;
    const found = this.alike(file, shape);
    if (found && !found.mayHoldMessage) return found;
    if (found === undefined && line.numberEnd === 0) return undefined;
    const how = found ? narrowed.small : narrowed.all;
    if (how === narrowed.all) [line.numberEnd, line.number] = [0, undefined];
    if (narrower >= 0) return this.alike(file, narrower);
    kernel.narrow(shape, how);
    const other = kernel.shapeOf(line.start, line.start, to, how);
    return other === undefined ? undefined : this.alike(file, other);
  }

  /** Forgets all shapes if no more fit; false if some do. */
  makeRoom(): boolean {
    if (!this.kernel.isFull) return false;
    this.kernel.forgetShapes();
    this.known.length = 0;
    return true;
  }

  private alike(file: FileTally, shape: number): AlikeLines | undefined {
    this.known[shape] ??= file.learn?.(this.line) ?? 'never';
    const known = this.known[shape];
    return known === 'never' ? undefined : known;
  }
}

const carriageReturn = 0x0d;
