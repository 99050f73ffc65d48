import type { SourceLexer, SourceSpan } from '../../../text/source';
import { type ConstantCollector, codeOfNumber } from './constantCollector';
import type { Scopes } from './scopes';

const definition = /^[ \t]*([A-Za-z_]\w*)[ \t]+(?:\([ \t]*)?(\d[\w']*)[ \t]*(?:\)[ \t]*)?(?=$|[\r\n]|\/\/|\/\*)/;

/** Maximum length of a definition. */
const maxDefinition = 200;

/** Reads lines that begin with `#`: `#define NAME 1241001`, and the branches of `#if`, which may open the same brace twice. */
export class DirectiveReader {
  private state: 'none' | 'begun' | 'skipping' = 'none';
  /** The depth of scopes at each open `#if`. */
  private readonly conditions: number[] = [];
  /** The comments above the line. */
  private leading: readonly SourceSpan[] = [];

  constructor(
    private readonly lexer: SourceLexer,
    private readonly scopes: Scopes,
    private readonly collector: ConstantCollector,
  ) {}

  /** True if an `#if` has no end. */
  get unclosed(): boolean {
    return this.conditions.length > 0;
  }

  /** Takes the current token if it belongs to a directive. `markBefore` is the mark of the previous token. */
  take(markBefore: string): boolean {
    const { lexer } = this;
    if (lexer.newline && markBefore !== '\\') {
      this.state = lexer.mark === '#' ? 'begun' : 'none';
      this.leading = lexer.leading;
    }
    if (this.state === 'begun' && lexer.kind === 'word') this.takeName(lexer.value);
    if (lexer.kind === 'end') return false;
    return this.state !== 'none';
  }

  private takeName(name: string): void {
    const { conditions, scopes } = this;
    this.state = 'skipping';
    if (name === 'define') this.define();
    else if (name.startsWith('if')) conditions.push(scopes.depth);
    else if (name === 'endif') conditions.pop();
    else if (name.startsWith('el')) scopes.cutTo(conditions.at(-1) ?? scopes.depth);
  }

  private define(): void {
    const { lexer, scopes, collector } = this;
    const from = lexer.end;
    const [whole = '', name = '', number = ''] = definition.exec(lexer.text.slice(from, from + maxDefinition)) ?? [];
    const code = codeOfNumber(number, 0, number.length);
    if (code === undefined) return;
    const at = from + whole.indexOf(name);
    lexer.end = from + whole.length;
    collector.propose({ name, owner: undefined, at, leading: this.leading, isConst: true }, code, scopes.current);
  }
}
