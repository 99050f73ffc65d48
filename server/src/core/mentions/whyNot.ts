import { type Catalog, spaceOf } from '../catalog';
import { CodeFinder } from './codeFinder';
import type { CodeDocument } from './document/codeDocument';
import { leftReach, maxLength, type RejectionReason, rejection, rightReach } from './document/codeScanner';
import { numberAround } from './document/writtenNumber';

/** Why a number is not explained. */
export type UnexplainedReason = RejectionReason | 'unlistedAndNotStrong' | 'shortAndNotStrong';

interface UnexplainedNumber {
  /** The run of digits under the cursor; of a very long run, the part around the cursor. */
  readonly text: string;
  /** UTF-16 offset of `text`. */
  readonly offset: number;
  readonly reason: UnexplainedReason;
}

/** Enough context to judge a code with the cursor at either end of it. */
const windowReach = leftReach + maxLength + rightReach;

/**
 * Returns why the number that covers `offset` or ends at it is not explained. Undefined if there is no number, or it is
 * explained.
 */
export function whyNot(document: CodeDocument, catalog: Catalog, offset: number): UnexplainedNumber | undefined {
  const cursor = Math.min(Math.max(Math.floor(offset) || 0, 0), document.length);
  const finder = new CodeFinder(document, catalog, false);
  const candidate = finder.candidateAt(cursor);
  if (candidate !== undefined) {
    if (finder.at(cursor)) return undefined;
    const { offset: start, length, entry } = candidate;
    const text = document.slice(start, start + length);
    return { text, offset: start, reason: entry ? 'shortAndNotStrong' : 'unlistedAndNotStrong' };
  }
  const windowStart = Math.max(0, cursor - windowReach);
  const text = document.slice(windowStart, cursor + windowReach);
  const number = numberAround(text, cursor - windowStart);
  if (number === undefined) return undefined;
  const [start, end] = number;
  const reason = rejection(text, start, end, spaceOf(catalog));
  return reason && { text: text.slice(start, end), offset: windowStart + start, reason };
}
