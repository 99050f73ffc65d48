import type { CodeDocument, TextPiece } from '../document/codeDocument';
import { bodyText, bracketed, commentEnds, type Declaration, declarationsIn, maxHead } from './holderBodies';
import { moduleName } from './imports';

/** The value that a document gives a name: a number, or `other` for a text, no value, or anything else. */
export type LocalValue = number | 'other';

/** What a document declares as one holder. */
export interface LocalHolder {
  /** The value of each member that is declared with one. */
  readonly values: ReadonlyMap<string, LocalValue>;
  /** True for a type, which has no other members. A variable may be the result of a call. */
  readonly closed: boolean;
}

/** Maximum text of one declaration, in UTF-16 units. */
const maxBody = 64 * 1024;
/** Maximum number of declarations of one name in a document. */
const maxDeclarations = 8;

/** Returns what `document` declares as `name`; undefined if it declares nothing of this name. Linear, kept with the pieces. */
export function localHolder(document: CodeDocument, name: string): LocalHolder | undefined {
  const values = new Map<string, LocalValue>();
  let declared = 0;
  let closed = false;
  for (const { piece, start } of document.piecesIn(0, document.length)) {
    for (const found of declarationsIn(piece).get(name) ?? []) {
      if (declared++ >= maxDeclarations) return { values, closed };
      const body = bodyOf(document, piece, start, found);
      if (body === undefined) continue;
      closed ||= found.kind === 'type' || found.kind === 'package';
      for (const [member, value] of body) {
        if (values.get(member) === undefined || values.get(member) === 'other') values.set(member, value);
      }
    }
  }
  return values.size > 0 || closed ? { values, closed } : undefined;
}

/** A member of a holder of codes; without a name, any of them. */
export interface SoughtMember {
  readonly holder: string;
  readonly name?: string;
  readonly code?: number;
}

/** True if `document` declares the holder, and gives the member another value or does not have it. */
export function declaresOtherwise(document: CodeDocument, { holder, name, code }: SoughtMember): boolean {
  const local = localHolder(document, holder);
  const isModule = moduleName(document.uri) === holder;
  if (name === undefined) return local !== undefined || (isModule && moduleValue(document, constantName) !== undefined);
  const value = local?.values.get(name) ?? (isModule ? moduleValue(document, name) : undefined);
  return value === undefined ? local?.closed === true : value !== code;
}

/** What a module gives one of its variables: `MISSING_PARAM = "x"` of `errors.py`. `name` is a regular expression. */
function moduleValue(document: CodeDocument, name: string): LocalValue | undefined {
  const text = document.slice(0, maxBody);
  const assigned = new RegExp(
    `^(?:\\w{1,20}[ \\t]+){0,3}(?:\\w{1,40}\\.)?[$@]?${name}[ \\t]*(?::[^=\\n]{1,80})?=(?![=>])[ \\t]*`,
    'm',
  );
  const found = assigned.exec(text);
  if (found === null) return valueInTable(text, name);
  const end = found.index + found[0].length;
  return valueAt(text.slice(end, end + maxValue), '=');
}

/** A module that is one table: `return {` of Lua, `module.exports = {`, `export default {`, and JSON. */
const moduleTable =
  /^[ \t]*(?:return|module\.exports[ \t]*=|export[ \t]+default|export[ \t]*=)[ \t]*(?:[\w.]{1,40}\()?(?=\{)/m;

function valueInTable(text: string, name: string): LocalValue | undefined {
  const head = /^\s{0,40}(?=\{)/.exec(text) ?? moduleTable.exec(text);
  if (head === null) return undefined;
  const wanted = new RegExp(`^${name}$`);
  const members = membersIn(plainText(bracketed(text, head.index + head[0].length)));
  return [...members].find(([member]) => wanted.test(member))?.[1];
}

const constantName = '[A-Z][A-Z0-9_]{2,79}';

type Values = ReadonlyMap<string, LocalValue>;
const keptBodies = new WeakMap<TextPiece, Map<number, Values | undefined>>();

/** Undefined for a declaration without a body, such as `class ErrorCode;` or `const errors = load()`. */
function bodyOf(document: CodeDocument, piece: TextPiece, start: number, found: Declaration): Values | undefined {
  const kept = keptBodies.get(piece) ?? new Map<number, Values | undefined>();
  keptBodies.set(piece, kept);
  if (kept.has(found.end)) return kept.get(found.end);
  const text = document.slice(start + found.end, start + found.end + maxBody);
  const body = bodyText(text, found);
  const values = body === undefined ? undefined : membersIn(plainText(body));
  // A body that runs into the next piece changes without this one.
  if (found.end + maxHead + (body?.length ?? 0) < piece.text.length) kept.set(found.end, values);
  return values;
}

/** The arguments of `namedtuple("ErrorCode", "A B")` and `Enum("ErrorCode", "A, B")` of Python. */
const namesInString = /^[ \t\r\n]*["']\w{1,80}["'][ \t]*,[ \t\r\n]*["']([\w, ]{3,4000})["']/;

/** The cells of a notebook are lists of strings, and Python takes names as one string. */
function plainText(body: string): string {
  const names = namesInString.exec(body)?.[1];
  if (names !== undefined) return names.replace(/[ ,]+/g, ',\n');
  return /^[ \t]*".*\\n",?\r?$/m.test(body)
    ? body.replace(/^[ \t]*"|(?:\\n)?",?\r?$/gm, '').replaceAll('\\"', '"')
    : body;
}

const member =
  /(?<![\w$.>"'`])["'`:$@]?([A-Za-z_]\w{2,79})["'`]?\]?(?:[ \t]*(?::[ \t]*[\w.<>[\]? |]{1,40}?|extends[ \t]+[\w.]{1,80}|[$]?([A-Za-z_<>][\w<>]{0,78})(?:[ \t]*:[ \t]*[\w.<>[\]? |]{1,40}?)?)?[ \t]*(=>?|:=|:|->|\bto\b|\(|\{(?=[ \t]*(?:["'\d]|val\b|get\b|return\b))|,(?=[ \t]*\d)|(?<=[ \t])(?=["'\d]))[ \t]*|(?=[ \t]*(?:[,;|}\r\n]|$)))/g;
/** What may be between a name and its value: a type of SQL, of Visual Basic, and the accessors of C#. */
const betweenNameAndValue =
  /[ \t](?:CONSTANT[ \t]\w{1,20}(?=[ \t]?:=)|As[ \t][\w.]{1,40}(?=[ \t]?=)|\{[ \t](?:(?:get|set|init|private)\b[ ;]{0,4}){1,4}\}(?=[ \t]?=))/gi;

/** The point before a member in a value of C: `{ .NAME = 4 }`. */
const designated = /([{,\s]|^)\.(?=[A-Za-z_]\w{2,79}[ \t]{0,40}=)/g;

/** Reads `NAME = value`, `NAME: value`, `NAME(value`, `NAME => value`, `NAME,` in the text of a declaration. */
function membersIn(body: string): Values {
  const values = new Map<string, LocalValue>();
  const text = withoutComments(body).replace(betweenNameAndValue, '').replace(designated, '$1');
  for (const match of text.matchAll(member)) {
    const [whole, first = '', second, separator] = match;
    const end = match.index + whole.length;
    // A type may be on either side of the name.
    for (const name of second === undefined ? [first] : [first, second]) {
      if (!/[A-Z]/.test(name) || typeof values.get(name) === 'number') continue;
      const value = separator === undefined ? 'other' : valueAt(text.slice(end, end + maxValue), separator);
      if (!values.has(name) || value !== 'other') values.set(name, value);
    }
  }
  return values;
}

/** Returns the text with blanks for its comments. */
function withoutComments(text: string): string {
  const comments = /\/\*|(?:^|[ \t])(?:\/\/|#(?!\[)|--).*/gm;
  const blockEnd = commentEnds(text);
  const parts: string[] = [];
  let from = 0;
  for (let match = comments.exec(text); match !== null; match = comments.exec(text)) {
    const end = match[0] === '/*' ? blockEnd(match.index) : match.index + match[0].length;
    if (end === 0) continue;
    parts.push(text.slice(from, match.index), ' '.repeat(end - match.index));
    from = end;
    comments.lastIndex = end;
  }
  return parts.join('') + text.slice(from);
}

const maxValue = 240;

/** The number of the value, or the first number of seven digits among the arguments of `NAME(…)`, `{ code: … }`. */
function valueAt(text: string, separator: string): LocalValue {
  const scalar =
    /^(?:\([ \t]*\w{1,12}[ \t]*\)[ \t]*)?["']?(\d(?:[_']?\d){0,9})(?:[uUlL]{1,3}|n|_?[iu]\d+)?["']?(?![\w.])/.exec(
      text,
    )?.[1];
  if (scalar !== undefined) return numberOf(scalar);
  // A method of TypeScript or Perl without arguments: `DB_ERROR() { return 1252001; }`.
  const method =
    separator === '(' ? /^\)[ \t]{0,4}(?::[ \t]{0,4}[\w.]{1,40}[ \t]{0,4})?(?:\{|=>)/.exec(text)?.[0] : undefined;
  if (method !== undefined) return valueAt(text.slice(method.length), '{');
  const call = /^(?:new[ \t]+)?(?:[\w$.&]+(?:<[\w, ?]{0,40}>)?[ \t]*)?[{([]/.exec(text)?.[0];
  if (!/[({]/.test(separator) && call === undefined) return 'other';
  const inner = call === undefined ? upToClose(text) : upToClose(text.slice(call.length));
  const code = /(?<![\w.])(12\d{5})L?(?![\w.])/.exec(inner)?.[1];
  return code === undefined ? 'other' : numberOf(code);
}

/** Returns the text before the bracket that closes the one before it. */
function upToClose(text: string): string {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[()[\]{};]/g)) {
    if (mark === ';') return text.slice(0, index);
    if ('([{'.includes(mark)) depth++;
    else if (--depth < 0) return text.slice(0, index);
  }
  return text;
}

function numberOf(digits: string): number {
  return Number(digits.replace(/[_']/g, ''));
}
