import type { SourceLexer, Span } from '../../../text/source/sourceLexer';
import type { ConstantCollector } from './constantCollector';
import type { Scope } from './scopes';
import { isOneOf, type TokenBefore } from './statementWords';

/** Behind these an argument begins, with a name or without one. */
const beginning = '(,=:';

/** Reads the arguments that give a name its code: `NAME(1241001, "text")`, `define('NAME', 1241001)`, `NAME = (1241001, "text")`. */
export class ArgumentReader {
  /** A number or a string that is an argument if the next token ends it. */
  private pending: { readonly scope: Scope; readonly code?: number; readonly text?: Span } | undefined;

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
