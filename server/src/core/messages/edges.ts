import { hasChinese } from '../text';
import type { Edge } from './match';

/** Maximum number of blanks that are skipped beside a message. */
const maxBlanks = 64;

/**
 * Returns the edge left of a message that begins at `start`, ignoring colours. Undefined if it begins inside a word: then it
 * is no message.
 */
export function leftEdge(text: string, start: number): Edge | undefined {
  const at =
    start - (/(?:\u001b\[[0-9;]{0,16}[@-~]){1,4}$/.exec(text.slice(Math.max(0, start - 40), start)) ?? [''])[0].length;
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
  return 'blank';
}

function isAlnum(char: string): boolean {
  return /[0-9A-Za-z]/.test(char);
}

function isLetter(char: string): boolean {
  return isAlnum(char) || hasChinese(char) || char === '_';
}

/** The ends of a text before a message on its line that is no part of the message. */
const separator = /[:;][ \t]|[：；]|[ \t]-{1,3}>?[ \t]|=>?[ \t]?|\|[ \t]/g;

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

/** Maximum context on each side of a message in which a record is recognised, in UTF-16 units. */
const reach = 512;

const closings: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['{', '}'],
  ['[', ']'],
]);

/**
 * Returns where the field ends whose value is the message at `start`, if the message is in a printed record: Java prints
 * `EsbResp(code=1, message=…, data=null)`, Go prints `{Code:1 Message:… Result:false}`. The result is between `from` and
 * `end`, and `end` without a record.
 */
export function fieldEnd(text: string, start: number, from: number, end: number): number {
  const before = text.slice(Math.max(0, start - reach), start);
  const [, sign] = /[A-Za-z_]\w{0,40}([=:])$/.exec(before) ?? [];
  const opening = sign === undefined ? undefined : openedIn(before);
  if (opening === undefined) return end;
  const value = text.slice(from, Math.min(end, from + reach));
  const next = value.search(sign === '=' ? /,[ \t]?[A-Za-z_]\w{0,40}=/ : /[ \t][A-Za-z_]\w{0,40}:(?=\S)/);
  const ends = [next, closedIn(value, opening)].filter((at) => at >= 0);
  return ends.length === 0 ? end : from + Math.min(...ends);
}

/** Returns the last bracket that is not closed; undefined if all are closed. */
function openedIn(text: string): string | undefined {
  const closed: string[] = [];
  for (const char of [...text.slice(text.lastIndexOf('\n') + 1)].reverse()) {
    const closing = closings.get(char);
    if (closing !== undefined && closed.pop() !== closing) return char;
    if (/[)}\]]/.test(char)) closed.push(char);
  }
  return undefined;
}

/** Returns where the bracket closes that was opened before the text; -1 if it does not. */
function closedIn(text: string, opening: string): number {
  const closing = closings.get(opening);
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === opening) depth++;
    else if (char === closing && depth-- === 0) return at;
  }
  return -1;
}
