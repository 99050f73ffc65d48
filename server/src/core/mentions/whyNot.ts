import { type Catalog, maxDigits, spaceOf } from '../catalog';
import { isDigit } from '../text';
import { CodeFinder } from './codeFinder';
import type { CodeDocument } from './document/codeDocument';
import { leftReach, type RejectionReason, rejection, rightReach } from './document/codeScanner';

/** Why a number is not explained. */
export type UnexplainedReason = RejectionReason | 'unlistedAndNotStrong' | 'shortAndNotStrong';

export interface UnexplainedNumber {
  /** The run of digits under the cursor; of a very long run, the part around the cursor. */
  readonly text: string;
  /** UTF-16 offset of `text`. */
  readonly offset: number;
  readonly reason: UnexplainedReason;
}

/** Enough context to judge a code with the cursor at either end of it. */
const windowReach = leftReach + maxDigits + rightReach;

/**
 * Returns why the number that covers `offset` or ends at it is not explained. Undefined if there is no number, or it is
 * explained.
 */
export function whyNot(document: CodeDocument, catalog: Catalog, offset: number): UnexplainedNumber | undefined {
  const cursor = Math.min(Math.max(Math.floor(offset) || 0, 0), document.length);
  const windowStart = Math.max(0, cursor - windowReach);
  const text = document.slice(windowStart, cursor + windowReach);
  const at = cursor - windowStart;
  let start = at;
  while (isDigit(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  if (start === end) return undefined;
  const found = { text: text.slice(start, end), offset: windowStart + start };
  const reason = rejection(text, start, end, spaceOf(catalog));
  if (reason) return { ...found, reason };
  if (new CodeFinder(document, catalog, false).at(found.offset)) return undefined;
  return { ...found, reason: catalog.get(Number(found.text)) ? 'shortAndNotStrong' : 'unlistedAndNotStrong' };
}
