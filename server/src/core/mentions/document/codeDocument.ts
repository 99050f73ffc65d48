import type { Position, Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeSpace } from '../../catalog';

/** A candidate in a document: a code by its digits (see codeSpace), written as a number (see codeScanner). */
export interface CodeOccurrence {
  readonly code: number;
  /** UTF-16 offset of its first digit. */
  readonly offset: number;
  /** As it is written, in every position encoding: 9 for `1_239_801`. */
  readonly length: number;
}

/** An immutable piece of a document's text: what is known about it may be kept as long as it lives. */
export interface TextPiece {
  readonly text: string;
}

/** The text of a line on both sides of a place. */
export interface LineAround {
  readonly before: string;
  /** The rest of the line behind the number and its suffix. */
  readonly after: string;
  /** True if `before` begins at the start of the line. */
  readonly wholeBefore: boolean;
}

/** Which candidates count: all, or only those that the text does not call something else. */
export type Counted = 'all' | 'unprompted';

/**
 * True for a candidate that is something else. Asked only where the text beside it gives reason to. Its answer may depend on
 * the text within `contextReach`.
 */
export type IsSomethingElse = (offset: number, length: number) => boolean;

/** Maximum context on each side of a candidate that may change what it is, in UTF-16 units. */
export const contextReach = 20 * 1024;

/** The number of occurrences of a code in a document, and the first. */
export interface CodeTotal {
  readonly count: number;
  /** UTF-16 offset of the first occurrence. */
  readonly first: number;
}

/**
 * A text document that knows its candidates and updates them with each edit. `character` of a position is counted in
 * the negotiated encoding; offsets are UTF-16 code units. Positions, offsets and line numbers outside the document are
 * clamped, NaN counts as 0. `getText()` without a range copies the whole document: prefer `slice`.
 */
export interface CodeDocument extends TextDocument {
  /** The length in UTF-16 code units. */
  readonly length: number;
  /** When the text was last edited, in ms of the system's clock; undefined if it was not. */
  readonly editedAt: number | undefined;
  /** The candidates of `space`, by default those of JOB, whose first digit is in [from, to), in order. */
  codesIn(from: number, to: number, space?: CodeSpace): CodeOccurrence[];
  /** The candidate that covers `offset` or ends at it. */
  codeAt(offset: number, space?: CodeSpace): CodeOccurrence | undefined;
  /**
   * Every candidate of the document in order of first occurrence, without those that are something else if the question is
   * given. The same map until an edit or another space.
   */
  totals(space?: CodeSpace, isSomethingElse?: IsSomethingElse): ReadonlyMap<number, CodeTotal>;
  /** Counts the candidates of the pieces that contain [from, to) for `totals`, which then only adds them up. */
  count(from: number, to: number, space: CodeSpace, isSomethingElse?: IsSomethingElse): void;
  /**
   * The pieces that contain [from, to), in order, each with its offset. An edit replaces the pieces that it touches. A
   * piece ends after a line break if one is near, else anywhere.
   */
  piecesIn(from: number, to: number): { readonly piece: TextPiece; readonly start: number }[];
  /** The text between two offsets. */
  slice(from: number, to: number): string;
  /** The text of one line without its line break; empty outside the document. May be as long as the document. */
  lineText(line: number): string;
  /** The line that contains `offset`. A line break belongs to the line that it ends. */
  lineAt(offset: number): number;
  /** The offset where `line` begins; the document's length for a line beyond the last. */
  lineStart(line: number): number;
  /** The offset where `line` ends, before its line break. */
  lineEnd(line: number): number;
  /** The text of the line on both sides of a place, at most `reach` units each: a line may be 10 MB long. */
  lineAround(place: Pick<CodeOccurrence, 'offset' | 'length'>, reach: number): LineAround;
  /** The range of a number or a name, which is ASCII: its length is the same in every position encoding. */
  rangeOf(place: Pick<CodeOccurrence, 'offset' | 'length'>): Range;
  /** The range between two offsets. */
  rangeBetween(start: number, end: number): Range;
  /** False without the line of the position. A position beyond the end of a line is at its end. */
  holds(position: Position): boolean;
}
