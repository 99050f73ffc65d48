import type { Range } from 'vscode-languageserver';
import type { CodeDocument, CodeOccurrence } from '../core/codeDocument';
import { codeLength } from '../core/codeScanner';

/** The seven digits of an occurrence. Digits are one wide in every position encoding. */
export function rangeOf(document: CodeDocument, { offset }: CodeOccurrence): Range {
  const { line, character } = document.positionAt(offset);
  return { start: { line, character }, end: { line, character: character + codeLength } };
}
