import type { ArgumentKind } from '../catalog';
import { hasChinese, matchAt } from '../text';
import { enclosingSigns } from './brackets';
import type { IndexedForm } from './messageIndex';

/** Kinds of arguments that are a word, or a list of words: what follows a blank is no part of them. */
const wordKinds: ReadonlySet<ArgumentKind> = new Set([
  'person',
  'account',
  'address',
  'host',
  'id',
  'count',
  'limit',
  'code',
  'url',
  'parameter',
]);

/** True if the last argument of a form is of such a kind, whichever of its codes is meant. */
export function endsInWords({ meanings }: Pick<IndexedForm, 'meanings'>): boolean {
  return meanings.every(({ entry, template }) => {
    const [part, ...others] = template.gaps.at(-1) ?? [];
    if (part?.kind !== 'argument' || others.length > 0) return false;
    const kind = entry.argumentNames?.find(({ index }) => index === part.index)?.kind;
    return kind !== undefined && wordKinds.has(kind);
  });
}

/** Between two members of a list. */
const separator =
  /[ \t]{0,4}(?:[,，、;；|]|(?<![ \t])\/|\/(?=[ \t])|(?<=[ \t])(?:and|or|和|及|与|或)(?=[ \t]))[ \t]{0,4}/y;
const blanks = /[ \t]{1,8}/y;

/** A unit behind a number: `100 MB`, `5 分钟`. */
const unit = /(?:[A-Za-z]{1,7}|[\u4e00-\u9fff]{1,2})(?=[ \t]{0,4}(?:$|[,，;；.。)）]))/y;

/** Returns where the words end that a text begins with: `a, b` of `a, b # note`. */
export function wordsEnd(text: string): number {
  const start = text.length - text.trimStart().length;
  const firstEnd = wordEnd(text, start);
  const first = text.slice(start, firstEnd);
  let end = firstEnd;
  for (;;) {
    const next = matchAt(separator, text, end) || matchAt(blanks, text, end);
    const at = end + next.length;
    const wordAt = wordEnd(text, at);
    const unitEnd = at + matchAt(unit, text, at).length;
    if (next === '' || wordAt === at) return end;
    if (/[^ \t]/.test(next) ? isMember(text, at, wordAt, first) : isAlike(first, text.slice(at, wordAt))) end = wordAt;
    else return end === firstEnd && /^\d[\d.,]*$/.test(first) && unitEnd > at ? unitEnd : end;
  }
}

/** True if a word behind a separator is the next member of a list, and not the first word of a remark. */
function isMember(text: string, at: number, end: number, first: string): boolean {
  const word = text.slice(at, end);
  if (isAlike(first, word)) return true;
  if (word.includes('=') || (hasChinese(word) && (!hasChinese(first) || word.length > 3))) return false;
  return /^(?:$|[\n\r])/.test(text.slice(end)) || matchAt(separator, text, end) !== '';
}

/** True if two words with digits have the same shape: two addresses. */
function isAlike(one: string, other: string): boolean {
  return /\d/.test(one) && shapeOf(one) === shapeOf(other);
}

function shapeOf(word: string): string {
  return word.replace(/\d+/g, '0').replace(/[A-Za-z]+/g, 'a');
}

/** Returns where a word ends: at a blank or a separator outside of its brackets and quotes. */
function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\s,，、;；|]/.test(text.charAt(at))) at = closed(text, at) + 1;
  return at;
}

/** Maximum length of what is in brackets or quotes within a word: each opening one is followed that far. */
const maxBracketed = 200;

/** Returns where the bracket or quote at `at` closes. Returns `at` if it does not close, or if there is no bracket or quote. */
function closed(text: string, at: number): number {
  const opening = text.charAt(at);
  const closing = enclosingSigns.get(opening);
  if (closing === undefined) return at;
  let depth = 0;
  for (let end = at + 1; end < Math.min(text.length, at + maxBracketed); end++) {
    const char = text.charAt(end);
    if (char === closing && depth-- === 0) return end;
    if (char === opening) depth++;
  }
  return at;
}
