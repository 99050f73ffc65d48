import { type Catalog, isInJobRange, jobCodes, spaceOf } from '../../core/catalog';
import { CodeFinder } from '../../core/mentions';
import { codeDocuments, rejection } from '../../core/mentions/document';
import { isWordUnit } from '../../core/text';
import { Kernel } from './kernel';
import { type ByteEncoding, numberStart, textAround } from './lineText';
import { LogBuffer, type Piece, reach } from './logBuffer';
import type { LogReader } from './readLogs';

export interface CountRules {
  readonly catalog: Catalog;
  /** True to count all numbers from 1200000 to 1299999 between bytes that are no ASCII letter, digit or `_`. */
  readonly allNumbers: boolean;
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
  private encoding: ByteEncoding;
  private readonly kernel: Kernel;
  private readonly counts = new Map<number, number>();

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
    this.buffer = new LogBuffer(this.kernel, (piece) => this.count(piece), { chunk, kept: 2 * reach });
  }

  begin() {
    this.buffer.reset();
    const setEncoding = (encoding: ByteEncoding) => {
      this.encoding = encoding;
    };
    return { target: this.buffer, setEncoding };
  }

  /** How often each code was found, the most frequent first. */
  totals(): (readonly [code: number, count: number])[] {
    const totals = new Map(this.counts);
    for (const [code, count] of this.kernel.counted()) totals.set(code, count + (totals.get(code) ?? 0));
    return [...totals].sort(([a, many], [b, more]) => more - many || a - b);
  }

  private count(piece: Piece): void {
    this.kernel.scan(piece.start, piece.cut, (end) => {
      const { memory } = this.kernel;
      const start = numberStart(memory, end);
      const placed = textAround(memory, piece, [start, end], this.encoding);
      if (placed === undefined) return;
      const code = Number(placed.text.slice(placed.offset, placed.offset + end - start).replace(/[_']/g, ''));
      if (this.isCounted(code, placed.text, placed.offset, end - start)) {
        this.counts.set(code, 1 + (this.counts.get(code) ?? 0));
      }
    });
  }

  private isCounted(code: number, text: string, offset: number, length: number): boolean {
    const { catalog, allNumbers } = this.rules;
    if (allNumbers) return !isWordUnit(text.charCodeAt(offset - 1)) && !isWordUnit(text.charCodeAt(offset + length));
    if (rejection(text, offset, offset + length) !== undefined) return false;
    if (catalog.get(code) !== undefined) return true;
    const line = documents.create('', 'log', 0, text);
    return new CodeFinder(line, catalog, false).between(offset, offset + 1).length > 0;
  }
}

const documents = codeDocuments();
