import { type Kernel, maxChunk, maxKept, newBytes } from './kernel';

/** Maximum number of bytes on each side of a number that may matter: no character has more than four. */
export const reach = 1024 + 64;

/** A line that is at least as long as this may be cut, in bytes. */
export const maxLine = 64 * 1024;

/** Some of the bytes in memory that can be decided now. */
export interface Piece {
  /** What is before is known from here on: whole lines where lines are not too long. */
  readonly first: number;
  /** Numbers that end in [start, cut) can be decided. */
  readonly start: number;
  readonly cut: number;
  /** True if the text ends with this piece. */
  readonly isLast: boolean;
  /** All bytes up to here are known, at least `reach` behind `cut`, unless `cut` ends a line or the text. */
  readonly end: number;
}

interface BufferOptions {
  /** Maximum number of bytes to read at a time; smaller ones only in tests. */
  readonly chunk?: number | undefined;
  /** How many bytes before each piece are kept, at least `reach`. */
  readonly kept: number;
}

/**
 * The window of a text that is in the memory of the kernel. Bytes are written to `room()`; full windows are handed to `visit`,
 * which takes place before the window moves on.
 */
export class LogBuffer {
  private readonly memory: Uint8Array;
  private readonly chunk: number;
  private readonly kept: number;
  private first = newBytes - sentinels;
  private start = newBytes;
  private end = newBytes;
  /** Where the memory begins in the text, in bytes: the offset of a byte is its place plus this. */
  base = -newBytes;

  constructor(
    kernel: Kernel,
    private readonly visit: (piece: Piece) => void,
    { chunk = maxChunk, kept }: BufferOptions,
  ) {
    this.memory = kernel.memory;
    this.chunk = Math.min(chunk, maxChunk);
    this.kept = Math.min(kept, maxKept - 2 * maxLine);
    // The beginning of the text is like the beginning of a line.
    this.memory.fill(lineFeed, this.first, this.start);
  }

  /** Where new bytes go; at least one fits. */
  room(): Uint8Array {
    return this.memory.subarray(this.end, newBytes + this.chunk);
  }

  /** Takes the first bytes of `room()`. */
  take(length: number): void {
    this.end += length;
    if (this.end >= newBytes + this.chunk) this.hand(this.cut());
  }

  /** Leaves out this many bytes: they are all NUL, as the last ones were. */
  skip(bytes: number): void {
    this.base += bytes;
  }

  /** Hands over what is left: the text is complete. */
  finish(): void {
    this.memory[this.end] = lineFeed;
    this.visit({ first: this.first, start: this.start, cut: this.end + 1, end: this.end, isLast: true });
  }

  /** Begins another text. */
  reset(): void {
    this.first = newBytes - sentinels;
    this.start = this.end = newBytes;
    this.base = -newBytes;
    this.memory.fill(lineFeed, this.first, this.start);
  }

  /** Behind the last line break; in a long line as late as possible. */
  private cut(): number {
    const from = Math.max(this.start, this.end - maxLine);
    const lineEnd = this.memory.subarray(from, this.end).lastIndexOf(lineFeed);
    if (lineEnd >= 0) return from + lineEnd + 1;
    return this.end - this.start > maxLine ? this.end - reach : this.start;
  }

  /** What is kept always has room: at most `kept` bytes, and the end of a line of at most `maxLine`. */
  private hand(cut: number): void {
    if (cut > this.start) this.visit({ first: this.first, start: this.start, cut, end: this.end, isLast: false });
    const first = Math.max(this.first, cut - this.kept);
    const moved = newBytes - this.end;
    this.memory.copyWithin(first + moved, first, this.end);
    this.first = first + moved;
    this.start = cut + moved;
    this.base -= moved;
    this.end = newBytes;
  }
}

/** The kernel reads up to this many bytes before a number. */
const sentinels = 64;

const lineFeed = 0x0a;
