import { visibleText } from '../text/escape';
import type { CodeDocument } from './document/codeDocument';

/** The line a use stands on, as a row of a list shows it. */
export interface Excerpt {
  /** On one line, with nothing hidden in it; an ellipsis where it was cut. */
  readonly text: string;
  /** Where the use stands in it, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
}

/** So much is shown left and right of a use, in UTF-16 units: a row has little room, and a line may be 10 MB long. */
const shownBefore = 40;
const shownAfter = 120;

/** The line around [offset, offset + length), which must not hold a line break. */
export function excerptOf(document: CodeDocument, offset: number, length: number): Excerpt {
  const line = document.lineAt(offset);
  const [lineStart, lineEnd, end] = [document.lineStart(line), document.lineEnd(line), offset + length];
  const from = Math.max(lineStart, offset - shownBefore);
  const to = Math.min(lineEnd, end + shownAfter);
  const before = visibleText(wholeStart(document.slice(from, offset))).trimStart();
  const use = visibleText(document.slice(offset, end));
  const after = visibleText(wholeEnd(document.slice(end, to))).trimEnd();
  const cutBefore = from > lineStart ? '…' : '';
  return {
    text: cutBefore + before + use + after + (to < lineEnd ? '…' : ''),
    start: cutBefore.length + before.length,
    length: use.length,
  };
}

/** Without half of a pair at its beginning. */
function wholeStart(text: string): string {
  return /^[\udc00-\udfff]/.test(text) ? text.slice(1) : text;
}

/** Without half of a pair at its end. */
function wholeEnd(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
