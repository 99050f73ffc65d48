import { isIdentifierUnit } from '../../text';
import type { CodeDocument } from '../document/codeDocument';

/** Maximum length of a name, and of the class before it, in UTF-16 units. */
export const maxNameLength = 80;

/** ASCII words with a capital in them: constants of every style; a `$` before it marks a variable, or a member of R. */
const candidate = /(?<!\w|\$\$)(?:[a-z_][a-z0-9_]{0,15})?[A-Z]\w{2,79}(?![\w$])/g;

/**
 * Calls `visit` for every word in [from, to) of `text` that can be the name of a constant, in order. Takes linear time.
 */
export function scanNames(text: string, from: number, to: number, visit: (offset: number, name: string) => void): void {
  let next = from;
  while (next < to) {
    // Set each time: `visit` may scan another text.
    candidate.lastIndex = next;
    const match = candidate.exec(text);
    if (match === null || match.index >= to) return;
    next = candidate.lastIndex;
    visit(match.index, match[0]);
  }
}

/**
 * True if the character at `index` of `text` belongs to the same word as an ASCII name beside it. Chinese does not, as
 * prose has no space around names: `参见ErrorCode.MISSING_PARAM的说明`.
 */
function continuesWord(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (Number.isNaN(unit)) return false;
  if (unit < 0x80) return isIdentifierUnit(unit);
  // A letter outside the basic plane has two units; from the right, the second comes first.
  const low = unit >= 0xdc00 && unit <= 0xdfff;
  const character = String.fromCodePoint(text.codePointAt(low ? index - 1 : index) ?? unit);
  return /[\p{L}\p{M}\p{N}\p{Pc}]/u.test(character) && !/\p{Script=Han}/u.test(character);
}

/**
 * What is before a name. `none`: nothing that it could be a member of. `self`: the enclosing class. `word`: a class,
 * module or variable, the last one of a path. `other`: something else, such as the result of a call.
 */
type Qualifier =
  | { readonly kind: 'none' | 'self' | 'other' }
  | {
      readonly kind: 'word';
      readonly word: string;
      /** True if the word is the last one of a path: `a.b.ErrorCode`. */
      readonly isPath: boolean;
    };

/** Maximum blanks and line breaks between a class and the dot before its member. */
const maxBlanks = 64;

/** Maximum length of a qualifier left of a name, in UTF-16 units. */
const qualifierReach = maxNameLength + maxBlanks + 4;

const none: Qualifier = { kind: 'none' };
const other: Qualifier = { kind: 'other' };
const self: Qualifier = { kind: 'self' };
const selves: ReadonlySet<string> = new Set([
  'this',
  'self',
  'cls',
  'static',
  'Self',
  'super',
  'base',
  'parent',
  'exports',
]);

/** Returns what the name at `start` of `text` is a member of: in `a.b.ErrorCode.X` the word is `ErrorCode`. */
export function qualifierBefore(text: string, start: number): Qualifier {
  const length = separatorBefore(text, start);
  if (length === 0) return none;
  const mark = text.charAt(start - length);
  // A line that begins with `#` is a comment.
  const joined = mark === '#' || mark === '\\' ? start - length : skipBlanks(text, start - length);
  // A type of PowerShell: `[ErrorCode]::X`.
  const end = mark === ':' && text.charAt(joined - 1) === ']' ? joined - 1 : joined;
  const begin = wordStart(text, end);
  if (begin === end) return withoutWord(text, end);
  if (continuesWord(text, begin - 1) || end - begin > maxNameLength) return other;
  // Shells, Perl and PHP mark variables.
  const word = text.slice(begin, end).replace(/^\$+/, '');
  if (word === '') return other;
  if (selves.has(word)) return self;
  return /^[0-9]/.test(word) ? other : { kind: 'word', word, isPath: /[.:\\]/.test(text.charAt(begin - 1)) };
}

/**
 * Length of the separator just before `start`: `.`, `?.`, `::`, `->`, `#`, `\`, the `$` of R, and the bracket of
 * `ErrorCode["X"]`, `${ErrorCode[X]}`, `$ErrorCode{X}`, `ErrorCode.fetch(:X)`. 0 if no separator is there.
 */
export function separatorBefore(text: string, start: number): number {
  const last = text.charAt(start - 1);
  const previous = text.charAt(start - 2);
  if (last === '.') return previous === '?' || previous === '!' ? 2 : 1;
  if (last === ':' && previous === ':') return 2;
  if (last === '>' && previous === '-') return 2;
  if (last === '$') return isWordUnit(previous) ? 1 : 0;
  if (previous === '[' && /["':]/.test(last)) return isWordUnit(text.charAt(start - 3)) ? 2 : 0;
  if (/["':]/.test(last) && previous === '(')
    return lookup.exec(text.slice(Math.max(0, start - 16), start))?.[0].length ?? 0;
  if (last === '{') return /\$\w{1,80}\{$/.test(text.slice(Math.max(0, start - 84), start)) ? 1 : 0;
  if (last === '[') return isKeyOfShell(text, start) ? 1 : 0;
  return last === '#' || last === '\\' ? 1 : 0;
}

/** Calls that look up a member by its name: `ErrorCode.fetch(:X)`, `ErrorCode.valueOf("X")`. */
const lookup = /\.(?:fetch!?|dig|const_get|get|valueOf)\(["':]$/;

function isWordUnit(char: string): boolean {
  return /\w/.test(char);
}

/** True for the name in `${ErrorCode[NAME]}` and `ErrorCode[NAME]=4`: without quotes, other languages have a variable there. */
function isKeyOfShell(text: string, start: number): boolean {
  return (
    /\$\{\w{1,80}\[$/.test(text.slice(Math.max(0, start - 84), start)) ||
    /^\w{1,80}\]=[^=\s]/.test(text.slice(start, start + 84))
  );
}

/** Returns the start of the ASCII word that ends at `end`; `end` itself if there is none. */
export function wordStart(text: string, end: number): number {
  let begin = end;
  while (begin > 0 && end - begin <= maxNameLength && isIdentifierUnit(text.charCodeAt(begin - 1))) begin--;
  return begin;
}

/** Returns the start of the name at `index` or around it. */
export function nameStart(text: string, index: number): number {
  const start = wordStart(text, index);
  // A variable, or a member of R.
  return Math.max(start, text.lastIndexOf('$', index - 1) + 1);
}

/**
 * There is no word before the separator: `...X` and `0..X` join nothing, `::X` and `{@link #X}` name a global or a
 * member of the same class.
 */
function withoutWord(text: string, end: number): Qualifier {
  const before = text.charAt(end - 1);
  return before === ')' || before === ']' || before === '}' || before === '"' || before === "'" ? other : none;
}

/** Only a line break may separate the two: `ErrorCode .X` in prose is no member. */
function skipBlanks(text: string, end: number): number {
  let index = end;
  let broken = false;
  while (end - index < maxBlanks && /^[\t\n\r ]$/.test(text.charAt(index - 1))) {
    index--;
    broken ||= text.charAt(index) === '\n' || text.charAt(index) === '\r';
  }
  return broken ? index : end;
}

/** A name in a text, with the context that its meaning depends on. */
export interface NameSite {
  readonly name: string;
  readonly qualifier: Qualifier;
  /** The number that the text assigns to the name: `NAME = 1241001`, `NAME(1241001`, `NAME: 1241001`. */
  readonly number: number | undefined;
  /** True if the name is assigned something else or called: `NAME = "x"`, `NAME()`. */
  readonly isOther: boolean;
  /** True if the name is assigned a value: `NAME = 1241001`, `NAME: Final = "x"`, `use constant NAME => "x"`. */
  readonly isAssigned: boolean;
}

/** Maximum context left of the first character of a name, in UTF-16 units. */
export const leftOfName = qualifierReach + 2;

/** Maximum context right of the first character of a name. */
export const rightOfName = maxNameLength + 120;

/** Returns the name at `start` of `text`; undefined if it is a part of a longer word. */
export function nameSite(text: string, start: number, name: string): NameSite | undefined {
  const end = start + name.length;
  const isMember = separatorBefore(text, start) > 0;
  const begin = text.charAt(start - 1) === '$' && !isMember ? start - 1 : start;
  if (continuesWord(text, end) || (!isMember && continuesWord(text, begin - 1))) return undefined;
  const given = numberBehind(text, end);
  return {
    name,
    qualifier: qualifierBefore(text, begin),
    number: given,
    isOther: given === undefined && isGivenOther(text, end),
    isAssigned: isAssigned(text, start, end),
  };
}

/** A type, an annotation or a cast may be between the name and its number. */
const number =
  /["'`)]?\]?(?:\*(?=[ \t]{0,4}=))?[ \t]{0,40}(?::[ \t]{0,4}(?:constant[ \t]{0,4})?[\w.]{0,16}[ \t]{0,40}(?=:?=)|(?:[A-Za-z][\w.]{0,30}[ \t]{1,40}){1,3}(?=:?=|DEFAULT\b|VALUE\b))?(?:\??:?=>?|<-|->|DEFAULT\b|-?VALUE\b|equ\b|,[ \t]{0,4}\{[ \t]{0,4}value:|\(\)[ \t]{0,4}\{(?:[ \t]{0,4}return\b)?|[({:,|])?[ \t]{0,40}(?:\([ \t]?\w{1,12}[ \t]?\)[ \t]?|(?:new[ \t]{1,4})?[a-z][\w.]{1,40}\()?(\d(?:[_']?\d){0,9})(?:[uUlL]{1,3}|n)?(?!\w|\.\w)/iy;

function numberBehind(text: string, end: number): number | undefined {
  number.lastIndex = end;
  const [written, digits] = number.exec(text) ?? [];
  if (written === undefined || digits === undefined) return undefined;
  const value = Number(digits.replace(/[_']/g, ''));
  // Another argument: `JobError(MISSING_PARAM, 400)`; not `X(MISSING_PARAM, 1238101)` of C.
  return /^[ \t]*,/.test(written) && value < 1e6 ? undefined : value;
}

const otherValue = /[ \t]{0,40}(?:\(|(?::[ \t]{0,4}[\w.<>[\]]{1,24}[ \t]{0,40})?:?=(?![=>]))/y;

function isGivenOther(text: string, end: number): boolean {
  otherValue.lastIndex = end;
  return otherValue.test(text);
}

const assignment =
  /["'`]?\]?(?:\*(?=[ \t]{0,4}=))?[ \t]{0,40}(?::[ \t]{0,4}(?:constant[ \t]{0,4})?[\w.<>[\]]{0,24}[ \t]{0,40}(?=:?=)|(?:[A-Za-z][\w.]{0,30}[ \t]{1,40}){1,3}(?=(?::?=[^=>~]|DEFAULT\b|VALUE\b)))?(\??:?=>?|<-|DEFAULT\b|-?VALUE\b|equ\b|\{(?=[ \t]{0,4}["'\d]))(?![=~])/iy;

function isAssigned(text: string, start: number, end: number): boolean {
  assignment.lastIndex = end;
  const operator = assignment.exec(text)?.[1];
  if (operator === undefined) {
    const before = text.slice(Math.max(0, start - beforeName), start);
    valueOfAttribute.lastIndex = end;
    return defining.test(before) || ((attribute.test(before) || setting.test(before)) && valueOfAttribute.test(text));
  }
  if (operator !== '=>') return true;
  return /\b(?:constant[ \t]{1,4}(?:\{[ \t]{0,4})?|Readonly(?:::\w{1,8})?[ \t]{1,4}(?:my|our)[ \t]{1,4}\$?)$/.test(
    text.slice(Math.max(0, start - beforeName), start),
  );
}

/** Maximum text before a name that shows that it is defined, in UTF-16 units. */
const beforeName = 40;
/** `#define X`, `define('X', `, `-define(X, `, `(def X`, `(defconstant X`, `set(X`, `def X`, `assign("X", `. */
const defining =
  /(?:[#`][ \t]{0,4}define[ \t]{1,4}|\bdefine\([ \t]{0,4}["']?|\((?:def\w{0,12}|define)[ \t]{1,4}(?:\^(?:[:\w]{1,12}|\{[^}]{1,20}\})[ \t]{1,4})?|\bset\(|\b(?:def|sub)[ \t]{1,4}|\bassign\([ \t]{0,4}["']|\.equ[ \t]{1,4})$/;
/** Words that give a name the value behind it: `set X 4`, `variable X 4`, `ENV X 4`, `Set-Variable X 4`. */
const setting = /(?:^|[\n;{])[ \t]{0,40}(?:(?:set|setenv|variable|ENV|Set-Variable)[ \t]+(?:-\w{1,10}[ \t]+){0,2})$/;
/** An attribute of a module of Elixir, `@NAME 4`, and what may follow it. */
const attribute = /(?:^|\n)[ \t]{0,40}@$/;
const valueOfAttribute = /[ \t]{1,40}["'\d[{%:]/y;

/** Maximum length of a path before a holder, in UTF-16 units. */
const maxPath = 200;

/** The path before a holder. */
interface HolderPath {
  /** With dots: `com.x.ErrorCode`, `Acme.ErrorCode`. */
  readonly path: string;
  /** True if it begins at the root or names modules: `\\Acme\ErrorCode` of PHP, `acme::ErrorCode` of C++. */
  readonly isWhole: boolean;
}

/** Returns the path that leads to the holder before the name at `offset`; undefined for a holder alone. */
export function pathBefore(document: CodeDocument, offset: number, holder: string): HolderPath | undefined {
  const before = document.slice(Math.max(0, offset - maxPath), offset);
  const path = /((?:\\|::)?(?:[\w$]+(?:\.|::|\\))+)[ \t\r\n]*[\w$]+[ \t\r\n]*(?:\?\.|\.|::|->|#|\\)$/.exec(before)?.[1];
  if (path === undefined) return undefined;
  return {
    path: `${path.replace(/^(?:\\|::)/, '').replace(/::|\\/g, '.')}${holder}`,
    isWhole: /^(?:\\|::)|^[\w$]+(?:::|\\)/.test(path),
  };
}
