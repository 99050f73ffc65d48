import { readSync } from 'node:fs';
import { type Pause, readPart } from '../bytes/readPart';
import { type Counting, Kernel } from '../kernel';
import type { ByteEncoding } from '../lines/lineText';
import { LogBuffer, type Piece, reach } from '../lines/logBuffer';
import type { LogReader } from '../readLogs';
import { CountedLines } from './countedLines';

/** A part of a file of `size` bytes. */
interface FilePart {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

export interface CountOptions {
  /** Maximum number of bytes to read at a time. */
  readonly chunk?: number | undefined;
  /** True to search without WebAssembly. */
  readonly plain?: boolean;
}

/** A number that the bytes beside it do not decide. It ends before `end`, in places of the memory. */
export interface OpenNumber {
  readonly memory: Uint8Array;
  readonly piece: Piece;
  readonly end: number;
  readonly encoding: ByteEncoding;
}

/** Counts numbers in bytes. Only the text around those that the bytes beside them do not decide is looked at. */
export class NumberCounter implements LogReader {
  private readonly buffer: LogBuffer;
  /** That of the bytes; undefined if each line decides. */
  encoding: ByteEncoding;
  private readonly kernel: Kernel;
  private readonly counts = new Map<number, number>();
  private readonly lines: CountedLines;

  /** @param judge returns the number if it is to be counted */
  constructor(
    counting: Counting,
    private readonly judge: (number: OpenNumber) => number | undefined,
    { chunk, plain = false }: CountOptions = {},
  ) {
    this.kernel = new Kernel(counting, plain);
    this.lines = new CountedLines(this.kernel);
    this.buffer = new LogBuffer(this.kernel, (piece) => this.count(piece), { chunk, kept: 2 * reach });
  }

  begin() {
    this.buffer.begin();
    const setEncoding = (encoding: ByteEncoding) => {
      this.encoding = encoding;
    };
    return { target: this.buffer, setEncoding };
  }

  /** Counts the numbers of an open file that end in [from, to). False if `pause`, which is awaited now and then, says so. */
  async countPart(file: number, { from, to, size }: FilePart, pause: Pause): Promise<boolean> {
    const before = new Uint8Array(Math.min(from, contextLength));
    readSync(file, before, 0, before.length, from - before.length);
    const limit = to < size ? to : Number.POSITIVE_INFINITY;
    if (before.length === from) this.buffer.begin(before, limit);
    else this.buffer.resume(from, before, limit);
    const end = Math.min(size, to + reach);
    if (!(await readPart(this.buffer, file, from, () => end, pause))) return false;
    this.buffer.finish();
    return true;
  }

  /** Adds to the count of a code: what this thread has found, or another one. */
  add(code: number, count: number): void {
    this.counts.set(code, count + (this.counts.get(code) ?? 0));
  }

  /** How often each code was found, the most frequent first. */
  totals(): (readonly [code: number, count: number])[] {
    const totals = new Map(this.counts);
    for (const [code, count] of this.kernel.counted()) totals.set(code, count + (totals.get(code) ?? 0));
    return [...totals].sort(([a, many], [b, more]) => more - many || a - b);
  }

  private count(piece: Piece): void {
    const { kernel, encoding } = this;
    const { memory } = kernel;
    kernel.setText(piece.first, piece.end, encoding);
    this.lines.begin();
    kernel.scan(piece.start, piece.cut, (end) => {
      this.lines.count(piece, end, () => this.judge({ memory, piece, end, encoding }), this.addOne);
    });
  }

  private readonly addOne = (code: number): void => this.add(code, 1);
}

/** What is read before a part, in bytes. */
const contextLength = 2 * reach;
