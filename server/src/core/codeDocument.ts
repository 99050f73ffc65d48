import type { TextDocument } from 'vscode-languageserver-textdocument';

/** One candidate in a document: seven digits starting with 12 that stand as a number (see codeScanner). */
export interface CodeOccurrence {
  readonly code: number;
  /** Where its first digit stands; UTF-16 offset from the start of the document. It is always seven long. */
  readonly offset: number;
}

/** How often a number stands in a document, and where first. */
export interface CodeTotal {
  readonly count: number;
  /** UTF-16 offset of the first occurrence. */
  readonly first: number;
}

/**
 * A text document that knows its candidates and keeps knowing them through edits. Positions are in the negotiated
 * encoding, offsets are always UTF-16 code units; positions outside the document are clamped into it.
 */
export interface CodeDocument extends TextDocument {
  /** The candidates whose first digit stands in [from, to), in order. */
  codesIn(from: number, to: number): CodeOccurrence[];
  /** The candidate that covers `offset` or ends at it. */
  codeAt(offset: number): CodeOccurrence | undefined;
  /** Every number that stands in the document, in order of first occurrence. */
  totals(): ReadonlyMap<number, CodeTotal>;
  /** The text of one line without its line break; empty outside the document. At most `limit` units around `around`. */
  lineText(line: number): string;
}
