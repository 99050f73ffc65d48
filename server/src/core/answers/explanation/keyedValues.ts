import { isJobCodeText } from '../../catalog';
import { append, fold, matchAt } from '../../text';
import { valueStart } from '../../text/quotes';
import { peopleKey } from './peopleForms';

/** Kinds of values that a ticket should not contain: addresses of networks and of hardware, people and accounts, secrets, hosts, businesses. */
export type PrivateKind = 'ip' | 'mac' | 'user' | 'token' | 'host' | 'business';

/** A private value in a text, [start, end) in UTF-16 units, without quotes around it. It never crosses lines. */
export interface PrivateValue {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the values after keys that name a person or a secret, in all notations: `user=a`, `"user": "a"`, the same with
 * escaped quotes, `'user': u'a'`, `用户：a`, `<user>a</user>`, `user%3Da`, `--user a`, and lists. A found value is not
 * searched again, so that each unit is read only a few times.
 */
export function keyedValues(text: string): PrivateValue[] {
  const found: PrivateValue[] = [];
  const unclosed = new Map<string, number>();
  separator.lastIndex = 0;
  for (let match = separator.exec(text); match; match = separator.exec(text)) {
    const kind = keyedKind(match[1] ?? keyBefore(text, match.index, match[0]));
    if (kind === undefined) continue;
    for (const value of valuesAt(text, behindArrow(text, match), kind, unclosed)) {
      separator.lastIndex = value.end;
      const written = text.slice(value.start, value.end);
      // `PWD=/data` is a folder.
      const isFolder =
        kind === 'token' && /^\/[\w./-]*$/.test(written) && /PWD$/.test(text.slice(0, match.index).slice(-8));
      const isNoValue =
        (kind === 'host' && isNoName.test(written)) || (kind === 'business' && isStatement.test(written));
      if (!isEmptyValue(written) && !isJobCodeText(written) && !isFolder && !isNoValue) found.push(value);
    }
  }
  return found;
}

/** Returns where the text after a separator goes on: the value of an arrow may be on the next line. */
function behindArrow(text: string, { 0: written, index }: RegExpExecArray): number {
  const at = index + written.length;
  return written === '=>' ? at + matchAt(lineBreak, text, at).length : at;
}

const lineBreak = /[ \t]{0,40}\r?\n[ \t]{0,40}/y;

/** Separates a key from its value. The group is the key of a command line option. */
const separator = /=>|->(?=[ \t])|[:=：＝>]|%3[AD]|(?<![\w-])--?([A-Za-z][\w-]{0,63})[ \t](?=[^\s-])/gi;

/** Maximum length of a key, in UTF-16 units. */
const maxKey = 64;

/** Returns the key before a separator, without quotes and blanks; empty if there is none. */
function keyBefore(text: string, at: number, written: string): string {
  let end = at;
  if (written !== '>') {
    while (at - end < 4 && /[ \t]/.test(text.charAt(end - 1))) end--;
    // `[user] => a` and `["user"] = "a"`.
    if (text.charAt(end - 1) === ']') end--;
    if (/["'`]/.test(text.charAt(end - 1))) {
      end--;
      while (text.charAt(end - 1) === '\\') end--;
    }
  }
  let start = end;
  while (end - start < maxKey && isKeyUnit(text.charCodeAt(start - 1))) start--;
  // The host of `git@host:a.git` is no key.
  if (text.charAt(start - 1) === '@' && /\w/.test(text.charAt(start - 2))) return '';
  return written === '>' && text.charAt(start - 1) !== '<' ? '' : text.slice(start, end);
}

const keySigns = new Set([...'_-.'].map((sign) => sign.charCodeAt(0)));

/** Letters, digits, `_`, `-`, `.`, and Chinese characters. */
function isKeyUnit(unit: number): boolean {
  if (unit >= 0x3400) return unit <= 0x9fff;
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || keySigns.has(unit);
}

const opening = /[ \t]{0,8}(?:\[[ \t]{0,8}|@(?=[\w\u4e00-\u9fff]))?/y;
const quoteMark = /[bu]?(\\{0,8}["'`])/y;
const nextOfList = /[ \t]{0,8},[ \t]{0,8}/y;
const scheme = /(?:bearer|basic|digest(?![ \t]{1,4}\w{1,20}=)|token|jwt)[ \t]{1,4}/iy;
/** A backslash begins an escape such as `\n`, which ends the value. */
const plainValue = /(?:(?!%26)[^\s"'`,;&<>()[\]{}|\\，。；、！？（）【】「」])+/iy;
const cookies = /[^\s;=,"'`<>\\]+=[^\s;,"'`<>\\]*(?:; ?[^\s;=,"'`<>\\]+=[^\s;,"'`<>\\]*)*/y;

/** Returns the value at `from`, or all quoted values of a list. */
function valuesAt(text: string, from: number, kind: KeyedKind, unclosed: Map<string, number>): PrivateValue[] {
  const shown = kind === 'cookie' ? 'token' : kind;
  const head = matchAt(opening, text, from);
  const isList = head.includes('[');
  const values: PrivateValue[] = [];
  for (let at = valueStart(text, from + head.length).start; ; ) {
    const mark = matchAt(quoteMark, text, at);
    const start = at + mark.length;
    const end = mark === '' ? undefined : closingOf(text, start, mark.replace(/^[bu]/, ''), unclosed);
    if (end === undefined) {
      // An unclosed quote counts as a plain value.
      const value = isList ? undefined : plainAt(text, start, kind);
      if (value) values.push({ kind: shown, ...value });
      if (value && kind === 'user') append(values, othersAt(text, value.end));
      return values;
    }
    values.push({ kind: shown, start: start + (kind === 'token' ? matchAt(scheme, text, start).length : 0), end });
    const next = isList ? matchAt(nextOfList, text, end + mark.length) : '';
    if (next === '') return values;
    at = end + mark.length + next.length;
  }
}

/** The next of several people: `approver=li,wang`, `receivers: li;wang`. A key may follow instead. */
const nextName =
  /[ \t]{0,2}[,;、，][ \t]{0,2}(?<name>[a-z][\w.-]{1,30}|[\u4e00-\u9fff]{2,4})(?=[ \t]{0,4}(?:[,;、，。\n\r]|$))/y;

function othersAt(text: string, from: number): PrivateValue[] {
  const others: PrivateValue[] = [];
  for (let at = from; ; ) {
    nextName.lastIndex = at;
    const name = nextName.exec(text)?.groups?.name;
    if (name === undefined || others.length >= maxOthers) return others;
    at = nextName.lastIndex;
    others.push({ kind: 'user', start: at - name.length, end: at });
  }
}

/** Maximum number of people after a key. */
const maxOthers = 100;

/** A domain of Windows before the name of an account: `CORP\li`, but not an escape: `li\n`. */
const domain = /^[A-Z][A-Z0-9-]{1,14}$/;
const account = /\\{1,2}[A-Za-z][\w.-]{1,30}/y;

function plainAt(text: string, from: number, kind: KeyedKind): { start: number; end: number } | undefined {
  const start = from + (kind === 'token' ? matchAt(scheme, text, from).length : 0);
  const written = (kind === 'cookie' && matchAt(cookies, text, start)) || matchAt(plainValue, text, start);
  // Without punctuation at the end.
  const value = written.replace(/[.:]{1,3}$/, '');
  const domainEnd = start + value.length;
  const end = domainEnd + (kind === 'user' && domain.test(value) ? matchAt(account, text, domainEnd).length : 0);
  // A function call in source code is not a value; `li(李四)` is.
  const isCall = text.charAt(end) === '(' && !/[\u4e00-\u9fff]/.test(text.charAt(end + 1));
  return value === '' || isCall ? undefined : { start, end };
}

/**
 * Returns the offset of the quote that closes a value on its line. `unclosed` remembers for each quote up to where there
 * is none.
 */
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

/** Before a plain quote, two backslashes are one escaped backslash. */
function closes(backslashes: number, mark: string): boolean {
  return mark.length === 1 ? backslashes % 2 === 0 : backslashes === mark.length - 1;
}

function backslashesBefore(text: string, at: number, from: number): number {
  let count = 0;
  while (at - count > from && text.charAt(at - count - 1) === '\\') count++;
  return count;
}

/** The kind of value after a key. */
type KeyedKind = Exclude<PrivateKind, 'ip' | 'mac'> | 'cookie';

/** Ends of keys without `_` and `-`: `bk_token`, `X-Auth-Token`, `clientSecret`. */
const secrets =
  /(?:token|ticket|secret|password|passwd|pwd|passphrase|(?:api|app|sign|encrypt|session|master)key|^(?:ak|sk)|accesskey(?:id)?|secretid|secretkey|privatekey|credentials?|(?:user|db|my|my?sql|pg|ssh|smtp|ftp|redis|mongo|mq|ldap|admin|root|mail|proxy|git)pass|sessionid|sessid|csrf|xsrf|signature|authorization|jwt|skey|密码|口令|令牌|密钥|票据|银行卡号?|卡号)$/;

const hosts = /(?:(?<!local)host|hostname|servername|nodename|主机名称?)$/;

const businesses = /(?:biz|business)name$|^(?:所属|当前)?业务(?:名称?)?$/;

/** Returns the kind of value after a key, judged by its last name: `password` in `spring.datasource.password`. */
export function keyedKind(key: string): KeyedKind | undefined {
  const name = fold(key.slice(key.lastIndexOf('.') + 1)).replace(/[_-]/g, '');
  if (/cookies?$/.test(name)) return 'cookie';
  if (secrets.test(name)) return 'token';
  if (businesses.test(name)) return 'business';
  if (hosts.test(name)) return 'host';
  // The receivers of a letter.
  if (/^b?cc$/.test(name)) return 'user';
  return peopleKey.test(name) ? 'user' : undefined;
}

/** True for a value without information: empty, a literal of the language, a mask, a placeholder. */
export function isEmptyValue(value: string): boolean {
  return /^(?:|null|none|nil|undefined|unknown|n\/a|true|false|无|空|为空|未知|暂无|不存在|重复|[-*.•]+|x{3,}|\$?\{[^{}]*\}|%[a-z]|<[^<>]*>)$/i.test(
    value.trim(),
  );
}

/** What a host is called without a name: its address, which patterns find, a number, the host itself. */
const isNoName = /^(?:[\d.]+(?::\d+)?|localhost(?::\d+)?)$|::/i;

/** What is said about a business, or its ID: `业务：该业务不存在`. */
const isStatement = /^\d+$|^[该此本]|[不没无未]/;
