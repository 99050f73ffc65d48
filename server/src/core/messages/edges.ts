import { hasChinese, startOfTail } from '../text';
import { colours } from '../text/quotes';
import { beginsField } from './following';
import type { Edge } from './match';

/** Maximum number of blanks that are skipped beside a message. */
const maxBlanks = 64;

/**
 * Returns the edge left of a message that begins at `start`, ignoring colours. Undefined if it begins inside a word: then it
 * is no message.
 */
export function leftEdge(text: string, start: number): Edge | undefined {
  const at = beforeColours(text, start);
  const before = text.charAt(at - 1);
  if (isAlnum(before) && isAlnum(text.charAt(start))) return undefined;
  if (isLetter(before)) return hasChinese(before) || isAlnum(text.charAt(start)) ? 'letter' : 'blank';
  let place = at - 1;
  while (place >= 0 && place > at - maxBlanks && /[ \t\u00a0\u3000]/.test(text.charAt(place))) place--;
  const char = text.charAt(place);
  const hasBlank = place < at - 1;
  if (place < 0 || /[\r\n"'`“‘「『[【(（<《{:：=|>»\]】)）]/.test(char)) return 'end';
  return char === '-' && hasBlank ? 'end' : 'blank';
}

/** Returns where the colours begin that end at `end`. */
function beforeColours(text: string, end: number): number {
  if (!/[mK]/.test(text.charAt(end - 1))) return end;
  const near = text.slice(Math.max(0, end - 40), end);
  const rest = near.replace(colours, (colour) => '\0'.repeat(colour.length));
  return end - (rest.length - startOfTail(rest, /\0/));
}

/** True if a text at `start` follows a status of HTTP: `503 Service Unavailable` is what any server says. */
export function followsHttpStatus(text: string, start: number): boolean {
  return /(?:^|[^\w.-])[1-5]\d\d[ \t]{1,4}$/.test(text.slice(Math.max(0, start - 9), start));
}

/** Returns the edge right of a message that ends at `at`. */
export function rightEdge(text: string, at: number): Edge | undefined {
  const after = text.charAt(at);
  if (isAlnum(after) && isAlnum(text.charAt(at - 1))) return undefined;
  if (isLetter(after)) return hasChinese(after) ? 'letter' : 'blank';
  let place = at;
  while (place < text.length && place < at + maxBlanks && /[ \t\u00a0\u3000]/.test(text.charAt(place))) place++;
  // A full stop after the message may end the sentence around it.
  const sign = /^[.。!！?？;；,，]{1,3}[ \t]{0,8}(?:$|[\r\n"'`”’])/.exec(text.slice(place, place + 16));
  if (sign || place >= text.length || /[\r\n"'`”’」』\]】)）>》}|\\\u001b]/.test(text.charAt(place))) return 'end';
  return beginsField(text, at) ? 'end' : 'blank';
}

function isAlnum(char: string): boolean {
  return /[0-9A-Za-z]/.test(char);
}

function isLetter(char: string): boolean {
  return isAlnum(char) || hasChinese(char) || char === '_';
}

/** The ends of a text before a message on its line that is no part of the message; a field `key=value` is one. */
const separator =
  /(?<![\w.])[A-Za-z_][\w.]{0,40}=[^\s,;|="'()[\]{}]{1,80}[,;]?[ \t]|[:;][ \t]|[：；]|[ \t]-{1,3}>?[ \t]|=>?[ \t]?|\|[ \t]/g;

/** Maximum length of an argument before the first literal, in UTF-16 units. */
const argumentReach = 512;

/** Returns where the argument that ends at `end` begins: after the nearest separator, not before `from`. */
export function argumentStart(text: string, from: number, end: number): number {
  const start = Math.max(from, end - argumentReach);
  let found = from;
  for (const match of text.slice(start, end).matchAll(separator)) {
    found = start + match.index + match[0].length;
  }
  return found;
}
