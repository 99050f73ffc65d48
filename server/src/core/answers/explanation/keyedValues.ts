import { fold } from '../../text/fold';

/** What a value tells that a ticket should not: where a machine is, who somebody is, what opens a door. */
export type PrivateKind = 'ip' | 'user' | 'token';

/** Where such a value stands in a text, [start, end) in UTF-16 units, without quotes around it. Never across lines. */
export interface PrivateValue {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
}

/**
 * The values behind keys that name a person or a secret, however they are written: `user=a`, `"user": "a"`, the same with
 * escaped quotes, `'user': u'a'`, `用户：a`, `<user>a</user>`, `user%3Da`, `--user a`, lists of these. What was found is not
 * looked into again, so that each unit is read a few times at most.
 */
export function keyedValues(text: string): PrivateValue[] {
  const found: PrivateValue[] = [];
  const unclosed = new Map<string, number>();
  separator.lastIndex = 0;
  for (let match = separator.exec(text); match; match = separator.exec(text)) {
    const kind = keyedKind(match[1] ?? keyBefore(text, match.index, match[0]));
    if (kind === undefined) continue;
    for (const value of valuesAt(text, separator.lastIndex, kind, unclosed)) {
      separator.lastIndex = value.end;
      const written = text.slice(value.start, value.end);
      if (!tellsNothing(written) && !isCodeLike(written)) found.push(value);
    }
  }
  return found;
}

/** What stands between a key and its value; of an option of the command line the key is in the group. */
const separator = /[:=：＝>]|%3[AD]|(?<![\w-])--?([A-Za-z][\w-]{0,63})[ \t](?=[^\s-])/gi;

/** Longer keys name nothing of interest, in UTF-16 units. */
const longestKey = 64;

/** The key that ends before a separator, quotes and blanks between left out; empty for none. */
function keyBefore(text: string, at: number, written: string): string {
  let end = at;
  if (written !== '>') {
    while (at - end < 4 && /[ \t]/.test(text.charAt(end - 1))) end--;
    if (/["'`]/.test(text.charAt(end - 1))) {
      end--;
      while (text.charAt(end - 1) === '\\') end--;
    }
  }
  let start = end;
  while (end - start < longestKey && isOfKey(text.charCodeAt(start - 1))) start--;
  return written === '>' && text.charAt(start - 1) !== '<' ? '' : text.slice(start, end);
}

const keySigns = new Set([...'_-.'].map((sign) => sign.charCodeAt(0)));

/** Letters, digits, `_`, `-`, `.`, and Chinese characters. */
function isOfKey(unit: number): boolean {
  if (unit >= 0x3400) return unit <= 0x9fff;
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || keySigns.has(unit);
}

const opening = /[ \t]{0,8}(?:\[[ \t]{0,8})?/y;
const quoteMark = /[bu]?(\\{0,8}["'`])/y;
const nextOfList = /[ \t]{0,8},[ \t]{0,8}/y;
const scheme = /(?:bearer|basic|digest|token|jwt)[ \t]{1,4}/iy;
/** A backslash begins an escape such as `\n`, behind which something else stands. */
const plainValue = /(?:(?!%26)[^\s"'`,;&<>()[\]{}|\\，。；、！？（）【】「」])+/iy;
const cookies = /[^\s;=,"'`<>\\]+=[^\s;,"'`<>\\]*(?:; ?[^\s;=,"'`<>\\]+=[^\s;,"'`<>\\]*)*/y;

/** The value at `from`; of a list all that are quoted. */
function valuesAt(text: string, from: number, kind: KeyedKind, unclosed: Map<string, number>): PrivateValue[] {
  const shown = kind === 'user' ? 'user' : 'token';
  const head = read(opening, text, from);
  const isList = head.includes('[');
  const values: PrivateValue[] = [];
  for (let at = from + head.length; ; ) {
    const mark = read(quoteMark, text, at);
    const start = at + mark.length;
    const end = mark === '' ? undefined : closingOf(text, start, mark.replace(/^[bu]/, ''), unclosed);
    if (end === undefined) {
      // Of a quote that nothing closes as much is taken as without it.
      const value = isList ? undefined : plainAt(text, start, kind);
      if (value) values.push({ kind: shown, ...value });
      return values;
    }
    values.push({ kind: shown, start: start + (kind === 'token' ? read(scheme, text, start).length : 0), end });
    const next = isList ? read(nextOfList, text, end + mark.length) : '';
    if (next === '') return values;
    at = end + mark.length + next.length;
  }
}

function plainAt(text: string, from: number, kind: KeyedKind): { start: number; end: number } | undefined {
  const start = from + (kind === 'token' ? read(scheme, text, from).length : 0);
  const written = (kind === 'cookie' && read(cookies, text, start)) || read(plainValue, text, start);
  // What ends a sentence or opens the next part of a line.
  const value = written.replace(/[.:]{1,3}$/, '');
  const end = start + value.length;
  // A call of source code is no value.
  return value === '' || text.charAt(end) === '(' ? undefined : { start, end };
}

/** Where the quote that closes a value stands on its line; `unclosed` tells of each mark how far there is none. */
function closingOf(text: string, from: number, mark: string, unclosed: Map<string, number>): number | undefined {
  if (from < (unclosed.get(mark) ?? 0)) return undefined;
  const quote = mark.slice(-1);
  for (let at = from; ; at++) {
    const char = text.charAt(at);
    if (char === '' || char === '\n' || char === '\r') {
      unclosed.set(mark, at);
      return undefined;
    }
    if (char === quote && closes(backslashesBefore(text, at, from), mark)) return at - (mark.length - 1);
  }
}

/** Of a plain quote each pair of backslashes before it is one that was escaped. */
function closes(backslashes: number, mark: string): boolean {
  return mark.length === 1 ? backslashes % 2 === 0 : backslashes === mark.length - 1;
}

function backslashesBefore(text: string, at: number, from: number): number {
  let count = 0;
  while (at - count > from && text.charAt(at - count - 1) === '\\') count++;
  return count;
}

/** What a sticky expression finds at `at`; empty for nothing. */
function read(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? '';
}

/** What stands behind a key that is called so. */
export type KeyedKind = 'user' | 'token' | 'cookie';

/** Ends of keys, as written without `_` and `-`: `bk_token`, `X-Auth-Token`, `clientSecret`. */
const secrets =
  /(?:token|ticket|secret|password|passwd|pwd|passphrase|apikey|accesskey|secretkey|privatekey|credentials?|sessionid|authorization|jwt|skey|密码|口令|令牌|密钥|票据)$/;

const people =
  /(?:user|username|loginname|operator|operatorname|creator|account|accountname|accountalias|createdby|createby|updatedby|updateby|updater|modifiedby|modifier|approver|assignee|owner|submitter|nickname|realname|email|uin|openid|用户名?|用户账号|账号|帐号|账户|操作人|操作者|创建人|创建者|更新人|修改人|执行人|负责人|处理人|审批人|提单人|申请人|提交人)(?:s|list)?$/;

/** What a key says of its value: of `spring.datasource.password` the last name. Undefined for all other keys. */
export function keyedKind(key: string): KeyedKind | undefined {
  const name = fold(key.slice(key.lastIndexOf('.') + 1)).replace(/[_-]/g, '');
  if (/cookies?$/.test(name)) return 'cookie';
  if (secrets.test(name)) return 'token';
  return people.test(name) ? 'user' : undefined;
}

/** A value that tells nobody anything: none at all, a word of the language, a mask, a place for a value. */
export function tellsNothing(value: string): boolean {
  return /^(?:|null|none|nil|undefined|true|false|[-*.•]+|x{3,}|\$?\{[^{}]*\}|%[a-z]|<[^<>]*>)$/i.test(value.trim());
}

/** A number that may be an error code of JOB, which no key makes a secret. */
export function isCodeLike(value: string): boolean {
  return /^12\d{5}$/.test(value);
}
