import { SourceLexer, type SourceSyntax } from '../../../text/source';
import {
  ArgumentReader,
  ConstantCollector,
  type ConstantDraft,
  codeOfNumber,
  collectArguments,
} from './constantCollector';
import { DirectiveReader } from './directiveReader';
import {
  constWords,
  controlWords,
  definedBy,
  headWords,
  isOneOf,
  type Module,
  scopeOfBrace,
  scopeOfParenthesis,
  type TokenBefore,
} from './scopeRules';
import { type Scope, Scopes, type Statement } from './scopes';

interface ConstantReading {
  readonly constants: readonly ConstantDraft[];
  /** True if a bracket, a comment or a string is open at the end. */
  readonly truncated: boolean;
  /** True if the text is nested too deep and the rest of it was not read. */
  readonly tooDeep: boolean;
}

/**
 * Finds the definitions of constants whose value is a code. `module` is the name of the file, for languages that use it.
 *
 * It understands statements and scopes just enough to know the name, the owner and the value of a constant, and is the same
 * for all languages: a grammar for each would be much larger and would reject files that do not compile yet.
 */
export function readConstants(text: string, syntax: SourceSyntax, module: string): ConstantReading {
  return new ConstantReader(text, syntax, module).read();
}

class ConstantReader {
  private readonly lexer: SourceLexer;
  private readonly scopes: Scopes;
  private readonly collector = new ConstantCollector();
  private readonly directives: DirectiveReader | undefined;
  private readonly before: TokenBefore = { kind: 'end', mark: '', word: '' };
  private markBeforeThat = '';
  /** Constants of `typedef enum { … } Name;`, whose owner is named after them. */
  private unowned: { readonly from: number; readonly to: number } | undefined;
  private readonly module: Module;
  private readonly arguments: ArgumentReader;

  constructor(
    text: string,
    private readonly syntax: SourceSyntax,
    name: string,
  ) {
    this.module = { name, syntax };
    this.lexer = new SourceLexer(text, syntax);
    this.scopes = new Scopes(syntax.modules ? name : undefined);
    this.arguments = new ArgumentReader(this.lexer);
    if (syntax.directives) this.directives = new DirectiveReader(this.lexer, this.scopes, this.collector);
  }

  read(): ConstantReading {
    const { lexer, scopes, syntax, collector } = this;
    do {
      lexer.next();
      collector.see(lexer, syntax.indented);
      if (this.directives?.take(this.before.mark)) this.remember();
      else this.take();
    } while (lexer.kind !== 'end' && !scopes.tooDeep);
    const truncated = lexer.truncated || scopes.unclosed || this.directives?.unclosed === true;
    return { constants: collector.constants, truncated: truncated && !scopes.tooDeep, tooDeep: scopes.tooDeep };
  }

  private take(): void {
    const { lexer } = this;
    this.arguments.see();
    if (lexer.newline) this.beginLine();
    if (lexer.kind === 'word') this.takeWord(lexer.value);
    else if (lexer.kind === 'number') this.takeNumber();
    else if (lexer.kind === 'string') this.takeString();
    else if (lexer.kind === 'punctuation') this.takeMark(lexer.mark);
    this.remember();
  }

  private remember(): void {
    const { before, lexer } = this;
    this.markBeforeThat = before.mark;
    before.kind = lexer.kind;
    before.mark = lexer.mark;
    before.word = lexer.kind === 'word' ? lexer.value : '';
  }

  /** Begins a new statement if the language ends statements with the line. */
  private beginLine(): void {
    const { scopes, lexer, syntax, before } = this;
    if (!syntax.newlineEnds) return;
    if (syntax.indented) {
      if (scopes.unclosed) return;
      scopes.dedent(lexer.start - lexer.lineStart);
      scopes.current.statement.reset();
      scopes.current.statement.column = lexer.start - lexer.lineStart;
      return;
    }
    const { kind, statement } = scopes.current;
    if (statement.empty || kind === 'arguments' || kind === 'wrapper' || kind === 'other') return;
    if (before.kind === 'punctuation' && !isOneOf(')]}>', before.mark)) return;
    if (lexer.kind === 'punctuation' && !isOneOf('@#}', lexer.mark)) return;
    if (statement.declared !== undefined && headWords.test(lexer.value)) return;
    const { annotated, leading } = statement;
    statement.reset();
    if (annotated && lexer.leading.length === 0) statement.begin(leading);
  }

  private takeWord(word: string): void {
    const { before, syntax, scopes, lexer } = this;
    const { statement, kind } = scopes.current;
    statement.begin(lexer.leading);
    if (before.mark === '}') this.ownTypedef(word);
    if (word === 'const' && syntax.language === 'go') {
      statement.isConst = true;
      return;
    }
    const afterDot = before.mark === '.';
    if (!afterDot && before.kind === 'word') {
      const implementing = syntax.language === 'rust' && before.word === 'for';
      if (syntax.declaring.has(before.word) || implementing) statement.declared = word;
      if (before.word === 'package' && syntax.language === 'go') scopes.current.owner = word;
    }
    if (!afterDot) {
      if (statement.first === 'impl' && statement.angles <= 0) statement.declared ??= word;
      if (word === 'enum') statement.isEnum = true;
      else if (word === 'typedef') statement.isTypedef = true;
      else if (word === 'def' && syntax.indented) statement.isFunction = true;
      else if (constWords.test(word)) statement.isConst = true;
      else if (controlWords.test(word) && kind !== 'enum') statement.invalid = true;
      else if (before.word === 'type') statement.invalid = true;
    }
    const qualifier = afterDot ? (this.dotted ? statement.last : '') : undefined;
    statement.word(word, lexer.start, qualifier);
  }

  /** True if the dot before the current word follows a word. */
  private get dotted(): boolean {
    return this.scopes.current.statement.words > 0 && this.markBeforeThat === '';
  }

  private ownTypedef(word: string): void {
    const { unowned } = this;
    if (unowned === undefined) return;
    this.unowned = undefined;
    for (const draft of this.collector.constants.slice(unowned.from, unowned.to)) draft.owner ??= word;
  }

  private takeNumber(): void {
    const { lexer, scopes, before } = this;
    const scope = scopes.current;
    scope.statement.begin(lexer.leading);
    const code = codeOfNumber(lexer.text, lexer.start, lexer.end);
    if (code === undefined) return;
    if (scope.kind === 'arguments') {
      this.arguments.takeCode(scope, code, before);
      return;
    }
    const value = before.mark === '=' ? scope.statement.assigned : before.mark === ':' && scope.kind === 'literal';
    const defined = value ? definedBy(scope, this.module) : undefined;
    if (defined !== undefined) this.collector.propose(defined, code, scope);
  }

  private takeString(): void {
    const { lexer, scopes, before } = this;
    const scope = scopes.current;
    scope.statement.begin(lexer.leading);
    if (scope.kind === 'literal' && isOneOf('{,', before.mark)) {
      scope.statement.word(lexer.text.slice(lexer.start + 1, lexer.end - 1), lexer.start, undefined);
    } else this.arguments.takeString(scope, before);
  }

  private takeMark(mark: string): void {
    const { scopes, lexer } = this;
    const scope = scopes.current;
    const { statement } = scope;
    if (mark === '}' || mark === ')' || mark === ']') {
      this.close(mark);
      return;
    }
    if (mark === '@' && statement.empty) statement.annotated = true;
    if (mark !== ';' && mark !== ',') statement.begin(lexer.leading);
    if (mark === '{' || mark === '(' || mark === '[') this.open(mark);
    else if (mark === ';') {
      if (scope.kind === 'enum') scope.closedMembers = true;
      statement.reset();
    } else if (mark === ',') this.takeComma(scope);
    else if (mark === '=') this.takeEquals(statement);
    else if (mark === ':') this.takeColon(scope);
    else if (!statement.assigned && mark === '<') statement.angles++;
    else if (!statement.assigned && mark === '>') statement.angles--;
  }

  private takeComma({ kind, statement }: Scope): void {
    const { language } = this.syntax;
    if (kind === 'enum' || kind === 'literal' || kind === 'arguments') statement.reset();
    else if (!statement.assigned && (language === 'python' || language === 'go')) statement.invalid = true;
    else if (statement.angles <= 0) statement.nextName();
  }

  private takeEquals(statement: Statement): void {
    if (statement.assigned) return;
    statement.assigned = true;
    if (statement.typed) return;
    if (this.before.kind === 'word') statement.nameIs(this.syntax.language === 'go' ? 'first' : 'last');
    else statement.invalid = true;
  }

  private takeColon(scope: Scope): void {
    const { before, syntax, scopes, collector } = this;
    const { statement } = scope;
    if (syntax.indented && (statement.isFunction || statement.declared !== undefined) && !scopes.unclosed) {
      const { column, declared } = statement;
      if (statement.isFunction) scopes.push('block', '', undefined, collector.constants.length, column);
      else scopes.push('type', '', declared, collector.constants.length, column);
    } else if (!syntax.typeBehind) {
      // The label of an access in C++, or of a case.
      if (syntax.language === 'c' && statement.declared === undefined) statement.reset();
    } else if (statement.typed) {
      if (scope.kind === 'literal') statement.invalid = true;
    } else if (!statement.assigned) {
      statement.typed = true;
      if (before.kind === 'word' || before.kind === 'string' || before.mark === '?') statement.nameIs('last');
    }
  }

  private open(mark: string): void {
    const { scopes, before, collector } = this;
    const found = collector.constants.length;
    if (mark === '[') {
      scopes.push('other', ']', undefined, found);
    } else if (mark === '(') {
      const annotation = this.markBeforeThat === '@';
      const opened = scopeOfParenthesis(scopes, before, annotation, this.module);
      scopes.push(opened.kind, ')', opened.owner, found);
      Object.assign(scopes.current, opened.more);
    } else {
      const { kind, owner } = scopeOfBrace(scopes.current, before, this.module);
      scopes.push(kind, '}', owner, found);
    }
  }

  private close(mark: string): void {
    const { scopes, collector, syntax } = this;
    const closed = scopes.pop(mark);
    if (closed === undefined) return;
    const outer = scopes.current;
    collectArguments(closed, outer, collector, syntax.indented);
    if (mark !== '}' || closed.kind === 'literal' || (syntax.language === 'script' && outer.statement.typed)) return;
    if (closed.kind === 'enum' && outer.statement.isTypedef) {
      this.unowned = { from: closed.found, to: collector.constants.length };
    }
    outer.statement.reset();
  }
}
