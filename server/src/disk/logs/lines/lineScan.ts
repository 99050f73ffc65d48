import type { FileTally } from '../../../core/logs';
import type { ByteTarget } from '../bytes/textTarget';
import { type Counting, Kernel, maxSearched } from '../kernel';
import type { LogReader } from '../readLogs';
import { AlikeShapes } from './alikeShapes';
import { type CurrentLine, type Digits, digitsIn, lineAt, maxGroup, type NumberGroup, noLine } from './currentLine';
import { type ByteEncoding, numberStart, textAroundAll, textBefore, textOf } from './lineText';
import { LogBuffer, type Piece } from './logBuffer';
import { countFrom } from './shapeCounts';

interface LineScanOptions extends Omit<Counting, 'counted'> {
  /** True to hand over every line. */
  readonly everyLine: boolean;
  /** Maximum number of bytes to read at a time. */
  readonly chunk?: number | undefined;
  /** True to search without WebAssembly. */
  readonly plain?: boolean | undefined;
  /** Where the kernel begins to count lines in a file, in bytes; other ones only in tests. */
  readonly countFrom?: number | undefined;
}

/** How much text before a line can be asked for, in bytes. */
export const maxBefore = 128 * 1024;

/**
 * Hands over the lines of files that may matter, found by their bytes, and the first and the last line of each file. A line longer
 * than `maxLine` comes in parts: its beginning, and what is around its numbers.
 */
export class LineScan implements LogReader {
  private readonly kernel: Kernel;
  private readonly buffer: LogBuffer;
  /** Undefined if all digits of a line may matter. */
  private readonly shapes: AlikeShapes | undefined;
  private encoding: ByteEncoding;
  private tally: FileTally | undefined;
  /** Number of bytes of the file, or of its part, that were looked at. */
  private read = 0;
  /** Line feeds before this offset. */
  private lines = 0;
  private countedTo = 0;
  /** False while the end of a part is read that is not the end of its file. */
  private endsFile = true;
  /** The last line that was looked at. */
  private line: CurrentLine = noLine;

  constructor(
    private readonly beginFile: (path: string, previous?: string) => FileTally,
    private readonly options: LineScanOptions,
  ) {
    this.kernel = new Kernel(options, options.plain);
    this.buffer = new LogBuffer(this.kernel, (piece) => this.visit(piece), { chunk: options.chunk, kept: maxBefore });
    if (!options.everyLine) this.shapes = new AlikeShapes(this.kernel);
  }

  begin(path: string, previous?: string) {
    this.buffer.begin();
    this.tally = this.beginFile(path, previous);
    this.shapes?.counts.begin(this.tally);
    this.read = 0;
    this.lines = 0;
    this.countedTo = 0;
    this.line = noLine;
    const setEncoding = (encoding: ByteEncoding) => {
      this.encoding = encoding;
    };
    return { target: this.buffer, setEncoding };
  }

  /** Begins in the midst of a file, where a line does; `before` is what is before it. */
  beginPart(path: string, from: number, before: Uint8Array, encoding: ByteEncoding, previous?: string): ByteTarget {
    this.begin(path, previous);
    this.encoding = encoding;
    if (from === 0) return this.buffer;
    this.buffer.resume(from, before, Number.POSITIVE_INFINITY);
    this.line = { ...noLine, end: from };
    return this.buffer;
  }

  /** Ends such a part; it may end with the file. */
  endPart(isEnd: boolean): void {
    this.endsFile = isEnd;
    this.buffer.finish();
    this.endsFile = true;
  }

  /** Number of lines since the beginning of the file, or of its part. */
  get lineCount(): number {
    return this.lines;
  }

  /** Hands over what was counted so far. */
  settle(): void {
    this.shapes?.counts.drain();
  }

  private visit(piece: Piece): void {
    const end = Math.min(piece.cut, piece.end);
    const { base } = this.buffer;
    const counts = this.shapes?.counts;
    this.countedTo = piece.start + base;
    if (this.read >= (this.options.countFrom ?? countFrom)) counts?.activate();
    counts?.beginPiece(piece.start, base, this.lines);
    this.read += end - piece.start;
    this.kernel.setText(piece.first, piece.end, this.encoding);
    this.endOpenLine(piece);
    // The first line of the file: it may tell when the log begins.
    if (piece.start + base === 0 && end > piece.start) this.lineOf(piece, piece.start);
    if (this.options.everyLine) this.handAll(piece, end);
    else this.handFound(piece);
    if (piece.isLast && !this.endsFile) {
      // Another part begins here.
    } else if (piece.isLast) {
      // The last line may tell when the log ends.
      let at = end - 1;
      while (at >= piece.first && isBlank(this.kernel.memory[at])) at--;
      if (at >= piece.first && at + base >= this.line.start) this.lineOf(piece, at);
    } else if (this.kernel.memory[end - 1] !== lineFeed) this.lineOf(piece, end - 1, false);
    this.count(end);
    counts?.endPiece(end, base, this.lines);
    if (piece.isLast) counts?.drain();
  }

  /** Hands over the lines with numbers and words, in order. */
  private handFound(piece: Piece): void {
    const { kernel } = this;
    const { base } = this.buffer;
    let group: NumberGroup | undefined;
    for (let at = piece.start; at < piece.cut; ) {
      this.count(at);
      const linesBefore = this.lines;
      at = kernel.find(at, Math.min(at + maxSearched, piece.cut));
      for (;;) {
        const count = kernel.describeLines(piece.end, this.line.end - base);
        for (let record = 0; record < count; record++) {
          group = this.handBefore(piece, group, kernel.records[record * 8 + 1] as number);
          if (kernel.records[record * 8] === headerRecord) this.shapes?.counts.keepHeader(record, base);
          else if (!this.addAlike(piece, record, linesBefore)) group = this.handPlace(piece, record, group);
        }
        group = this.handBefore(piece, group, kernel.lastDescribed.start);
        this.noteDescribed();
        if (!this.makeRoom(piece) && count === 0) break;
      }
    }
    if (group) this.handGroup(piece, group);
  }

  /** The last line that was described may be one that the kernel has counted. */
  private noteDescribed(): void {
    const { base } = this.buffer;
    this.shapes?.counts.keepLastHeader(base);
    const { start, end } = this.kernel.lastDescribed;
    if (start + base < this.line.end || start === 0) return;
    const next = this.kernel.memory[end] === carriageReturn ? end + 2 : end + 1;
    this.line = { ...noLine, start: start + base, end: next + base, number: 0 };
  }

  /** True if the kernel was full, so that it must go on. */
  private makeRoom(piece: Piece): boolean {
    const { shapes, kernel } = this;
    if (shapes === undefined || !(kernel.isFull || shapes.counts.isFull)) return false;
    const end = Math.min(piece.cut, piece.end);
    const { base } = this.buffer;
    const counted = this.countedTo - base;
    shapes.counts.endPiece(end, base, this.lines + kernel.countLines(counted, end));
    if (shapes.counts.isFull) shapes.counts.drain();
    shapes.makeRoom();
    return true;
  }

  /** Hands over the line of a record as text. */
  private handPlace(piece: Piece, record: number, group: NumberGroup | undefined): NumberGroup | undefined {
    const { records } = this.kernel;
    const place = records[record * 8 + 1] as number;
    const isNumber = (records[record * 8] as number) < 0 && records[record * 8 + 2] === 1;
    if (isNumber) {
      const start = numberStart(this.kernel.memory, place);
      return this.handDigits(piece, { start, last: start, end: place }, group);
    }
    this.lineOf(piece, place);
    return group;
  }

  /**
   * Hands over the line of digits of which numbers may begin with each up to `last`; a long line as what is around them and those
   * before them in it.
   */
  private handDigits(piece: Piece, digits: Digits, group: NumberGroup | undefined): NumberGroup | undefined {
    const line = this.lineOf(piece, digits.end - 1);
    const isOther = group !== undefined && (group.line !== line || digits.end - group.start > maxGroup);
    const open = isOther && group ? this.handGroup(piece, group) : group;
    if (!line.isLong) return open;
    if (open === undefined) return { ...digits, line };
    [open.last, open.end] = [digits.last, digits.end];
    return open;
  }

  /** Hands over all lines: of long ones what is around digits, as numbers of any length may be codes. */
  private handAll(piece: Piece, end: number): void {
    const { memory } = this.kernel;
    for (let at = piece.start; at < end; ) {
      const lineEnd = memory.subarray(at, end).indexOf(lineFeed);
      const next = lineEnd < 0 ? end : at + lineEnd + 1;
      if (this.lineOf(piece, at).isLong) {
        let group: NumberGroup | undefined;
        for (const digits of digitsIn(memory, at, lineEnd < 0 ? piece.cut : next)) {
          group = this.handDigits(piece, digits, group);
        }
        if (group) this.handGroup(piece, group);
      }
      at = next;
    }
  }

  /** Hands over the numbers of a long line that ends before a place: what follows may begin with another time. */
  private handBefore(piece: Piece, group: NumberGroup | undefined, place: number): NumberGroup | undefined {
    return group && place + this.buffer.base >= group.line.end ? this.handGroup(piece, group) : group;
  }

  /** Hands over what is around some numbers of a long line. */
  private handGroup(piece: Piece, group: NumberGroup): undefined {
    const { text, own } = textAroundAll(this.kernel.memory, piece, group, this.encoding);
    this.tally?.addLine(text, group.line.number, group.line.start, undefined, own);
  }

  /** The line of a place behind the last one; it is handed over, unless it was. Without `hands`, only its beginning is kept. */
  private lineOf(piece: Piece, at: number, hands = true): CurrentLine {
    const { base } = this.buffer;
    if (this.line.end <= at + base) this.line = this.begunAt(piece, at);
    const { line } = this;
    if (!hands || line.isHanded) return line;
    line.isHanded = true;
    if (line.isLong) this.tally?.addLine(line.head, line.number, line.start, undefined, { from: 0, to: 0 });
    else {
      const { memory } = this.kernel;
      const first = Math.max(piece.first, -base);
      const start = line.start - base;
      const before = (length: number) => textBefore(memory, first, start, length, this.encoding);
      const last = line.end - base - 1;
      const end = last > start && memory[last - 1] === carriageReturn ? last - 1 : last;
      const text = textOf(memory, start, end, this.encoding);
      this.tally?.addLine(text, line.number, line.start, before, undefined, memory.subarray(start, end));
    }
    return line;
  }

  /** Adds the line of a record to the tally if one like it is known. False if it is to be handed over as text. */
  private addAlike(piece: Piece, record: number, linesBefore: number): boolean {
    const { shapes, tally, encoding } = this;
    const { base } = this.buffer;
    const first = Math.max(piece.first, -base);
    const line = tally && shapes?.add(tally, record, { first, to: piece.end, base, linesBefore, encoding });
    if (line === undefined) return false;
    this.line = { ...noLine, start: line.start + base, end: line.next + base, number: 0 };
    return true;
  }

  /** Where the next line may begin: the line before it ends in the memory, or it is the first one. */
  private earliestStart(piece: Piece): number {
    const { base } = this.buffer;
    return Math.max(piece.first, this.line.end - base, -base);
  }

  /** The number of the line that begins at `start`. */
  private numberAt(start: number): number {
    this.count(start);
    // The last line of a file may be in a piece before the last one.
    return this.lines - this.kernel.countLines(start, Math.max(start, this.countedTo - this.buffer.base)) + 1;
  }

  private begunAt(piece: Piece, at: number): CurrentLine {
    const { memory } = this.kernel;
    const from = this.earliestStart(piece);
    const start = from + memory.subarray(from, at).lastIndexOf(lineFeed) + 1;
    return lineAt(memory, piece, [start, at], this.buffer.base, this.numberAt(start), this.encoding);
  }

  /** A long line that began before this piece may end in it. */
  private endOpenLine(piece: Piece): void {
    if (this.line.end !== Number.POSITIVE_INFINITY) return;
    const found = this.kernel.memory.subarray(piece.start, piece.end).indexOf(lineFeed);
    if (found >= 0) this.line.end = piece.start + found + this.buffer.base + 1;
    else if (piece.isLast) this.line.end = piece.end + this.buffer.base + 1;
  }

  private count(to: number): void {
    const { base } = this.buffer;
    const from = this.countedTo - base;
    if (to <= from) return;
    this.lines += this.kernel.countLines(from, to);
    this.countedTo = to + base;
  }
}

/** A record of the kernel that names the header of the lines behind it. */
const headerRecord = -2;

const isBlank = (byte: number | undefined) => byte === lineFeed || byte === carriageReturn;

const [lineFeed, carriageReturn] = [0x0a, 0x0d];
