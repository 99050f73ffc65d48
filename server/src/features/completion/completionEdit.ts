import type { InsertReplaceEdit, Range, TextEdit } from 'vscode-languageserver';
import type { CompletionSupport } from '../../contract/clientSupport';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';

export type EditRange = Range | { insert: Range; replace: Range };

/** What accepting an item replaces: `before` units left of the cursor, and of `after` units right of it as a person likes. */
export function wordRange(
  document: CodeDocument,
  offset: number,
  before: number,
  after: number,
  { insertReplace }: CompletionSupport,
): EditRange {
  const start = document.positionAt(offset - before);
  const here = document.positionAt(offset);
  if (!insertReplace) return { start, end: here };
  return { insert: { start, end: here }, replace: { start, end: document.positionAt(offset + after) } };
}

export function textEdit(newText: string, range: EditRange): TextEdit | InsertReplaceEdit {
  return 'insert' in range ? { newText, ...range } : { newText, range };
}
