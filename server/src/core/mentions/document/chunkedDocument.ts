import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { type CodeSpace, digitsOf, jobCodes } from '../../catalog';
import { countUpTo } from '../../text';
import { ChunkedText } from './chunkedText';
import type {
  CodeDocument,
  CodeOccurrence,
  CodeTotal,
  Counted,
  IsSomethingElse,
  LineAround,
  TextPiece,
} from './codeDocument';
import { maxLength } from './codeScanner';
import { CodeTally } from './codeTally';
import { columnOf, offsetOfColumn } from './lineColumns';
import type { PositionEncoding } from './positionEncoding';
import { chunkSize } from './textChunk';
import { endOfNumber } from './writtenNumber';

/** The factory that `TextDocuments` of vscode-languageserver takes. */
export interface CodeDocuments {
  /** The unit of columns in the documents that are created from now on. */
  encoding: PositionEncoding;
  create(uri: string, languageId: string, version: number, text: string): CodeDocument;
  /** Applies the changes in order and returns the same document, which must come from `create`. */
  update(document: CodeDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): CodeDocument;
}

/**
 * Returns a factory of documents whose positions are counted in `encoding`. `size` is for tests: the approximate length
 * of a chunk.
 */
export function codeDocuments(encoding: PositionEncoding = 'utf-16', size = chunkSize): CodeDocuments {
  return {
    encoding,
    create(uri, languageId, version, text) {
      return new ChunkedDocument(uri, languageId, version, text, this.encoding, size);
    },
    update(document, changes, version) {
      if (!(document instanceof ChunkedDocument)) throw new TypeError('the document was not made by codeDocuments');
      document.update(changes, version);
      return document;
    },
  };
}

/** The server's `CodeDocument`: like the stock TextDocument, but an edit costs only the chunks it touches. */
class ChunkedDocument implements CodeDocument {
  editedAt: number | undefined;
  private text: ChunkedText;
  /** The numbers that the chunks were last searched for. */
  private space: CodeSpace = jobCodes;
  /** The last space given; equal to `space`. */
  private followed: CodeSpace = jobCodes;
  private tallies: { [Kind in Counted]?: CodeTally } = {};
  private knownTotals: { [Kind in Counted]?: ReadonlyMap<number, CodeTotal> } = {};

  constructor(
    readonly uri: string,
    readonly languageId: string,
    public version: number,
    text: string,
    private readonly encoding: PositionEncoding,
    private readonly size: number,
  ) {
    this.text = new ChunkedText(text, size);
  }

  get length(): number {
    return this.text.length;
  }

  get lineCount(): number {
    return this.text.lineCount;
  }

  getText(range?: Range): string {
    if (!range) return this.text.join();
    const [start, end] = this.offsetsOf(range);
    return this.text.slice(start, end);
  }

  slice(from: number, to: number): string {
    return this.text.slice(clamp(from, this.length), clamp(to, this.length));
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ('range' in change && change.range) {
        const [start, end] = this.offsetsOf(change.range);
        this.text.replace(start, end, change.text);
      } else {
        this.text = new ChunkedText(change.text, this.size);
        this.tallies = {};
      }
    }
    this.knownTotals = {};
    this.version = version;
    this.editedAt = Date.now();
  }

  positionAt(offset: number): Position {
    const clamped = clamp(offset, this.length);
    const line = this.text.lineAt(clamped);
    const start = this.text.lineStart(line);
    const end = Math.min(clamped, this.text.lineEnd(line));
    const character = this.encoding === 'utf-16' ? end - start : columnOf(this.text, start, end, this.encoding);
    return { line, character };
  }

  offsetAt(position: Position): number {
    if (position.line >= this.lineCount) return this.length;
    if (position.line < 0) return 0;
    const line = clamp(position.line, this.lineCount - 1);
    const start = this.text.lineStart(line);
    const end = this.text.lineEnd(line);
    const column = clamp(position.character, Number.MAX_SAFE_INTEGER);
    return this.encoding === 'utf-16'
      ? Math.min(start + column, end)
      : offsetOfColumn(this.text, start, end, column, this.encoding);
  }

  getLineRange(line: number): Range {
    if (line < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const within = clamp(line, this.lineCount - 1);
    return { start: { line: within, character: 0 }, end: this.positionAt(this.text.lineEnd(within)) };
  }

  getEOLCharacters(line: number): string {
    if (!(line >= 0 && line < this.lineCount)) return '';
    return this.text.slice(this.text.lineEnd(Math.floor(line)), this.text.lineStart(Math.floor(line) + 1));
  }

  lineText(line: number): string {
    if (!(line >= 0 && line < this.lineCount)) return '';
    return this.text.slice(this.text.lineStart(Math.floor(line)), this.text.lineEnd(Math.floor(line)));
  }

  lineAt(offset: number): number {
    return this.text.lineAt(clamp(offset, this.length));
  }

  lineStart(line: number): number {
    return this.text.lineStart(clamp(line, this.lineCount));
  }

  lineEnd(line: number): number {
    return this.text.lineEnd(clamp(line, this.lineCount));
  }

  lineAround({ offset, length }: Pick<CodeOccurrence, 'offset' | 'length'>, reach: number): LineAround {
    const line = this.lineAt(offset);
    const [start, end] = [this.lineStart(line), offset + length];
    const after = this.slice(end, Math.min(this.lineEnd(line), end + reach));
    return {
      before: this.slice(Math.max(start, offset - reach), offset),
      after: after.slice(endOfNumber(after, 0)),
      wholeBefore: offset - start <= reach,
    };
  }

  rangeOf({ offset, length }: Pick<CodeOccurrence, 'offset' | 'length'>): Range {
    const { line, character } = this.positionAt(offset);
    return { start: { line, character }, end: { line, character: character + length } };
  }

  rangeBetween(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  holds({ line, character }: Position): boolean {
    return !(line < 0 || line >= this.lineCount || character < 0);
  }

  piecesIn(from: number, to: number): { piece: TextPiece; start: number }[] {
    const start = clamp(from, this.length);
    const end = clamp(to, this.length);
    if (start >= end) return [];
    const first = this.text.chunkIndexAt(start);
    const pieces = this.text.chunks.slice(first, this.text.chunkIndexAt(end - 1) + 1);
    return pieces.map((piece, index) => ({ piece, start: this.text.chunkStart(first + index) }));
  }

  codesIn(from: number, to: number, space = jobCodes): CodeOccurrence[] {
    const start = clamp(from, this.length);
    const end = clamp(to, this.length);
    const found: CodeOccurrence[] = [];
    if (start >= end) return found;
    this.follow(space);
    const last = this.text.chunkIndexAt(end - 1);
    for (let index = this.text.chunkIndexAt(start); index <= last; index++) {
      const chunkStart = this.text.chunkStart(index);
      const { offsets, codes, lengths } = this.text.codesOf(index, this.space);
      const beyond = countUpTo(offsets, end - 1 - chunkStart);
      for (let i = countUpTo(offsets, start - 1 - chunkStart); i < beyond; i++) {
        const within = offsets[i] ?? 0;
        const code = codes[i] ?? 0;
        found.push({ code, offset: chunkStart + within, length: lengths?.get(within) ?? digitsOf(code) });
      }
    }
    return found;
  }

  codeAt(offset: number, space = jobCodes): CodeOccurrence | undefined {
    const at = clamp(offset, this.length);
    return this.codesIn(at - maxLength, at + 1, space).find((found) => found.offset + found.length >= at);
  }

  totals(space = jobCodes, isSomethingElse?: IsSomethingElse): ReadonlyMap<number, CodeTotal> {
    this.follow(space);
    const counted: Counted = isSomethingElse ? 'unprompted' : 'all';
    this.tallies[counted] ??= new CodeTally(this.text, this.space);
    this.knownTotals[counted] ??= this.tallies[counted].totals(isSomethingElse);
    return this.knownTotals[counted];
  }

  count(from: number, to: number, space: CodeSpace, isSomethingElse?: IsSomethingElse): void {
    const [start, end] = [clamp(from, this.length), clamp(to, this.length)];
    if (start >= end) return;
    this.follow(space);
    const last = this.text.chunkIndexAt(end - 1);
    for (let index = this.text.chunkIndexAt(start); index <= last; index++)
      this.text.totalsOf(index, this.space, isSomethingElse);
  }

  /** Drops the candidates if other numbers are codes now. A catalog that was read again has another, equal space. */
  private follow(space: CodeSpace): void {
    if (this.followed === space) return;
    this.followed = space;
    if (this.space.equals(space)) return;
    this.space = space;
    this.tallies = {};
    this.knownTotals = {};
  }

  private offsetsOf({ start, end }: Range): [start: number, end: number] {
    const first = this.offsetAt(start);
    const second = this.offsetAt(end);
    return first <= second ? [first, second] : [second, first];
  }
}

/** Returns a whole number within [0, max] for any input. */
function clamp(value: number, max: number): number {
  return Number.isNaN(value) ? 0 : Math.floor(Math.min(Math.max(value, 0), max));
}
