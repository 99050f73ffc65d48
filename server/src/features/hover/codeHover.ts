import type { Hover, MarkupContent, Range } from 'vscode-languageserver-protocol';

/** A card, and the code in the document that it is of. */
export interface CodeHover extends Hover {
  readonly contents: MarkupContent;
  readonly range: Range;
}
