import { keptFor } from '../../text';
import type { TextPiece } from '../document/codeDocument';

/** Where a document declares holders of names, in every language that is read: `enum ErrorCode {`, `const ErrorCode =`. */

/** Maximum length of what is before the opening bracket of a declaration. */
export const maxHead = 300;

/** Words that declare a type or a module, as regular expressions. */
const types =
  'class(?:def)?|enum|@?interface|object|struct|module|defmodule|namespace(?:[ \\t]+eval)?|(?:create[ \\t]+(?:or[ \\t]+replace[ \\t]+)?)?package(?:[ \\t]+body)?|trait|union|record|mod|message|impl|extension|library';

/** The same before a name that is not the last one of a path. */
const plainTypes = '@enum|use';

/** Words that declare a variable, a constant, or the alias of a type. */
const variables =
  'const|let|var|val|local|my|our|def|type|data|newtype|final|static|(?:declare|typeset|readonly|local)(?:[ \\t]+-[A-Za-z]+)+|array[ \\t]+set';

/** Words that may be before those. */
const modifiers =
  'public|private|protected|internal|export|default|declare|static|final|sealed|abstract|data(?=[ \\t]+(?:class|object)\\b)|pub(?:\\([\\w:]+\\))?|typedef|inline|constexpr|const|readonly|global|open|partial|unsafe|value|companion';

/** What follows the name that is declared. */
const afterName =
  '$|\\r|[=:{(;<"\\\\]|[ \\t]\\w{1,80}[ \\t]{0,4}=|AS\\b|IS\\b|extends\\b|implements\\b|with\\b|where\\b|struct\\b|final\\b|do\\b';

/** `enum ErrorCode`, `namespace app::ErrorCode`, `const ErrorCode =`, `ErrorCode =`, also in the strings of a notebook's JSON. */
const declaration = new RegExp(
  `(?:^|[{;])[ \\t]*(?:"(?=.*",?\\r?$)[ \\t]*)?(?:@(?!enum\\b)\\w+[ \\t]+)?(?:(?:${modifiers})[ \\t]+)*(?:(${types})[ \\t]+(?:(?:class|struct|abstract)[ \\t]+)?(?:\\w{1,40}(?:::|\\.)){0,6}|(${plainTypes}|${variables})[ \\t]+)?(?:(?:module\\.)?(?:exports|window|global|globalThis|self|this)\\.)?[$@%]?([A-Za-z_]\\w{2,79})\\*?(?=[ \\t]*(?:${afterName}))`,
  'gim',
);

/** A section or a key that has members: `[ErrorCode]` of TOML, `ErrorCode:` of YAML, `ErrorCode: {` of a script. */
const section =
  /^[ \t]{0,40}\[(?:[\w-]{1,40}\.){0,6}(\w{3,80})\][ \t]{0,40}\r?$|(?:^|[{,])[ \t]{0,40}["']?(\w{3,80})["']?[ \t]{0,40}:(?=[ \t]{0,40}(?:\{|\r?$))/gm;

/** Names within the brackets of a macro of Objective-C, or quoted as a variable of Terraform. */
const named =
  /\bNS_(?:CLOSED_|ERROR_)?(?:ENUM|OPTIONS)\([\w ]{1,80},[ \t]*(\w{3,80})\)(?=[ \t\r\n]{0,40}\{)|^[ \t]{0,40}variable[ \t]+"(\w{3,80})"(?=[ \t]{0,40}\{)/gm;

/** A call that gives a holder members: `Object.defineProperty(ErrorCode, "X", `, `Object.assign(ErrorCode, {`, `ErrorCode.const_set(:X, `. */
const call =
  /\b(?:define\w{0,12}|assign|extend|setattr)\([ \t\r\n]{0,40}(\w{3,80})[ \t]{0,4},[ \t\r\n]{0,40}(?=[{"'`])|\b(\w{3,80})\.(?:const_set|put|set|define)\([ \t\r\n]{0,40}(?=["'`:])/g;

/** Types and values of C, whose name is behind the body: `typedef enum { A } ErrorCode;`, `struct { int A; } ErrorCode = {`. */
const bodyFirst = /\b(?:enum|struct|union)\b[\w \t\r\n:]{0,120}\{/g;
const nameBehind = /^[ \t\r\n]*(?:__attribute__\(\([\w, ]{1,40}\)\)[ \t]*)?(\w{3,80})[ \t]*(?=[;=])/;

export interface Declaration {
  readonly name: string;
  /** Offset in the piece, behind the name. */
  readonly end: number;
  /** The column of the declaration, for languages without brackets. */
  readonly column: number;
  readonly kind: 'type' | 'extension' | 'package' | 'variable' | 'alias' | 'section' | 'key' | 'call';
}

/** Maximum length of a body whose name is behind it, in UTF-16 units. */
const maxBodyFirst = 16 * 1024;

/** Returns what a piece of a document declares, by name. Kept with the piece. */
export const declarationsIn = keptFor((piece: TextPiece): ReadonlyMap<string, readonly Declaration[]> => {
  const found = new Map<string, Declaration[]>();
  const add = (name: string, end: number, whole: string, kind: Declaration['kind']): void => {
    const column = /^[{;]/.test(whole) ? 0 : widthOf(whole);
    const same = found.get(name);
    if (same) same.push({ name, end, column, kind });
    else found.set(name, [{ name, end, column, kind }]);
  };
  for (const match of piece.text.matchAll(declaration)) {
    const [whole, type, variable, name = ''] = match;
    const word = type ?? variable;
    const end = match.index + whole.length;
    // Only Julia's `@enum ErrorCode A=1` has a member there: other languages write a type or a variable.
    if (word !== '@enum' && /^[ \t]+\w{1,80}[ \t]*=/.test(piece.text.slice(end, end + 90))) continue;
    const isDeclared = word !== undefined || /\b(?:const|static|final)\b/.test(whole);
    if (isDeclared || /^[ \t]*(?:\{\.|=|<-)/.test(piece.text.slice(end, end + 8))) {
      add(name, end, whole, kindOf(word?.toLowerCase(), type !== undefined));
    }
  }
  for (const match of piece.text.matchAll(section)) {
    const [whole, inBrackets, key = ''] = match;
    // The bracket of a key is a part of its body.
    const end = match.index + whole.length - (inBrackets === undefined ? 1 : 0);
    add(inBrackets ?? key, end, whole, inBrackets === undefined ? 'key' : 'section');
  }
  for (const { 0: whole, 1: ofMacro, 2: variable = '', index } of piece.text.matchAll(named)) {
    add(ofMacro ?? variable, index + whole.length, whole, ofMacro === undefined ? 'variable' : 'type');
  }
  for (const { 0: whole, 1: first, 2: receiver = '', index } of piece.text.matchAll(call)) {
    add(first ?? receiver, index + whole.length, whole, 'call');
  }
  for (const { name, end, kind } of bodiesFirst(piece.text)) add(name, end, '', kind);
  return found;
});

/** What is declared behind its body. A body within a body is skipped. */
function* bodiesFirst(text: string): Generator<Pick<Declaration, 'name' | 'end' | 'kind'>> {
  const heads = new RegExp(bodyFirst);
  for (let head = heads.exec(text); head !== null; head = heads.exec(text)) {
    const open = heads.lastIndex - 1;
    const close = open + bracketed(text.slice(open, open + maxBodyFirst), 0).length + 2;
    heads.lastIndex = close;
    const [whole, name] = nameBehind.exec(text.slice(close, close + maxHead)) ?? [];
    if (whole === undefined || name === undefined) continue;
    const end = close + whole.length;
    if (text.charAt(end) === ';') yield { name, end: open, kind: 'type' };
    else yield { name, end, kind: 'variable' };
  }
}

function kindOf(word: string | undefined, isType: boolean): Declaration['kind'] {
  if (word === 'extension' || word === 'use') return 'extension';
  if (word === 'package') return 'package';
  if (isType || word === '@enum') return 'type';
  return /^(?:type|data|newtype)$/.test(word ?? '') ? 'alias' : 'variable';
}

/**
 * Returns the text of the members of a declaration, behind whose name `text` begins; undefined for a declaration without a
 * body, such as `class ErrorCode;` or `const errors = load()`.
 */
export function bodyText(text: string, { kind, column }: Declaration): string | undefined {
  if (kind === 'package') return text.slice(0, /^[ \t]*package\b/m.exec(text)?.index);
  if (kind === 'section') return text.slice(0, /^[ \t]*\[/m.exec(text)?.index);
  const head = text.slice(0, maxHead);
  // What a call gives to one name is written as a member: `"X": { value: 4 }`.
  if (kind === 'call') return text.startsWith('{') ? bracketed(text, 0) : head.replace(',', ':');
  if (kind === 'key') {
    const open = /^:[ \t]*(?=\{)/.exec(head)?.[0];
    return open === undefined ? indented(text, column) : bracketed(text, open.length);
  }
  if (kind === 'type' || kind === 'extension') {
    // Julia: `@enum ErrorCode A=1 B=2`.
    const list = /^(?:::\w{1,20})?[ \t]+\w{1,80}[ \t]*=.*/.exec(head)?.[0];
    if (list !== undefined) return list;
    const before = /^[^{;]*?(?=\{|;|:[ \t]*(?:#.*)?(?:\\n|\r?$)|\r?\n[ \t"]*\w)/m.exec(head)?.[0] ?? '';
    const mark = head.charAt(before.length);
    if (mark === '{') return bracketed(text, before.length);
    // Ruby on one line: `module ErrorCode; X = 4; end`.
    if (mark === ';') return /^;(.*);[ \t]*end\b/.exec(head.slice(before.length))?.[1];
    return indented(text, column);
  }
  // An array of Tcl: `array set ErrorCode {`.
  if (/^[ \t]*\{(?!\.)/.test(head)) return bracketed(text, head.indexOf('{'));
  const value =
    /^(?:[ \t]*\{\.[^}]{1,80}\})?[ \t\r\n]*(?:<\w{1,20}>[ \t]*)?(?::[^=]{1,160})?(?::?=|<-)[ \t]*(?:\[[\w.]{1,40}\](?=@))?/.exec(
      head,
    )?.[0];
  if (value === undefined) return undefined;
  // F#, Nim, Pascal and CoffeeScript list the members below; Haskell and Elm what a type may be.
  const rest = head.slice(value.length);
  if (/^(?:enum|object|class|record|interface|packed record)?(?:[ \t]*\([\w., ]{0,80}\))?[ \t]*\r?\n/.test(rest)) {
    return indented(text.slice(value.length), column);
  }
  if (kind === 'alias' && /^\|?[ \t]*[A-Z]\w{0,79}[ \t]*(?:\r?\n[ \t]*)?\|/.test(rest)) {
    return `${rest.slice(0, /\r?\n|$/.exec(rest)?.index)}\n${indented(text.slice(value.length), column)}`;
  }
  const lead = /^[\w$.<>,&*?@[\] \t]{0,120}?(?=[{([])/.exec(text.slice(value.length, value.length + maxHead))?.[0];
  return lead === undefined ? undefined : bracketed(text, value.length + lead.length);
}

/** Go and Zig write the type first: `struct{ GONE int }{GONE: 5}`, `map[string]int{`, `enum(i32) {`. */
const typed = /^[\w.*[\]]{0,40}[ \t]*\{/;

/** Returns the text between the bracket at `open` and the one that closes it. Strings and comments are skipped. */
export function bracketed(text: string, open: number): string {
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
      if (!typed.test(text.slice(token.index + 1, token.index + 64))) return text.slice(open + 1, token.index);
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
export function commentEnds(text: string): (at: number) => number {
  const last = text.lastIndexOf('*/');
  return (at) => (at + 2 > last ? 0 : text.indexOf('*/', at + 2) + 2);
}

/** A section of a class of Pascal, which may be indented as its head. */
const classSection = /^[ \t]*(?:strict[ \t]+)?(?:const|var|type|public|private|protected|published)[ \t]*\r?$/i;

/** Returns the lines below that are indented more than `column`, or those up to an `end` if none is, as in modules of Julia. */
function indented(text: string, column: number): string {
  const lines = text.split('\n');
  let end = 1;
  while (lines[end]?.trim() === '') end++;
  const first = lines[end] ?? '';
  if (widthOf(first) <= column && !classSection.test(first)) {
    const isEnd = (line: string): boolean => widthOf(line) === column && /^[ \t]*end[ \t]*(?:#.*)?\r?$/.test(line);
    const last = lines.findIndex((line, index) => index >= end && isEnd(line));
    return last > end ? lines.slice(end, last).join('\n') : '';
  }
  for (end = 1; end < lines.length; end++) {
    const line = lines[end] ?? '';
    const width = widthOf(line);
    if (line.trim() !== '' && width <= column && !(width === column && classSection.test(line))) break;
  }
  return lines.slice(1, end).join('\n');
}

/** The indentation of a line, which may be a string of a notebook. */
function widthOf(line: string): number {
  return /^[ \t]*"?[ \t]*/.exec(line)?.[0].length ?? 0;
}
