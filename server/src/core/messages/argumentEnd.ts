import { brackets, openings } from './brackets';
import { afterWord, fieldOfForm, fieldOfGo, fieldOfJoined, followers, writtenBreak } from './following';

/** Maximum context on each side of a message in which a record is recognised, in UTF-16 units. */
const reach = 512;

const closers: ReadonlySet<string> = new Set(brackets.values());

/**
 * Returns where the last argument of a message ends that begins at `start`: at the next field of its line, as in
 * `…, requestId=…` and in the printed records `EsbResp(code=1, message=…, data=null)` and `{Code:1 Message:… Result:false}`,
 * or where a bracket closes that is around the message. The result is between `from` and `end`, and `end` if nothing is
 * behind the argument.
 */
export function fieldEnd(text: string, start: number, from: number, end: number): number {
  const before = text.slice(Math.max(0, start - reach), start);
  const opening = openedIn(before);
  const value = text.slice(from, Math.min(end, from + reach));
  const closed = opening === undefined ? -1 : closedIn(value, opening);
  const isGo =
    (opening === '{' || (opening === '[' && before.includes('map['))) && /(?<!\w)[A-Za-z_]\w{0,40}:$/.test(before);
  const isJoined = /[,;][A-Za-z_]\w{0,40}:$/.test(before);
  const isForm = /(?:^|[?&\s"'])[A-Za-z_]\w{0,40}=$/.test(before);
  const ends = [
    ...followers,
    writtenBreak,
    ...(isGo ? [fieldOfGo] : []),
    ...(isJoined ? [fieldOfJoined] : []),
    ...(isForm ? [fieldOfForm] : []),
  ].map((separator) => firstOutside(value, separator));
  const word = firstOutside(value, afterWord);
  const oneWord = value.slice(0, Math.max(0, word)).trim();
  if (!/\s/.test(oneWord) && /[\w\u4e00-\u9fff]/.test(oneWord)) ends.push(word);
  return [closed, quoteEnd(value), cellEnd(before, value), ...ends].reduce(
    (first, at) => (at < 0 ? first : Math.min(first, from + at)),
    end,
  );
}

/**
 * Returns where the column or the emphasis around a message ends: at the next sign like the one directly before the message.
 * Returns -1 without such a sign.
 */
function cellEnd(before: string, value: string): number {
  const [sign = ''] = aroundMessage.exec(before.slice(-64)) ?? [];
  if (sign === '') return -1;
  return /[,;]/.test(sign) ? value.search(sign === ',' ? /,(?![ \t])/ : /;(?![ \t])/) : value.indexOf(sign);
}

/** A comma is one only behind a column without blanks: `1237104,`. */
const aroundMessage =
  /(?:[|¦│┃^]{1,2}(?=[ \t]?$)|(?:\*{1,3}|_{1,3}|`{1,3}|~~|(?<=(?:^|[\n,;])["']?[\w:.+-]{1,40}(?: [\d:.]{5,15})?["']?)[,;])$)/;

/**
 * Returns where a text ends without the signs that end the sentence around it, and without quotes and brackets that were opened
 * before it: `…`, `！`, `).`. A full stop alone is kept if the text has sentences of its own.
 */
export function endWithoutSigns(text: string): number {
  let end = text.length;
  for (;;) {
    const value = text.slice(0, end);
    const last = value.charAt(end - 1);
    const partner = openings.get(last);
    const signs =
      /(?:[ \t~↵␤⏎¶]|\\{1,2}[nrt]|\.{2,6}|…|[。！!？,;，；、]|(?<![ \t])\?|(?<=[\w.\u4e00-\u9fff]{2}|\d)[:：]|(?<=[\w\u4e00-\u9fff])(?:\*{2,3}|`{2,3})|&(?:nbsp|#1[03]);?|\[0?m)$/.exec(
        value.slice(-8),
      )?.[0];
    const isStop = last === '.' && (end < text.length || !/\.[ \t]/.test(value));
    const isUnpaired =
      partner === undefined
        ? /["'`]/.test(last) && value.split(last).length % 2 === 0
        : openers(value, partner, last) < 0;
    // Where a line goes on in the next one, and no path of Windows.
    const isContinued = last === '\\' && value.indexOf('\\') === end - 1 && !/^[ \t]{0,4}[A-Za-z]:/.test(value);
    if (signs !== undefined) end -= signs.length;
    else if (end > 1 && (isStop || isUnpaired || isContinued)) end--;
    else return end;
  }
}

/** How many more brackets are opened than closed. */
function openers(value: string, opening: string, closing: string): number {
  return value.split(opening).length - value.split(closing).length;
}

/** Returns where the pattern first fits behind other text and outside of brackets and quotes; -1 if nowhere. */
function firstOutside(value: string, pattern: RegExp): number {
  // Unlike `matchAll`, this does not copy the pattern.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(value); match; match = pattern.exec(value)) {
    const { index } = match;
    const before = value.slice(0, index);
    if (before.trim() !== '' && openedIn(before) === undefined && before.split('"').length % 2 === 1) return index;
  }
  return -1;
}

/** Ends a string that began before the text. */
const closingQuote = /\\{0,8}["'](?=[ \t]{0,4}(?:[,}\])]|\/?>|$))/g;

/** Returns where the string ends that the value is in; -1 if it has both quotes of its strings. */
function quoteEnd(value: string): number {
  for (const { 0: written, index } of value.matchAll(closingQuote)) {
    const before = value.slice(0, index);
    const quotes = before.match(/"/g) ?? [];
    // An apostrophe is no quote.
    const [opened, closed] = [before.match(/(?<!\w)'/g) ?? [], before.match(/(?<=\w)'(?![A-Za-z])/g) ?? []];
    const isOpen = written.endsWith('"') ? quotes.length % 2 === 1 : opened.length > closed.length;
    if (index > 0 && !isOpen) return index;
  }
  return -1;
}

/** Returns the last bracket that is not closed; undefined if all are closed. */
function openedIn(text: string): string | undefined {
  const closed: string[] = [];
  const start = text.lastIndexOf('\n') + 1;
  for (let at = text.length - 1; at >= start; at--) {
    const char = text.charAt(at);
    const closing = brackets.get(char);
    if (closing !== undefined && closed.pop() !== closing) return char;
    if (closers.has(char)) closed.push(char);
  }
  return undefined;
}

/** Returns where the bracket closes that was opened before the text; -1 if it does not. */
function closedIn(text: string, opening: string): number {
  const closing = brackets.get(opening);
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === opening) depth++;
    else if (char === closing && depth-- === 0) return at;
  }
  return -1;
}
