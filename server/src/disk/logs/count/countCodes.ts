import { readSync } from 'node:fs';
import { type Catalog, isInJobRange, jobCodes, spaceOf } from '../../../core/catalog';
import { isCalledCode } from '../../../core/mentions';
import { codeDocuments, rejection } from '../../../core/mentions/document';
import { isWordUnit } from '../../../core/text';
import { Kernel } from '../kernel';
import { asciiAround, type ByteEncoding, numberStart, type Placed, textAround } from '../lines/lineText';
import { LogBuffer, type Piece, reach } from '../lines/logBuffer';
import type { LogReader } from '../readLogs';
import { CountedLines } from './countedLines';

export interface CountRules {
  readonly catalog: Catalog;
  /** True to count all numbers from 1200000 to 1299999 between bytes that are no ASCII letter, digit or `_`. */
  readonly allNumbers: boolean;
}

/** A part of a file of `size` bytes. */
export interface FilePart {
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

/** True if numbers can be counted by `CodeCounter`: a catalog with codes of other systems needs all lines as text. */
export function countsBytes({ catalog, allNumbers }: CountRules): boolean {
  return allNumbers || spaceOf(catalog) === jobCodes;
}

/**
 * Counts the codes in bytes: well-placed numbers that the catalog lists, and others that their line calls error codes. Decodes
 * only the text around numbers that the bytes beside them do not decide.
 */
export class CodeCounter implements LogReader {
  private readonly buffer: LogBuffer;
  /** That of the bytes; undefined if each line decides. */
  encoding: ByteEncoding;
  private readonly kernel: Kernel;
  /** Its memory. */
  private readonly bytes: Buffer;
  private readonly counts = new Map<number, number>();
  private readonly lines: CountedLines;

  constructor(
    private readonly rules: CountRules,
    { chunk, plain = false }: CountOptions = {},
  ) {
    const { catalog, allNumbers } = rules;
    this.kernel = new Kernel(
      allNumbers
        ? { kind: 'allNumbers' }
        : { kind: 'codes', listed: catalog.entries.map(({ code }) => code).filter(isInJobRange) },
      plain,
    );
    this.bytes = Buffer.from(this.kernel.memory.buffer);
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
  async countPart(
    file: number,
    { from, to, size }: FilePart,
    pause: (bytes: number) => Promise<boolean>,
  ): Promise<boolean> {
    const before = new Uint8Array(Math.min(from, contextLength));
    readSync(file, before, 0, before.length, from - before.length);
    const limit = to < size ? to : Number.POSITIVE_INFINITY;
    if (before.length === from) this.buffer.begin(before, limit);
    else this.buffer.resume(from, before, limit);
    const end = Math.min(size, to + reach);
    for (let position = from; position < end; ) {
      const room = this.buffer.room();
      const length = readSync(file, room, 0, Math.min(room.length, end - position), position);
      if (length === 0) break;
      this.buffer.take(length);
      position += length;
      if (!(await pause(length))) return false;
    }
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
    this.kernel.setText(piece.first, piece.end, this.encoding);
    this.lines.begin();
    this.kernel.scan(piece.start, piece.cut, (end) => {
      this.lines.count(piece, end, () => this.countedAt(piece, end), this.addOne);
    });
  }

  private readonly addOne = (code: number): void => this.add(code, 1);

  /** The code that ends before `end`; undefined if it does not count. */
  private countedAt(piece: Piece, end: number): number | undefined {
    const { memory } = this.kernel;
    const { catalog, allNumbers } = this.rules;
    const start = numberStart(memory, end);
    const near = allNumbers ? undefined : asciiAround(this.bytes, piece, [start, end]);
    if (near !== undefined) {
      if (rejection(near.text, near.offset, near.offset + end - start) !== undefined) return undefined;
      const code = codeOf(near, end - start);
      if (catalog.get(code) !== undefined) return code;
    }
    const placed = textAround(memory, piece, [start, end], this.encoding);
    if (placed === undefined) return undefined;
    const code = codeOf(placed, end - start);
    return this.isCounted(code, placed.text, placed.offset, end - start) ? code : undefined;
  }

  private isCounted(code: number, text: string, offset: number, length: number): boolean {
    const { catalog, allNumbers } = this.rules;
    if (allNumbers) return !isWordUnit(text.charCodeAt(offset - 1)) && !isWordUnit(text.charCodeAt(offset + length));
    if (rejection(text, offset, offset + length) !== undefined) return false;
    return catalog.get(code) !== undefined || isCalledCode(text, [offset, offset + length], catalog, documents);
  }
}

function codeOf({ text, offset }: Placed, length: number): number {
  return Number(text.slice(offset, offset + length).replace(/[_']/g, ''));
}

/** What is read before a part, in bytes. */
const contextLength = 2 * reach;

const documents = codeDocuments();
