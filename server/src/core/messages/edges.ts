import { hasChinese } from '../text/language';
import type { Edge } from './score';

/** So many blanks beside a message are looked over. */
const mostBlanks = 64;

/**
 * What stands left of a message that begins at `start`, colours left out; undefined where it begins in the midst of a word, so
 * that it is none.
 */
export function leftEdge(text: string, start: number): Edge | undefined {
  const at =
    start - (/(?:\u001b\[[0-9;]{0,16}[@-~]){1,4}$/.exec(text.slice(Math.max(0, start - 40), start)) ?? [''])[0].length;
  const before = text.charAt(at - 1);
  if (isAlnum(before) && isAlnum(text.charAt(start))) return undefined;
  if (isLetter(before)) return hasChinese(before) || isAlnum(text.charAt(start)) ? 'letter' : 'blank';
  let place = at - 1;
  while (place >= 0 && place > at - mostBlanks && /[ \t\u00a0\u3000]/.test(text.charAt(place))) place--;
  const char = text.charAt(place);
  const hasBlank = place < at - 1;
  if (place < 0 || /[\r\n"'`“‘「『[【(（<《{:：=|>»\]】)）]/.test(char)) return 'end';
  return char === '-' && hasBlank ? 'end' : 'blank';
}

/** The same on its right side: `at` is where the message ends. */
export function rightEdge(text: string, at: number): Edge | undefined {
  const after = text.charAt(at);
  if (isAlnum(after) && isAlnum(text.charAt(at - 1))) return undefined;
  if (isLetter(after)) return hasChinese(after) ? 'letter' : 'blank';
  let place = at;
  while (place < text.length && place < at + mostBlanks && /[ \t\u00a0\u3000]/.test(text.charAt(place))) place++;
  // A sentence's own sign may end it, where the message has none.
  const sign = /^[.。!！?？;；,，]{1,3}[ \t]{0,8}(?:$|[\r\n"'`”’])/.exec(text.slice(place, place + 16));
  if (sign || place >= text.length || /[\r\n"'`”’」』\]】)）>》}|\\\u001b]/.test(text.charAt(place))) return 'end';
  return 'blank';
}

function isAlnum(char: string): boolean {
  return /[0-9A-Za-z]/.test(char);
}

function isLetter(char: string): boolean {
  return isAlnum(char) || hasChinese(char) || char === '_';
}

/** What comes before a message on its line without being part of it ends with one of these. */
const separator = /[:;][ \t]|[：；]|[ \t]-{1,3}>?[ \t]|=>?[ \t]?|\|[ \t]/g;

/** So far left of a literal the beginning of the argument before it is sought. */
const argumentReach = 512;

/** Where the argument that ends at `end` begins, not before `from`: behind the nearest separator. */
export function argumentStart(text: string, from: number, end: number): number {
  const start = Math.max(from, end - argumentReach);
  let found = from;
  for (const match of text.slice(start, end).matchAll(separator)) {
    found = start + match.index + match[0].length;
  }
  return found;
}
