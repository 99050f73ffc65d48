import type { SourceLexer, Span } from '../../../text/source/sourceLexer';
import { isCodeName, isErrorType, isFailureName, isNameOfCode, wordsOf } from '../../vocabulary/codeNames';
import type { Scope } from './scopes';
import type { Defined } from './statement';

/** A constant as it was found; what describes it are still places in the text. */
export interface Draft {
  readonly name: string;
  readonly code: number;
  owner: string | undefined;
  /** Where the name stands. */
  readonly at: number;
  /** The comments above. */
  readonly leading: readonly Span[];
  /** The comment behind, on the same line. */
  trailing?: Span;
  /** The string among the arguments of a member. */
  readonly text?: Span;
  /** The string below, which describes what is above it in Python. */
  docstring?: Span;
}

/** Takes what look like definitions, and keeps those whose statement ends behind the number. */
export class ConstantCollector {
  readonly constants: Draft[] = [];
  private pending: Draft | undefined;
  /** The last one kept, while a comment or a string behind it may still follow. */
  private recent: { readonly draft: Draft; separated: boolean } | undefined;

  /** A number has been read as the value of a name; the next token decides whether it is all of the value. */
  propose(defined: Defined, code: number, scope: Scope): void {
    this.pending = draftOf(defined, code, scope);
  }

  /** A definition that is complete. */
  add(defined: Defined, code: number, text: Span | undefined, scope: Scope): void {
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

  private keep(draft: Draft): void {
    this.constants.push(draft);
    this.recent = { draft, separated: false };
  }
}

/** Undefined where the name is not one of an error code. */
function draftOf({ name, owner, at, leading, isConst, type }: Defined, code: number, scope: Scope): Draft | undefined {
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
  return isCodeName(name) || wordsOf(name).length < 2;
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
