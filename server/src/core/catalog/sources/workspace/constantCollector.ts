import type { SourceLexer, SourceSpan } from '../../../text/source/sourceLexer';
import { identifierWords, isCodeName, isErrorType, isFailureName, isNameOfCode } from '../../vocabulary/codeNames';
import { isOneOf, type TokenBefore } from './scopeRules';
import type { Defined, Scope } from './scopes';

/** A constant as it was found; what describes it are still places in the text. */
export interface ConstantDraft {
  readonly name: string;
  readonly code: number;
  owner: string | undefined;
  /** Where the name stands. */
  readonly at: number;
  /** The comments above. */
  readonly leading: readonly SourceSpan[];
  /** The comment behind, on the same line. */
  trailing?: SourceSpan;
  /** The string among the arguments of a member. */
  readonly text?: SourceSpan;
  /** The string below, which describes what is above it in Python. */
  docstring?: SourceSpan;
}

/** Takes what look like definitions, and keeps those whose statement ends behind the number. */
export class ConstantCollector {
  readonly constants: ConstantDraft[] = [];
  private pending: ConstantDraft | undefined;
  /** The last one kept, while a comment or a string behind it may still follow. */
  private recent: { readonly draft: ConstantDraft; separated: boolean } | undefined;

  /** A number has been read as the value of a name; the next token decides whether it is all of the value. */
  propose(defined: Defined, code: number, scope: Scope): void {
    this.pending = draftOf(defined, code, scope);
  }

  /** A definition that is complete. */
  add(defined: Defined, code: number, text: SourceSpan | undefined, scope: Scope): void {
    const draft = draftOf(defined, code, scope);
    if (draft !== undefined) this.keep(text === undefined ? draft : { ...draft, text });
  }

  /** Has to be called with every token, the end among them, before anything else is made of it. */
  see(lexer: SourceLexer, strings: boolean): void {
    const { pending } = this;
    if (pending !== undefined) {
      this.pending = undefined;
      if (endsValue(lexer)) this.keep(pending);
    }
    const { recent } = this;
    if (recent === undefined) return;
    const { draft } = recent;
    if (lexer.trailing !== undefined) draft.trailing ??= lexer.trailing;
    if (strings && lexer.kind === 'string' && lexer.newline !== recent.separated) {
      draft.docstring ??= { start: lexer.start, end: lexer.end };
    }
    const separates = lexer.mark === ',' || lexer.mark === ';';
    if (separates && !recent.separated) recent.separated = true;
    else this.recent = undefined;
  }

  private keep(draft: ConstantDraft): void {
    this.constants.push(draft);
    this.recent = { draft, separated: false };
  }
}

/** Undefined where the name is not one of an error code. */
function draftOf(
  { name, owner, at, leading, isConst, type }: Defined,
  code: number,
  scope: Scope,
): ConstantDraft | undefined {
  const inEnum = scope.kind === 'enum';
  const amongCodes = () =>
    (owner !== undefined && (isCodeName(owner) || (inEnum && isErrorType(owner)))) ||
    (type !== undefined && isCodeName(type));
  const place = { declared: () => isConst, inEnum: () => inEnum, amongCodes };
  if (!isNameOfCode(name, place) || (/^[a-z]/.test(name) && isVariable(name))) return undefined;
  // Nobody numbers an error 1200000; amounts are such numbers.
  if (code % 10_000 === 0 && !isFailureName(name)) return undefined;
  return { name, code, owner, at, leading };
}

/** Names such as `errorCode` and `err` are those of variables, whatever their value is said to be. */
function isVariable(name: string): boolean {
  return isCodeName(name) || identifierWords(name).length < 2;
}

/** Whether the token behind a number leaves it the whole value of its definition. */
function endsValue(lexer: SourceLexer): boolean {
  if (lexer.kind === 'end') return true;
  if (lexer.kind === 'punctuation') {
    if (lexer.mark === '') return false;
    return ';,})]'.includes(lexer.mark) || (lexer.newline && '@#[{('.includes(lexer.mark));
  }
  return lexer.newline || (lexer.kind === 'word' && /^(?:as|satisfies)$/.test(lexer.value));
}

/** Behind these an argument begins, with a name or without one. */
const beginning = '(,=:';

/** Reads the arguments that give a name its code: `NAME(1241001, "text")`, `define('NAME', 1241001)`, `NAME = (1241001, "text")`. */
export class ArgumentReader {
  /** A number or a string that is an argument if the next token ends it. */
  private pending: { readonly scope: Scope; readonly code?: number; readonly text?: SourceSpan } | undefined;

  constructor(private readonly lexer: SourceLexer) {}

  /** Has to be called with every token, before anything else is made of it. */
  see(): void {
    const { pending, lexer } = this;
    if (pending === undefined) return;
    this.pending = undefined;
    if (!isOneOf(',)', lexer.mark)) return;
    const { scope, code, text } = pending;
    if (code !== undefined) scope.codes.push(code);
    if (text !== undefined) scope.text ??= text;
  }

  takeCode(scope: Scope, code: number, before: TokenBefore): void {
    if (isOneOf(beginning, before.mark)) this.pending = { scope, code };
  }

  /** Takes a string that stands in `scope`. */
  takeString(scope: Scope, before: TokenBefore): void {
    const { text, start, end } = this.lexer;
    if (scope.kind === 'arguments' && isOneOf(beginning, before.mark)) {
      if (scope.defined?.name === '')
        scope.defined = { ...scope.defined, name: text.slice(start + 1, end - 1), at: start };
      else this.pending = { scope, text: { start, end } };
    } else if (scope.outer !== undefined && before.mark === '(') {
      // The text of `_("…")`, which marks it for translation.
      scope.outer.text ??= { start, end };
    }
  }
}

/** Collects what the arguments of a closed scope define. A value of Python that holds several codes is a list of them. */
export function collectArguments(closed: Scope, outer: Scope, collector: ConstantCollector, lists: boolean): void {
  const { defined, text } = closed;
  const [code, ...more] = closed.codes;
  if (defined === undefined || code === undefined || (lists && more.length > 0)) return;
  collector.add(defined, code, text, outer);
}

/** Suffixes say how wide the number is: `L`, `u`, `UL`, `n`, `i32`, `_i64`. */
const written = /^(1_?2_?\d_?\d_?\d_?\d_?\d)(?:[lLuUnN]{0,3}|_?[iu](?:32|64|size))$/;

/**
 * The code that the number between `start` and `end` writes; undefined for other numbers. Digits may be parted by `_` or,
 * as in C++, by an apostrophe.
 */
export function codeOfNumber(text: string, start: number, end: number): number | undefined {
  const length = end - start;
  if (length < 7 || length > 20 || text.charCodeAt(start) !== 0x31) return undefined;
  const digits = written.exec(text.slice(start, end).replaceAll("'", '_'))?.[1];
  return digits === undefined ? undefined : Number(digits.replaceAll('_', ''));
}
