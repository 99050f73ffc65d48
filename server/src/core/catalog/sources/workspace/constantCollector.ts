import type { SourceLexer, SourceSpan } from '../../../text/source';
import { identifierWords, isCodeName, isErrorType, isFailureName, isNameOfCode } from '../../vocabulary/codeNames';
import { isOneOf, type TokenBefore } from './scopeRules';
import type { Defined, Scope } from './scopes';

/** A constant as found; what describes it is still given by ranges of the text. */
export interface ConstantDraft {
  readonly name: string;
  readonly code: number;
  owner: string | undefined;
  /** The offset of the name. */
  readonly at: number;
  /** The comments above. */
  readonly leading: readonly SourceSpan[];
  /** The comment after it, on the same line. */
  trailing?: SourceSpan;
  /** The string among the arguments of a member. */
  readonly text?: SourceSpan;
  /** The string below it, which describes it in Python. */
  docstring?: SourceSpan;
}

/** Collects what looks like a definition and keeps it if the statement ends after the number. */
export class ConstantCollector {
  readonly constants: ConstantDraft[] = [];
  private pending: ConstantDraft | undefined;
  /** The last one kept, while its comment or string may still follow. */
  private recent: { readonly draft: ConstantDraft; separated: boolean } | undefined;

  /** Takes a name and its number; the next token decides if the number is the whole value. */
  propose(defined: Defined, code: number, scope: Scope): void {
    this.pending = draftOf(defined, code, scope);
  }

  /** Takes a complete definition. */
  add(defined: Defined, code: number, text: SourceSpan | undefined, scope: Scope): void {
    const draft = draftOf(defined, code, scope);
    if (draft !== undefined) this.keep(text === undefined ? draft : { ...draft, text });
  }

  /** To be called with every token, including the end, before the token is read otherwise. */
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

/** Undefined if the name is not the name of an error code. */
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
  // 1200000 is an amount, not the number of an error.
  if (code % 10_000 === 0 && !isFailureName(name)) return undefined;
  return { name, code, owner, at, leading };
}

/** True for names of variables such as `errorCode` and `err`, even if they are declared as constants. */
function isVariable(name: string): boolean {
  return isCodeName(name) || identifierWords(name).length < 2;
}

/** True if the token after a number leaves the number as the whole value. */
function endsValue(lexer: SourceLexer): boolean {
  if (lexer.kind === 'end') return true;
  if (lexer.kind === 'punctuation') {
    if (lexer.mark === '') return false;
    return ';,})]'.includes(lexer.mark) || (lexer.newline && '@#[{('.includes(lexer.mark));
  }
  return lexer.newline || (lexer.kind === 'word' && /^(?:as|satisfies)$/.test(lexer.value));
}

/** Marks before an argument, with its name or without. */
const argumentStarts = '(,=:';

/** Reads arguments that give a name its code: `NAME(1241001, "text")`, `define('NAME', 1241001)`, `NAME = (1241001, "text")`. */
export class ArgumentReader {
  /** A number or a string that is an argument if the next token ends it. */
  private pending: { readonly scope: Scope; readonly code?: number; readonly text?: SourceSpan } | undefined;

  constructor(private readonly lexer: SourceLexer) {}

  /** To be called with every token before the token is read otherwise. */
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
    if (isOneOf(argumentStarts, before.mark)) this.pending = { scope, code };
  }

  /** Takes a string in `scope`. */
  takeString(scope: Scope, before: TokenBefore): void {
    const { text, start, end } = this.lexer;
    if (scope.kind === 'arguments' && isOneOf(argumentStarts, before.mark)) {
      if (scope.defined?.name === '')
        scope.defined = { ...scope.defined, name: text.slice(start + 1, end - 1), at: start };
      else this.pending = { scope, text: { start, end } };
    } else if (scope.outer !== undefined && before.mark === '(') {
      // The text of `_("…")`, which marks it for translation.
      scope.outer.text ??= { start, end };
    }
  }
}

/** Collects what the arguments of a closed scope define. With `lists`, several codes are a list, as in Python, and no definition. */
export function collectArguments(closed: Scope, outer: Scope, collector: ConstantCollector, lists: boolean): void {
  const { defined, text } = closed;
  const [code, ...more] = closed.codes;
  if (defined === undefined || code === undefined || (lists && more.length > 0)) return;
  collector.add(defined, code, text, outer);
}

/** Suffixes give the width of the number: `L`, `u`, `UL`, `n`, `i32`, `_i64`. */
const codeLiteral = /^(1_?2_?\d_?\d_?\d_?\d_?\d|9_?900_?403)(?:[lLuUnN]{0,3}|_?[iu](?:32|64|size))$/;

/**
 * Returns the code written between `start` and `end`; undefined for other numbers. Digits may be separated by `_` or, as in
 * C++, by an apostrophe.
 */
export function codeOfNumber(text: string, start: number, end: number): number | undefined {
  const length = end - start;
  if (length < 7 || length > 20 || !'19'.includes(text.charAt(start))) return undefined;
  const digits = codeLiteral.exec(text.slice(start, end).replaceAll("'", '_'))?.[1];
  return digits === undefined ? undefined : Number(digits.replaceAll('_', ''));
}
