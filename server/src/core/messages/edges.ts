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

/** Maximum context on each side of a message in which a record is recognised, in UTF-16 units. */
const reach = 512;

const closings: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['{', '}'],
  ['[', ']'],
  ['（', '）'],
  ['【', '】'],
]);
const closers: ReadonlySet<string> = new Set(closings.values());

/** Begins a field behind a message: ` | `, `; `, a tab, or the name of the field with a separator before it. */
const fieldSeparator = (() => {
  const name = '["\']?[A-Za-z_][\\w-]{0,40}["\']?';
  // Names that no argument has before a colon, and none has in brackets.
  const ofLogs =
    '["\']?(?:(?:[\\w-]{0,12}[_-])?(?:request|trace|span|log)[-_ ]?id|(?:[a-z_]{0,8}err(?:or)?|ret(?:urn)?|status|response|bk_error)?[_-]?code|cost(?:[_-]?time|[_-]?ms)?|elapsed|duration|latency|请求 ?ID|错误码|返回码|状态码|耗时|args|params?|method|ur[il]|thread)["\']?';
  const sign = '[ \\t]{0,4}(?:[,;|，；、。]|\\.(?=[ \\t])|/(?=[ \\t]))[ \\t]{0,4}';
  // How long something took: ` (cost 3ms)`, `，耗时 3 毫秒`.
  const time =
    '[ \\t,，;；.。]{0,4}[([（【]?(?:cost|took|takes|elapsed|(?<=[ \\t])(?:in|after|within)|耗时|用时)[ \\t]{0,2}[:：]?[ \\t]{0,2}\\d[\\d.]{0,12}[ \\t]?(?:[mnuμ]?s(?:ec)?|seconds?|min|毫秒|秒)(?![A-Za-z])';
  const blank = '[ \\t]{1,4}(?:-{1,2}>?[ \\t]{1,4})?';
  const equals = '[ \\t]{0,2}[=＝](?!=)';
  return new RegExp(
    [
      '[ \\t]\\|{1,2}[ \\t]',
      '[;；][ \\t]',
      '\\t',
      '[ \\t](?:[-=]{1,2}>?|<-|[·•—–])[ \\t]',
      time,
      // A place in source code, an exception, a code in brackets.
      '[ \\t](?:at|@)[ \\t][\\w.$/<>]{1,120}\\(',
      '[ \\t]@[ \\t][\\w./-]{1,80}:\\d',
      // The columns of a row behind the message.
      ',12\\d{5}(?=,)',
      '[ \\t]{0,4}[.。;；]?[ \\t]{0,4}Caused by: ',
      '[ \\t]{0,2}[([（【](?:(?:error[ \\t]?)?code|错误码)?[ \\t:=：]{0,3}12\\d{5}[)\\]）】]',
      // An end tag, a colour.
      '[ \\t]{0,2}<(?:/[A-Za-z]|br[ />])',
      '[ \\t]{0,2}(?:\\^\\[|\\u001b|\\x1b|\\033|#033)\\[[\\d;]{0,9}m',
      '[ \\t]{1,4}\\{\\{0,4}["\'][A-Za-z_]',
      `(?:${sign}|${blank})${name}${equals}`,
      `${sign}(?!["']?[A-Za-z]["']?[ \\t:：])${name}[ \\t]{0,2}(?::(?=[ \\t])|：|->(?=[ \\t]))`,
      `(?:${sign}|${blank})[([{（【<]?${ofLogs}[ \\t]{0,2}[=＝:：]`,
    ].join('|'),
    'gi',
  );
})();

/** Words that log lines have before a number or a colon, and arguments seldom: `, rc 5`, ` attempt 3/5`, ` cause: x`. */
const remark =
  '(?:rc|ret|exit(?: ?code)?|code|err(?:or)?|status|http|attempts?|retry|retries|retried|try|tries|times?|round|thread|worker|pid|tid|line)';
const cause =
  '(?:root )?(?:cause|caused by|reason|error|err|details?|exception|hint|msg|rc|ret|trace|stack|原因|异常|详情|提示)';

/** What a log line adds behind a message: how often, where, why, what to do. */
const additions: readonly RegExp[] = [
  new RegExp(`(?:[ \\t]{0,4}[,;，；][ \\t]{0,4}|[ \\t]{1,4})${remark}[ \\t]{1,3}#?\\d[\\w./]{0,12}(?![\\w.])`, 'gi'),
  // Any word with a number behind a comma.
  /[ \t]{0,4}[,;，；][ \t]{0,4}[A-Za-z_]{2,20}[ \t]{1,3}#?\d[\w./]{0,12}(?=[ \t]{0,4}(?:[,;，；.。)]|$))/gi,
  new RegExp(
    `(?:[ \\t]{0,4}[,;，；.。][ \\t]{0,4}|(?<![:：])[ \\t]{1,4})${cause}[ \\t]{0,2}[:：](?=[ \\t]|[\u3400-\u9fff])`,
    'gi',
  ),
  // The next sentence, and what is done about it.
  /[。！？](?=[\u3400-\u9fff])/gi,
  /[ \t]{0,4}(?:[,，;；]|[.。!！?？][ \t])[ \t]{0,4}(?=(?:please|pls|contact|check|will retry|retry(?:ing)?|try again|giv(?:e|ing) up|skip(?:ping|ped)?|abort(?:ing|ed)?|ignored?|see)(?![\w-])|请|将|重试|稍后|跳过|忽略|详见|第 ?\d{1,4} ?次|共 ?\d)/gi,
  /[ \t]{1,4}after[ \t]\d{1,4}[ \t](?:retries|retry|attempts?|tries|times)(?=[ \t]{0,4}(?:[,;.]|$))/gi,
  // A name in square brackets, how often, how long.
  /[ \t]{1,4}\[[\w.:#/-]{1,40}\](?![^\s,;.)])/gi,
  new RegExp(
    `(?:[ \\t]{1,4}[([]|[ \\t]{0,4}[（【])(?:(?:第|重试) ?\\d{1,4} ?次|\\d{1,4} ?次|${remark}[ \\t]{0,2}[#:]?[ \\t]?\\d[\\w./]{0,12}|\\d{1,4}/\\d{1,4}|\\d[\\d.]{0,9} ?[mnuμ]?s)[)\\]）】](?=[ \\t]{0,4}$)`,
    'gi',
  ),
  /[ \t]{1,4}(?:#\w{1,20}|@[\w.-]{1,40}|x\d{1,4}|\d[\d.]{0,9} ?(?:[mnuμ]?s|秒|毫秒))(?=[ \t]{0,4}$)/gi,
];

/** What may follow an argument of one word: another bracket, or a place. */
const afterWord =
  /[ \t]{1,4}(?:[([{][^()[\]{}]{1,60}[)\]}]|(?:from|on|at|by|via|thread|worker)[ \t][\w.:-]{1,60})(?=[ \t]{0,4}$)/gi;

/** Ends a string that began before the text. */
const closingQuote = /\\{0,8}["'](?=[ \t]{0,4}(?:[,}\])]|\/?>|$))/g;

/** A line break that is written out, before another escape or a stack trace: `C:\new` is a path. */
const writtenBreak = /\\{1,8}[nr](?=\\{1,8}[nrt]|at |Caused )|(?<=[\w\])}\u4e00-\u9fff])\\{2,8}n$/g;

/** Begins the next field of `{Code:1 Message:a Result:false}` or of `code=1&message=a`. */
const fieldOfGo = /[ \t][A-Za-z_]\w{0,40}:(?=\S)/g;
const fieldOfForm = /&[A-Za-z_]\w{0,40}=/g;

/** True if a field begins at `at`, which is no part of the message before it. */
function beginsField(text: string, at: number): boolean {
  fieldSeparator.lastIndex = 0;
  return fieldSeparator.exec(text.slice(at, at + 80))?.index === 0;
}

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
  const isGo = opening === '{' && /(?<!\w)[A-Za-z_]\w{0,40}:$/.test(before);
  const isForm = /(?:^|[?&\s"'])[A-Za-z_]\w{0,40}=$/.test(before);
  const ends = [
    fieldSeparator,
    ...additions,
    writtenBreak,
    ...(isGo ? [fieldOfGo] : []),
    ...(isForm ? [fieldOfForm] : []),
  ].map((separator) => firstOutside(value, separator));
  const word = firstOutside(value, afterWord);
  const oneWord = value.slice(0, Math.max(0, word)).trim();
  if (!/\s/.test(oneWord) && /[\w\u4e00-\u9fff]/.test(oneWord)) ends.push(word);
  return [closed, quoteEnd(value), ...ends].reduce((first, at) => (at < 0 ? first : Math.min(first, from + at)), end);
}

const partners: ReadonlyMap<string, string> = new Map([
  ...[...closings].map(([opening, closing]): [string, string] => [closing, opening]),
  ['>', '<'],
  ['》', '《'],
  ['」', '「'],
  ['』', '『'],
  ['”', '“'],
  ['’', '‘'],
]);

/**
 * Returns where a text ends without the signs that end the sentence around it, and without quotes and brackets that were opened
 * before it: `…`, `！`, `).`. A full stop alone is kept if the text has sentences of its own.
 */
export function endWithoutSigns(text: string): number {
  let end = text.length;
  for (;;) {
    const value = text.slice(0, end);
    const last = value.charAt(end - 1);
    const partner = partners.get(last);
    const signs = /(?:[ \t]|\\{1,2}[nrt]|\.{2,6}|…|[。！!？,;，；、]|(?<![ \t])\?)$/.exec(value.slice(-8))?.[0];
    const isStop = last === '.' && (end < text.length || !/\.[ \t]/.test(value));
    const isUnpaired =
      partner === undefined
        ? /["'`]/.test(last) && value.split(last).length % 2 === 0
        : openers(value, partner, last) < 0;
    if (signs !== undefined) end -= signs.length;
    else if (end > 1 && (isStop || isUnpaired)) end--;
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
    const closing = closings.get(char);
    if (closing !== undefined && closed.pop() !== closing) return char;
    if (closers.has(char)) closed.push(char);
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
