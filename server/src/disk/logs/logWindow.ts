import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FileResult } from '../../core/logs';
import type { Language } from '../../core/text';
import type { TextEncoding } from '../read/textEncoding';
import { readLog } from './bytes/readLog';
import { TextTarget } from './bytes/textTarget';
import { Kernel } from './kernel';
import { type ByteEncoding, textOf } from './lines/lineText';
import { LogBuffer, type Piece } from './lines/logBuffer';

/** Which part of a log to show. */
export interface LogWindowRequest {
  readonly path: string;
  /** Where a line begins, in bytes of the text as `SampleLine.offset` counts them: unpacked, and UTF-16 as UTF-8. */
  readonly byteOffset: number;
  readonly linesBefore: number;
  readonly linesAfter: number;
  readonly encoding?: TextEncoding | undefined;
  readonly language: Language;
}

/** Some lines of a log. */
export interface LogWindow {
  /** Lines that end with LF. */
  readonly text: string;
  /** The number of the first line, counted from 1. */
  readonly firstLine: number;
  /** Where the first line begins, and the next one behind the last, in bytes as `byteOffset`. */
  readonly firstOffset: number;
  readonly endOffset: number;
  /** Number of carriage returns before the offset that end no line here: an editor begins a line behind each. */
  readonly innerReturns: number;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** Maximum number of bytes on each side of the offset. Longer lines are cut. */
const maxSide = 96 * 1024;

/**
 * Returns the lines around an offset of a log of any size, packed or not; why it cannot be read otherwise. Reads the file from its
 * beginning, because only so the numbers of lines are known.
 */
export async function readLogWindow(request: LogWindowRequest): Promise<LogWindow | FileResult> {
  const reader = new WindowReader(request);
  const pause = async () => {
    await nextTurn();
    return !reader.isDone;
  };
  const result = await readLog(request.path, reader.target, { language: request.language, pause, skipsBinary: false });
  return reader.window() ?? result;
}

class WindowReader {
  readonly target: TextTarget;
  /** True if all lines are there. */
  isDone = false;
  private readonly kernel = new Kernel({});
  private readonly buffer: LogBuffer;
  private encoding: ByteEncoding;
  /** Line feeds before the current piece. */
  private lines = 0;
  private innerReturns = 0;
  /** True if the last piece ends with a carriage return, which the next one may make a line end. */
  private endsWithReturn = false;
  private found: Pick<LogWindow, 'firstLine' | 'firstOffset' | 'hasEarlier'> | undefined;
  private readonly bytes: number[] = [];
  /** Line feeds to take behind the offset, and how many bytes may follow. */
  private left: number;
  private room = maxSide;
  private hasLater = false;

  constructor(private readonly request: LogWindowRequest) {
    this.left = request.linesAfter + 1;
    this.buffer = new LogBuffer(this.kernel, (piece) => this.visit(piece), { kept: maxSide });
    this.target = new TextTarget(this.buffer, request.encoding, (encoding) => {
      this.encoding = encoding;
    });
  }

  /** Undefined if the offset is behind the end. */
  window(): LogWindow | undefined {
    if (this.found === undefined) return undefined;
    const bytes = Uint8Array.from(this.bytes);
    const lines: string[] = [];
    for (let from = 0; from < bytes.length; ) {
      const lineEnd = bytes.indexOf(lineFeed, from);
      const end = lineEnd < 0 ? bytes.length : lineEnd;
      lines.push(textOf(bytes, from, end, this.encoding).replace(/\r$/, ''));
      from = end + 1;
    }
    const text = lines.map((line) => `${line}\n`).join('');
    const { innerReturns } = this;
    return {
      ...this.found,
      text,
      innerReturns,
      endOffset: this.found.firstOffset + bytes.length,
      hasLater: this.hasLater,
    };
  }

  private visit(piece: Piece): void {
    const end = Math.min(piece.cut, piece.end);
    const place = this.request.byteOffset - this.buffer.base;
    let from = piece.start;
    if (this.found === undefined) this.countReturns(piece.start, Math.min(place, end));
    if (this.found === undefined && place < end) from = this.begin(piece, place);
    if (this.found !== undefined) this.take(from, end, Math.max(place, piece.start));
    this.lines += this.kernel.countLines(piece.start, end);
  }

  private countReturns(from: number, to: number): void {
    const bytes = this.kernel.memory.subarray(from, to);
    if (bytes.length === 0) return;
    if (this.endsWithReturn && bytes[0] !== lineFeed) this.innerReturns++;
    const last = bytes.length - 1;
    for (let at = bytes.indexOf(carriageReturn); at >= 0 && at < last; at = bytes.indexOf(carriageReturn, at + 1)) {
      if (bytes[at + 1] !== lineFeed) this.innerReturns++;
    }
    this.endsWithReturn = bytes[last] === carriageReturn;
  }

  /** Returns where the first line begins that is shown. */
  private begin({ first, start }: Piece, place: number): number {
    const { memory } = this.kernel;
    const limit = Math.max(first, -this.buffer.base, place - maxSide);
    let from = place;
    for (let line = 0; line <= this.request.linesBefore && from > limit; line++) {
      if (line > 0) from--;
      from = limit + memory.subarray(limit, from).lastIndexOf(lineFeed) + 1;
    }
    const between = this.kernel.countLines(Math.min(from, start), Math.max(from, start));
    this.found = {
      firstLine: 1 + this.lines + (from < start ? -between : between),
      firstOffset: from + this.buffer.base,
      hasEarlier: from + this.buffer.base > 0,
    };
    return from;
  }

  /** Takes the bytes in [from, end) up to the last line that is wanted; those before `place` in any case. */
  private take(from: number, end: number, place: number): void {
    const { memory } = this.kernel;
    for (let at = from; at < end; at++) {
      if (this.left === 0 || this.room === 0) {
        this.hasLater = true;
        this.isDone = true;
        return;
      }
      const byte = memory[at] as number;
      this.bytes.push(byte);
      if (at < place) continue;
      this.room--;
      if (byte === lineFeed) this.left--;
    }
  }
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d];
