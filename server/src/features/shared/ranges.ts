import type { Position, Range } from 'vscode-languageserver';
import type { CodeMention } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';

/** Returns the range of a number or a name, which is ASCII: its length is the same in every position encoding. */
export function rangeOf(document: CodeDocument, { offset, length }: Pick<CodeMention, 'offset' | 'length'>): Range {
  const { line, character } = document.positionAt(offset);
  return { start: { line, character }, end: { line, character: character + length } };
}

/** Returns the range between two offsets. */
export function rangeBetween(document: CodeDocument, start: number, end: number): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** False if the document does not have the line of the position. A position beyond the end of a line is at its end. */
export function holdsPosition(document: CodeDocument, { line, character }: Position): boolean {
  return !(line < 0 || line >= document.lineCount || character < 0);
}
