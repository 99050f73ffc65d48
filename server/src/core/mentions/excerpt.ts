import { visibleText, wholeEnd, wholeStart } from '../text';
import type { CodeMention } from './codeMention';
import type { CodeDocument } from './document/codeDocument';

/** The line of a mention, as a row of a list shows it. */
interface Excerpt {
  /** One line with hidden characters made visible; an ellipsis where it was cut. */
  readonly text: string;
  /** Where the mention begins in `text`, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
}

/** Maximum context on each side, in UTF-16 units: a line may be 10 MB long. */
const maxBefore = 40;
const maxAfter = 120;

/** Maximum context before a mention in a row of a side bar: about 35 units are in sight, the mention among them. */
export const maxBeforeInRow = 24;

/** Returns the line around a place, which must not contain a line break. `contextBefore`: the maximum before it. */
export function excerptOf(
  document: CodeDocument,
  { offset, length }: Pick<CodeMention, 'offset' | 'length'>,
  contextBefore = maxBefore,
): Excerpt {
  const line = document.lineAt(offset);
  const [lineStart, lineEnd, end] = [document.lineStart(line), document.lineEnd(line), offset + length];
  const from = Math.max(lineStart, offset - contextBefore);
  const to = Math.min(lineEnd, end + maxAfter);
  const start = wholeStart(document.slice(from, offset));
  // A part of a word says little, but more than nothing.
  const words = from > lineStart ? start.slice(start.indexOf(' ') + 1) : start;
  const before = visibleText(words.length * 2 < start.length ? start : words).trimStart();
  const mention = visibleText(document.slice(offset, end));
  const after = visibleText(wholeEnd(document.slice(end, to))).trimEnd();
  const cutBefore = from > lineStart ? '…' : '';
  return {
    text: cutBefore + before + mention + after + (to < lineEnd ? '…' : ''),
    start: cutBefore.length + before.length,
    length: mention.length,
  };
}
