import { type Kernel, maxChunk, maxKept, newBytes } from '../kernel';

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
  private first = newBytes;
  private start = newBytes;
  private end = newBytes;
  private limit = Number.POSITIVE_INFINITY;
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
    this.begin();
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

  /** Hands over what is left: the text is complete, or known to behind its limit. */
  finish(): void {
    this.memory[this.end] = lineFeed;
    const cut = Math.min(this.end + 1, this.limit - this.base);
    this.visit({ first: this.first, start: this.start, cut, end: this.end, isLast: true });
  }

  /** Begins another text, whose beginning is like that of a line. `before` are first bytes in which nothing is to be decided. */
  begin(before: Uint8Array = new Uint8Array(), limit = Number.POSITIVE_INFINITY): void {
    const bytes = new Uint8Array(sentinels + before.length).fill(lineFeed);
    bytes.set(before, sentinels);
    this.resume(before.length, bytes, limit);
  }

  /**
   * Begins in the midst of a text, at an offset. `before` is what is before it, at least `reach` bytes or all. Only numbers that end
   * before `limit` are decided.
   */
  resume(offset: number, before: Uint8Array, limit: number): void {
    this.first = newBytes - before.length;
    this.start = this.end = newBytes;
    this.base = offset - newBytes;
    this.limit = limit;
    this.memory.set(before, this.first);
  }

  /** Behind the last line break; in a long line as late as possible. */
  private cut(): number {
    const limit = this.limit - this.base;
    if (limit <= this.end - reach) return limit;
    const from = Math.max(this.start, this.end - maxLine);
    const lineEnd = this.memory.subarray(from, this.end).lastIndexOf(lineFeed);
    if (lineEnd >= 0) return Math.min(limit, from + lineEnd + 1);
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
