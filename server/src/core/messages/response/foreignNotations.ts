import type { WrittenSign } from '../../text/quotes';
import { isResponseKey } from './responseKeys';

/** A notation of records that becomes fields, or elements of XML, if some of its signs are replaced. */
interface Notation {
  /** Signs of which each of its records has one. To look for them costs a tenth of the pattern. */
  readonly signs: readonly string[];
  /** Finds a field. The group `key` or `key2` is the key, which must be that of a response; the others are replaced, see `meanings`. */
  readonly pattern: RegExp;
}

/** What the groups of patterns become. A dollar sign is the key. */
const meanings: Readonly<Record<string, string>> = {
  drop: '',
  end: '',
  colon: ': ',
  equals: '=',
  // A blank ends the value where its bracket was.
  blank: ' ',
  open: '<',
  inside: '>',
  close: '</$>',
};

/** Maximum distance from a place in which signs are replaced, in UTF-16 units. */
const reach = 2000;

const string = `(?:"(?:[^"\\\\\\n]|\\\\.){0,1000}"|'(?:[^'\\\\\\n]|\\\\.){0,1000}')`;
/** Keys of responses and those that end like them: others need not be looked at further. */
const key = '(?<key>[A-Za-z_]?[\\w-]{0,24}(?:[Cc]ode|msg|[Mm]essage|result|[Ii][Dd]|ID|error|err|desc))';

const notations: readonly Notation[] = [
  // Keywords of Clojure and Lisp: `:code 1`, `:esb/message "a"`.
  {
    signs: [':'],
    pattern: new RegExp(
      `(?<drop>:(?<=[\\s{,(]:)(?:[a-z][\\w.-]{0,60}/)?)${key}(?<colon>[ \\t]{1,4})(?=["'\\d:[{-])`,
      'dg',
    ),
  },
  // Strings of Clojure: `{"code" 1, "message" "a"}`.
  { signs: ['" '], pattern: new RegExp(`"(?<=[{,]\\s{0,4}")${key}"(?<colon>[ \\t]{1,4})(?=["\\d])`, 'dg') },
  // Pairs: `('code', 1)`, `{code,1}`, `{:code, 1}`, `{<<"message">>,<<"a">>}`, `[code, 1]`, and `(code . 1)` of Lisp.
  {
    signs: [',', ' . '],
    pattern: new RegExp(
      `(?<drop>[([{])\\s?(?:<<|[ub:])?["']?${key}["']?(?:>>)?(?<colon>\\s?,|[ \\t]\\.[ \\t])\\s{0,4}` +
        `(?:(?:<<|[ub])?${string}(?:/utf8)?(?:>>)?|[^()[\\]{}\\n"',]{0,300})\\s?(?<blank>[)\\]}])`,
      'dg',
    ),
  },
  // Marks around a text of Erlang: `<<"a"/utf8>>`.
  { signs: ['<<"'], pattern: /(?<drop><<)(?=")|(?<=")(?<end>(?:\/utf8)?>>)/dg },
  // PHP's `serialize`: `s:4:"code";i:1;s:7:"message";s:1:"a";`.
  {
    signs: ['s:'],
    pattern: new RegExp(
      `(?<drop>\\bs:\\d{1,9}:)\\\\{0,3}"${key}\\\\{0,3}"(?<colon>;)(?<end>(?:[ibd]|s:\\d{1,9}):)?`,
      'dg',
    ),
  },
  // Swift: `AnyHashable("code"): 1`.
  { signs: ['AnyHashable'], pattern: new RegExp(`(?<drop>AnyHashable\\()"${key}"(?<end>\\))(?=:)`, 'dg') },
  // Chinese brackets around keys and values: `【错误码】1`, `错误信息【a】`.
  {
    signs: ['】'],
    pattern: new RegExp(`(?<drop>【)(?:${key}|(?<key2>[\\u4e00-\\u9fff]{2,8}(?: ?ID)?))(?<colon>】[:：]?)`, 'dg'),
  },
  {
    signs: ['】'],
    pattern: new RegExp(
      `(?<![\\w\\u4e00-\\u9fff【])(?:${key}|(?<key2>[\\u4e00-\\u9fff]{2,8}(?: ?ID)?))(?<colon>【)[^【】\\n]{0,300}(?<blank>】)`,
      'dg',
    ),
  },
  // Property lists and XML-RPC: `<key>code</key><integer>1</integer>`.
  {
    signs: ['</'],
    pattern: new RegExp(
      `(?<open><(?:key|name)>)${key}(?<inside></(?:key|name)>\\s{0,40}(?:<value>\\s{0,9})?<(?:string|integer|int|i4)>)[^<>]{0,1000}(?<close></(?:string|integer|int|i4)>)`,
      'dg',
    ),
  },
  // Cells of HTML and lists of definitions: `<td>code</td><td>1</td>`.
  {
    signs: ['<td', '<dd'],
    pattern: new RegExp(
      `(?:(?<drop><tr(?:\\s[^<>]{0,100})?>)\\s{0,9})?(?<open><(?:t[dh]|dt)(?:\\s[^<>]{0,100})?>)${key}(?<inside></(?:t[dh]|dt)>\\s{0,40}<(?:td|dd)(?:\\s[^<>]{0,100})?>)[^<>]{0,1000}(?<close></(?:td|dd)>)(?:\\s{0,9}(?<end></tr>))?`,
      'dg',
    ),
  },
  // `<property name="code" value="1"/>`.
  {
    signs: [' value="'],
    pattern: new RegExp(
      `(?<drop><\\w{1,40}[ \\t]{1,4}name=")${key}(?<equals>"[ \\t]{1,4}value=)"[^"\\n]{0,1000}"(?<blank>[ \\t]?/?>)`,
      'dg',
    ),
  },
  // Lists of PowerShell and R: `Name  : code` above `Value : 1`, `$code` above `[1] 1`. An empty line is between their fields.
  {
    signs: ['Value', 'value'],
    pattern: new RegExp(
      `(?<end>(?<=\\n)\\r?\\n)?(?<drop>(?<=(?:^|\\n)\\r?\\n?)(?:Name|Key)[ \\t]{0,20}:[ \\t]{0,4})${key}(?<colon>[ \\t]{0,4}\\r?\\nValue[ \\t]{0,20}:[ \\t]{0,4})`,
      'dgi',
    ),
  },
  {
    signs: ['[1] '],
    pattern: new RegExp(
      `(?<end>(?<=\\n)\\r?\\n)?(?<drop>(?<=(?:^|\\n)\\r?\\n?)\\$)${key}(?<colon>\\r?\\n\\[1\\] )`,
      'dg',
    ),
  },
];

/** Returns the notations that a text may have records in. */
export function notationsIn(near: string): readonly Notation[] {
  return notations.filter(
    ({ signs, pattern }) => signs.some((sign) => near.includes(sign)) && near.search(pattern) >= 0,
  );
}

/** Returns the signs to replace so that the records around `offset` are fields. */
export function foreignSigns(whole: string, offset: number, those: readonly Notation[]): WrittenSign[] {
  const from = Math.max(0, offset - reach);
  const window = whole.slice(from, offset + reach);
  const signs: WrittenSign[] = [];
  for (const { pattern } of those) {
    for (const { groups = {}, indices } of window.matchAll(pattern)) {
      const key = groups.key ?? groups.key2;
      if (key !== undefined && !isResponseKey(key)) continue;
      for (const [name, meaning] of Object.entries(meanings)) {
        const range = indices?.groups?.[name];
        if (!range) continue;
        signs.push({ index: from + range[0], length: range[1] - range[0], sign: meaning.replace('$', key ?? '') });
      }
    }
  }
  return withoutOverlaps(signs);
}

/** Two notations may claim the same sign. */
function withoutOverlaps(signs: WrittenSign[]): WrittenSign[] {
  let end = 0;
  return signs
    .sort((a, b) => a.index - b.index)
    .filter(({ index, length }) => {
      const isFree = index >= end;
      if (isFree) end = index + length;
      return isFree;
    });
}
