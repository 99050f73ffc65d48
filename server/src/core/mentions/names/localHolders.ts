import type { CodeDocument, TextPiece } from '../document/codeDocument';
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
/** Maximum length of what is before the opening bracket of a declaration. */
const maxHead = 300;
/** Maximum number of declarations of one name in a document. */
const maxDeclarations = 8;

/** `enum ErrorCode`, `const ErrorCode =`, `ErrorCode =`, also in the strings of a notebook's JSON. */
const declaration =
  /^[ \t]*(?:"(?=.*",?\r?$)[ \t]*)?(?:@(?!enum\b)\w+[ \t]+)?(?:(?:public|private|protected|internal|export|default|declare|static|final|sealed|abstract|data|pub(?:\([\w:]+\))?|typedef|inline|constexpr|const|readonly|global|open|partial|unsafe|value|companion)[ \t]+)*(?:(class|@?enum|@?interface|object|struct|module|defmodule|namespace|(?:create[ \t]+(?:or[ \t]+replace[ \t]+)?)?package(?:[ \t]+body)?|trait|union|record|mod|message|impl|extension|use)[ \t]+(?:(?:class|struct|abstract)[ \t]+)?|(const|let|var|val|local|my|our|type|final|static|(?:declare|typeset|readonly|local)(?:[ \t]+-[A-Za-z]+)+)[ \t]+)?(?:(?:module\.)?(?:exports|window|global|globalThis|self|this)\.)?[$@%]?([A-Za-z_]\w{2,79})(?=[ \t]*(?:$|\r|[=:{(;<"\\]|[ \t]\w{1,80}[ \t]{0,4}=|AS\b|IS\b|extends\b|implements\b|with\b|where\b|struct\b|final\b|do\b))/gim;

interface Declaration {
  readonly name: string;
  /** Offset in the piece, behind the name. */
  readonly end: number;
  /** The column of the declaration, for languages without brackets. */
  readonly column: number;
  readonly kind: 'type' | 'extension' | 'package' | 'variable' | 'alias';
}

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
  if (found === null) return undefined;
  const end = found.index + found[0].length;
  return valueAt(text.slice(end, end + maxValue), '=');
}

const constantName = '[A-Z][A-Z0-9_]{2,79}';

const keptDeclarations = new WeakMap<TextPiece, ReadonlyMap<string, readonly Declaration[]>>();
const none: ReadonlyMap<string, readonly Declaration[]> = new Map();

function declarationsIn(piece: TextPiece): ReadonlyMap<string, readonly Declaration[]> {
  const known = keptDeclarations.get(piece);
  if (known) return known;
  let found: Map<string, Declaration[]> | undefined;
  for (const match of piece.text.matchAll(declaration)) {
    const [whole, type, variable, name = ''] = match;
    const end = match.index + whole.length;
    // Only Julia's `@enum ErrorCode A=1` has a member there: other languages write a type or a variable.
    if (type !== '@enum' && /^[ \t]+\w{1,80}[ \t]*=/.test(piece.text.slice(end, end + 90))) continue;
    const isDeclared = type !== undefined || variable !== undefined || /\b(?:const|static|final)\b/.test(whole);
    if (!isDeclared && !/^[ \t]*(?:=|<-)/.test(piece.text.slice(end, end + 8))) continue;
    const kind = kindOf(type?.toLowerCase(), variable);
    const column = /^[ \t]*"?[ \t]*/.exec(whole)?.[0].length ?? 0;
    found ??= new Map();
    const same = found.get(name);
    if (same) same.push({ name, end, column, kind });
    else found.set(name, [{ name, end, column, kind }]);
  }
  keptDeclarations.set(piece, found ?? none);
  return found ?? none;
}

function kindOf(type: string | undefined, variable: string | undefined): Declaration['kind'] {
  if (type === undefined) return variable === 'type' ? 'alias' : 'variable';
  if (type === 'package') return 'package';
  return type === 'extension' || type === 'use' ? 'extension' : 'type';
}

type Values = ReadonlyMap<string, LocalValue>;
const keptBodies = new WeakMap<TextPiece, Map<number, Values | undefined>>();

/** Undefined for a declaration without a body, such as `class ErrorCode;` or `const errors = load()`. */
function bodyOf(document: CodeDocument, piece: TextPiece, start: number, found: Declaration): Values | undefined {
  const kept = keptBodies.get(piece) ?? new Map<number, Values | undefined>();
  keptBodies.set(piece, kept);
  if (kept.has(found.end)) return kept.get(found.end);
  const text = document.slice(start + found.end, start + found.end + maxBody);
  const body = extentOf(text, found);
  const values = body === undefined ? undefined : membersIn(plainText(body));
  // A body that runs into the next piece changes without this one.
  if (found.end + maxHead + (body?.length ?? 0) < piece.text.length) kept.set(found.end, values);
  return values;
}

function extentOf(text: string, { kind, column }: Declaration): string | undefined {
  if (kind === 'package') {
    const next = /^[ \t]*package\b/m.exec(text)?.index;
    return text.slice(0, next);
  }
  const head = text.slice(0, maxHead);
  if (kind === 'type' || kind === 'extension') {
    // Julia: `@enum ErrorCode A=1 B=2`.
    const list = /^(?:::\w{1,20})?[ \t]+\w{1,80}[ \t]*=.*/.exec(head)?.[0];
    if (list !== undefined) return list;
    const before = /^[^{;]*?(?=\{|;|:[ \t]*(?:#.*)?(?:\\n|\r?$)|\r?\n[ \t"]*\w)/m.exec(head)?.[0] ?? '';
    const mark = head.charAt(before.length);
    if (mark === '{') return bracketed(text, before.length);
    return mark === ';' ? undefined : indented(text, column);
  }
  const value = /^[ \t]*(?:<\w{1,20}>[ \t]*)?(?::[^=]{1,160})?(?::?=|<-)[ \t]*/.exec(head)?.[0];
  if (value === undefined) return undefined;
  // F# and Nim list the members below.
  if (kind === 'alias' && /^(?:enum|object)?[ \t]*\r?\n/.test(head.slice(value.length))) return indented(text, column);
  const lead = /^[\w$.<>,&*?@[\] \t]{0,120}?(?=[{([])/.exec(text.slice(value.length, value.length + maxHead))?.[0];
  return lead === undefined ? undefined : bracketed(text, value.length + lead.length);
}

/** Returns the text between the bracket at `open` and the one that closes it. Strings and comments are skipped. */
function bracketed(text: string, open: number): string {
  const tokens = /["'{}()[\]]|\/\/.*|\/\*/g;
  tokens.lastIndex = open;
  let depth = 0;
  const skipTo = (end: number): void => {
    if (end > 0) tokens.lastIndex = end;
  };
  const string = stringEnds(text);
  const comment = commentEnds(text);
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    if (/["']/.test(token[0])) skipTo(string(token.index));
    else if (token[0] === '/*') skipTo(comment(token.index));
    else if (/^[{([]$/.test(token[0])) depth++;
    else if (/^[})\]]$/.test(token[0]) && --depth === 0) {
      // Go and Zig write the type first: `struct{ GONE int }{GONE: 5}`, `enum(i32) {`.
      if (!/^[ \t]*\{/.test(text.slice(token.index + 1, token.index + 10))) return text.slice(open + 1, token.index);
    }
  }
  return text.slice(open + 1);
}

/**
 * Returns what finds the end of the string that begins at an offset; 0 if its line ends first. A quote without an end is searched
 * once for all quotes behind it: those before the end of the line are escaped.
 */
function stringEnds(text: string): (at: number) => number {
  const unclosed = { '"': 0, "'": 0 };
  return (at) => {
    const quote = text.charAt(at) === '"' ? '"' : "'";
    if (at < unclosed[quote]) return 0;
    let end = at + 1;
    while (end < text.length && text.charAt(end) !== '\n') {
      if (text.charAt(end) === quote) return end + 1;
      end += text.charAt(end) === '\\' && text.charAt(end + 1) !== '\n' ? 2 : 1;
    }
    unclosed[quote] = end;
    return 0;
  };
}

/** Returns what finds the end of the comment that begins at an offset, with ascending offsets; 0 if it has none. */
function commentEnds(text: string): (at: number) => number {
  const last = text.lastIndexOf('*/');
  return (at) => (at + 2 > last ? 0 : text.indexOf('*/', at + 2) + 2);
}

/** Returns the lines below that are indented more than `column`. */
function indented(text: string, column: number): string {
  const lines = text.split('\n');
  let end = 1;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    const width = /^[ \t]*"?[ \t]*/.exec(line)?.[0].length ?? 0;
    if (line.trim() !== '' && width <= column) break;
    end++;
  }
  return lines.slice(1, end).join('\n');
}

/** The cells of a notebook are lists of strings. */
function plainText(body: string): string {
  return /^[ \t]*".*\\n",?\r?$/m.test(body)
    ? body.replace(/^[ \t]*"|(?:\\n)?",?\r?$/gm, '').replaceAll('\\"', '"')
    : body;
}

const member =
  /(?<![\w$.>"'`])["'`:$@]?([A-Za-z_]\w{2,79})["'`]?\]?(?:[ \t]*(?::[ \t]*[\w.<>[\]? |]{1,40}?|extends[ \t]+[\w.]{1,80}|[$]?([\w<>]{1,79})(?:[ \t]*:[ \t]*[\w.<>[\]? |]{1,40}?)?)?[ \t]*(=>?|:=|:|\(|\{(?=[ \t]*["'\d])|,(?=[ \t]*\d))[ \t]*|(?=[ \t]*(?:[,;}\r\n]|$)))/g;

/** Reads `NAME = value`, `NAME: value`, `NAME(value`, `NAME => value`, `NAME,` in the text of a declaration. */
function membersIn(body: string): Values {
  const values = new Map<string, LocalValue>();
  // The types of constants of SQL are two words.
  const text = withoutComments(body).replace(/[ \t]CONSTANT[ \t]\w{1,20}(?=[ \t]?:=)/gi, '');
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
  const call = /^(?:new[ \t]+)?(?:[\w$.&]+(?:<[\w, ?]{0,40}>)?[ \t]*)?[{([]/.exec(text)?.[0];
  if (separator !== '(' && call === undefined) return 'other';
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
