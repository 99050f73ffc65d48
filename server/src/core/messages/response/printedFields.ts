import { isCodeName } from '../../catalog/vocabulary';
import { endOfLine, startOfLine, startOfTail } from '../../text';
import { readNestedString, valueStart } from '../../text/quotes';
import { fieldEnd } from '../argumentEnd';
import type { Member } from './objectText';
import { isResponseKey } from './responseKeys';

/** Maximum context on each side of a place in which fields are read, in UTF-16 units. */
const reach = 2000;

/** Maximum number of lines above and below a line that may belong to its record. */
const maxLines = 12;

/** Keys of responses in Chinese, as a regular expression. */
const chineseKeys =
  '(?:错误|返回|报错|异常|失败|出错)(?:码|代码|编码|信息|消息|描述|原因|提示|详情)|消息|请求 ?(?:ID|标识|号)';

/** A name with its sign: `code=`, `"code": `, `:code=>`, `[code] => `, `错误码：`. The groups are the name and the sign. */
const named = new RegExp(
  `(?<![\\w.$-])(?::|[ub]?\\\\{0,3}["'])?([A-Za-z_][\\w.-]{0,60}|${chineseKeys})(?:\\\\{0,3}["'])?\\]?\\*{0,2}[ \\t]{0,4}([=-]>|[=＝](?!=)|[:：](?![:/\\\\]))\\*{0,2}[ \\t]{0,4}`,
  'g',
);

export interface Field extends Member {
  /** Where the innermost bracket around it opens; -1 if there is none. */
  readonly region: number;
}

/**
 * The fields on the line of a place that are printed together, as Java (`EsbResp(code=1, message=a)`), Go (`{Code:1 Message:a}`),
 * Ruby and PHP print records and as loggers print fields (`code=1 msg="a"`). `isTarget` chooses the field whose record is meant.
 * Only fields that responses have: to find the end of a text without quotes is dear.
 */
export function fieldsOnLine(text: string, at: number, isTarget: (field: Member) => boolean): Field[] {
  const from = Math.max(startOfLine(text, at), at - reach);
  // Here a lone CR does not end the line.
  const [behind = ''] = text.slice(at, at + reach).split('\n', 1);
  const fields = fieldsBetween(text, from, at + behind.length);
  const target = fields.find(isTarget);
  return target === undefined ? [] : fields.filter(({ region }) => region === target.region);
}

/** A bracket, but not the end of an arrow. */
const bracket = /[({[<（【)}\]）】]|(?<![=-])>/g;

/** Returns where the next bracket is. Without one, this is the length of the line. */
function nextBracket(line: string, from: number): number {
  bracket.lastIndex = from;
  return bracket.test(line) ? bracket.lastIndex - 1 : line.length;
}

function fieldsBetween(text: string, from: number, to: number): Field[] {
  const line = text.slice(from, to);
  const fields: Field[] = [];
  const open: number[] = [];
  let next = nextBracket(line, 0);
  const scanTo = (end: number): void => {
    for (; next < end; next = nextBracket(line, next + 1)) {
      if ('({[<（【'.includes(line.charAt(next))) open.push(next);
      else open.pop();
    }
  };
  named.lastIndex = 0;
  for (let match = named.exec(line); match; match = named.exec(line)) {
    const path = match[1] ?? '';
    const key = path.slice(path.lastIndexOf('.') + 1);
    const value = valueStart(line, match.index + match[0].length).start;
    scanTo(match.index);
    const quoted = readNestedString(line, /[ub]/.test(line.charAt(value)) ? value + 1 : value);
    if (!quoted && !isResponseKey(key)) continue;
    const field = quoted ? { ...quoted, whole: quoted.closed } : (codeSpan(line, value) ?? bareValue(line, value, key));
    // `[code] => 1` and `[code: 1] [message: a]` have brackets of their own.
    const isBracketed =
      line.charAt(match.index - 1) === '[' &&
      (match[0].includes(']') || line.charAt(quoted?.next ?? field.end) === ']');
    const region = (isBracketed ? open.at(-2) : open.at(-1)) ?? -1;
    fields.push({
      key,
      start: from + field.start,
      end: from + field.end,
      depth: field.depth,
      whole: field.whole,
      region,
      ...(quoted ? {} : { bare: true }),
    });
    if (quoted) {
      // A wrapper opens brackets before the quote: `Optional("a")`.
      scanTo(quoted.start - 1);
      // Brackets in quotes do not count.
      if (next < quoted.next) next = nextBracket(line, quoted.next);
      named.lastIndex = quoted.next;
    }
  }
  return fields;
}

/** The number of a code that is written without quotes. What follows it is no part of the value. */
const bareCode = /\d{3,10}[Lln]?(?!\.{0,9}\w)/y;

/** Returns where the number ends that a code has as its value without quotes; undefined for another value. */
function endOfCode(text: string, start: number, key: string): number | undefined {
  if (!isCodeName(key)) return undefined;
  bareCode.lastIndex = start;
  return bareCode.test(text) ? bareCode.lastIndex : undefined;
}

/** Returns the code of Markdown that begins at `at`, without its marks. */
function codeSpan(line: string, at: number): Pick<Member, 'start' | 'end' | 'depth' | 'whole'> | undefined {
  const end = line.charAt(at) === '`' ? line.indexOf('`', at + 1) : -1;
  return end < 0 ? undefined : { start: at + 1, end, depth: undefined, whole: true };
}

function bareValue(line: string, start: number, key: string): Pick<Member, 'start' | 'end' | 'depth' | 'whole'> {
  const code = endOfCode(line, start, key);
  if (code !== undefined) return { start, end: code, depth: undefined, whole: true };
  const listed = line.slice(start).search(/[ \t]\[\w{1,60}\][ \t]=>/);
  const end = fieldEnd(line, start, start, listed < 0 ? line.length : start + listed);
  const value = line.slice(start, end);
  const written = value.slice(0, startOfTail(value, /[\s,;|]/));
  // A field without a value is followed by the next one.
  const isEmpty = /^[,;)\]}]/.test(written);
  return { start, end: isEmpty ? start : start + written.length, depth: undefined, whole: !isEmpty };
}

/** A line with one field: `code: 1`, `{ Code = 1` of F#, `- **code**: 1`, `[code] => 1`, `X-Code = "1"`, `resp.code=1`, and columns: `code  1`. */
const fieldLine = new RegExp(
  `^((?:[ \\t]*(?:[-*+][ \\t]+|\\|[ \\t]{0,4})?|[^\\n{}"'=]{0,60}(?:=[ \\t]?)?\\{[ \\t])?)\\[?(?:\\*\\*|["'\`])?(?:\\.?\\w{1,30}(?=\\.)){0,4}\\.?([A-Za-z_][\\w-]{0,60}|${chineseKeys})["'\`]?(?::\\w{1,20})?\\]?(?:\\*\\*)?(?:[ \\t]{0,40}(=>|[:：=]|\\|(?=[ \\t]))(?:\\*\\*)?[ \\t]{0,9}|(?<blanks>[ \\t]{2,40})(?=[^\\s]))(.*)$`,
);

/** Begins a text on the deeper lines below, in YAML. */
const blockOfYaml = /^[|>][+-]?\d?[ \t]*$/;

/** The fields on the lines around a place that have one each, as YAML, PHP, HTTP and properties have them. */
export function fieldsOnLines(text: string, at: number): Member[] {
  let first = startOfLine(text, at);
  let here = fieldOfLine(text, first);
  // The place may be in a block of YAML, whose key is above.
  for (let line = 0; here === undefined && line < maxLines && /[ \t]/.test(text.charAt(first)); line++) {
    first = startOfLine(text, first - 1);
    here = fieldOfLine(text, first);
  }
  if (here === undefined) return [];
  const members = [here.member];
  const isListed = here.isItem && isListOfFields(text, first);
  for (const step of [-1, 1]) {
    let start = first;
    for (let line = 0; line < maxLines; line++) {
      // An item of a list begins a record, unless each field is an item.
      if (step < 0 && !isListed && fieldOfLine(text, start)?.isItem) break;
      const next = step < 0 ? startOfLine(text, start - 1) : text.indexOf('\n', start) + 1;
      if (step < 0 ? start === 0 : next === 0) break;
      start = next;
      const written = text.slice(start, start + 80);
      const indent = written.search(/[^ \t]|$/);
      // PHP sets an empty line behind a nested array.
      if (here.sign === '=>' && /^\r?(?:\n|$)/.test(written)) continue;
      const field = fieldOfLine(text, start);
      // Columns of keys may be aligned at their sign.
      const isBeside =
        field !== undefined &&
        field.sign === here.sign &&
        (field.indent === here.indent || field.column === here.column);
      if (!isBeside && indent > here.indent && !/^\s*-\s/.test(written)) continue;
      if (field === undefined || !isBeside) break;
      if (isListed ? !field.isItem || hasKey(members, field.member.key) : step > 0 && field.isItem) break;
      members.push(field.member);
    }
  }
  return members;
}

/** True if the lines beside the item at `start` are items with other keys: `- code: 1`, `- message: a`. */
function isListOfFields(text: string, start: number): boolean {
  const own = fieldOfLine(text, start)?.member;
  const beside = [startOfLine(text, start - 1), text.indexOf('\n', start) + 1].filter((at) => at !== start);
  return beside.some((at) => {
    const field = fieldOfLine(text, at);
    return field?.isItem === true && own !== undefined && !hasKey([own], field.member.key);
  });
}

function hasKey(members: readonly Member[], key: string): boolean {
  return members.some((member) => member.key === key);
}

function fieldOfLine(text: string, start: number) {
  const end = endOfLine(text, start);
  const line = text.slice(start, Math.min(end, start + reach));
  const [, lead = '', key, sign = '', , value = ''] = fieldLine.exec(line) ?? [];
  if (key === undefined) return undefined;
  const at = valueStart(line, line.length - value.length).start;
  const quoted = readNestedString(line, at);
  const rest = line.slice(at);
  const valueEnd = endOfCode(line, at, key) ?? at + startOfTail(rest, lead.includes('|') ? /[\s|]/ : /[\s,;]/);
  const bare = { depth: undefined, whole: valueEnd > at, bare: true } as const;
  const code = codeSpan(line, at);
  const span = code
    ? { ...bare, start: start + code.start, end: start + code.end }
    : quoted
      ? { start: start + quoted.start, end: start + quoted.end, depth: quoted.depth, whole: quoted.closed }
      : { start: start + at, end: start + valueEnd, ...bare };
  const block = blockOfYaml.test(value) ? blockBelow(text, end, lead.length) : undefined;
  const column = line.lastIndexOf(sign, line.length - value.length - 1);
  return {
    indent: lead.length,
    isItem: /[-*+{]/.test(lead),
    sign,
    column,
    member: { key, ...span, ...(block && { ...block, ...bare }) },
  };
}

/** Returns the lines below a line that are deeper than its key; undefined if there are none. */
function blockBelow(text: string, end: number, indent: number): Pick<Member, 'start' | 'end'> | undefined {
  const below = text.slice(end, end + reach);
  const deeper = new RegExp(`^(?:\\r?\\n[ \\t]{${indent + 1}}[^\\r\\n]*){1,${maxLines}}`);
  const [lines = ''] = deeper.exec(below) ?? [];
  const block = lines.trimEnd();
  const first = block.search(/\S/);
  return first < 0 ? undefined : { start: end + first, end: end + block.length };
}

/** Elements of XML that hold only text, and where: the groups are the name, without its namespace too, and the text. */
const element =
  /<((?:[A-Za-z_][\w.-]{0,30}:)?([A-Za-z_][\w.-]{0,60}))(?:\s[^<>]{0,200})?>\s{0,40}(?:<!\[CDATA\[)?\s{0,40}((?:[^<>\s][^<>]{0,2000}?)??)\s{0,40}(?:\]\]>)?\s{0,40}<\/\1>/dg;

/** The elements of XML beside the one at a place. */
export function elementsAround(text: string, at: number, isTarget: (field: Member) => boolean): Member[] {
  const from = Math.max(0, at - reach);
  const window = text.slice(from, at + reach);
  if (!window.includes('</')) return [];
  const elements = [...window.matchAll(element)].flatMap((match) => {
    const { 2: key = '', indices } = match;
    const range = indices?.[3];
    if (range === undefined) return [];
    const start = from + range[0];
    const end = endOfCode(text, start, key) ?? from + range[1];
    return {
      member: { key, start, end, depth: undefined, whole: true, bare: true },
      from: from + match.index,
      to: from + match.index + match[0].length,
    };
  });
  const target = elements.find(({ member }) => isTarget(member));
  if (target === undefined) return [];
  return elements
    .filter((one) =>
      one.from >= target.from ? isInside(text.slice(target.to, one.from)) : isInside(text.slice(one.to, target.from)),
    )
    .map(({ member }) => member);
}

/** True if each tag in the text is closed in it. */
function isInside(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<\/?[A-Za-z_][^<>]{0,200}>/g)) {
    if (tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
