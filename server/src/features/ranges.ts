import type { Range } from 'vscode-languageserver';
import type { CodeDocument, CodeOccurrence } from '../core/codeDocument';

/** How many digits a code has, in any encoding. */
export const codeLength = 7;

/** The seven digits of an occurrence. */
export function rangeOf(document: CodeDocument, { offset }: CodeOccurrence): Range {
  const { line, character } = document.positionAt(offset);
  return { start: { line, character }, end: { line, character: character + codeLength } };
}
