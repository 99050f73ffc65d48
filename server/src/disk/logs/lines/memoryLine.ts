import type { LazyLine } from '../../../core/logs';
import { type Kernel, lineKind } from '../kernel';
import { type ByteEncoding, textOf } from './lineText';

/** A line in the memory of the kernel. */
export class MemoryLine implements LazyLine {
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

  hash(seed: number): number {
    return this.kernel.hashOf(this.start, this.end, seed);
  }

  hashOfPart(from: number, to: number): number {
    return this.kernel.hashOf(this.start + from, this.start + to, 0);
  }

  private decoded(from: number, to: number): string {
    if (this.kind === lineKind.ascii) return this.bytes.toString('latin1', from, to);
    return textOf(this.kernel.memory, from, to, this.encoding);
  }
}

const carriageReturn = 0x0d;
