import type { SourceSpan } from '../../../text/source/sourceLexer';

/**
 * What a pair of brackets, or an indented block, is: the file, a class or the like, an enum, an object literal with a
 * name, a block of code, Go's `const (…)`, the arguments of a member or of `define`, a call around a literal, or any
 * other pair.
 */
export type ScopeKind = 'file' | 'type' | 'enum' | 'literal' | 'block' | 'group' | 'arguments' | 'wrapper' | 'other';

export interface Scope {
  readonly kind: ScopeKind;
  /** The bracket that closes it; empty for the file and for indented blocks. */
  readonly close: string;
  /** Whose member a constant is that is defined here. */
  owner: string | undefined;
  readonly statement: Statement;
  /** The column of the line that opened an indented block; -1 for others. */
  readonly column: number;
  /** How many constants had been found before it. */
  readonly found: number;
  /** Of an enum: its members are over, and other things follow. */
  closedMembers?: boolean;
  /** Of arguments: what they are the value of; its name is empty until the first of them tells it. */
  defined?: Defined;
  /** Of arguments: the codes and the first text among them. */
  readonly codes: number[];
  text?: SourceSpan;
  /** Of a call among arguments: the scope of the arguments. */
  outer?: Scope;
}

/** Source code that people write is nested a tenth as deep. */
const maxDepth = 1000;

/** The scopes around the current token, the file outermost. */
export class Scopes {
  /** Brackets nested deeper than anything worth reading. */
  tooDeep = false;
  private readonly stack: Scope[];
  private brackets = 0;
  private readonly open = new Map([
    ['}', 0],
    [')', 0],
    [']', 0],
  ]);

  constructor(owner: string | undefined) {
    this.current = { kind: 'file', close: '', owner, statement: new Statement(), column: -1, found: 0, codes: [] };
    this.stack = [this.current];
  }

  current: Scope;

  /** Whether brackets are open. */
  get unclosed(): boolean {
    return this.brackets > 0;
  }

  push(kind: ScopeKind, close: string, owner: string | undefined, found: number, column = -1): void {
    if (this.stack.length >= maxDepth) {
      this.tooDeep = true;
      return;
    }
    if (close !== '') this.count(close, 1);
    this.current = { kind, close, owner, statement: new Statement(), column, found, codes: [] };
    this.stack.push(this.current);
  }

  /** Closes the scope that `close` ends, with all that is left open within; undefined where none is open. */
  pop(close: string): Scope | undefined {
    if ((this.open.get(close) ?? 0) === 0) return undefined;
    let scope = this.current;
    do {
      scope = this.drop();
    } while (scope.close !== close);
    return scope;
  }

  /** Closes the blocks that a line at `column` is no part of. */
  dedent(column: number): void {
    while (this.current.column >= column) this.drop();
  }

  /** How many scopes there are, the file among them; for `cutTo`. */
  get depth(): number {
    return this.stack.length;
  }

  /** Closes what was opened since there were `depth` of them. */
  cutTo(depth: number): void {
    while (this.stack.length > Math.max(depth, 1)) this.drop();
  }

  private drop(): Scope {
    const dropped = this.stack.pop() ?? this.current;
    if (dropped.close !== '') this.count(dropped.close, -1);
    this.current = this.stack.at(-1) ?? this.current;
    return dropped;
  }

  private count(close: string, change: 1 | -1): void {
    this.open.set(close, (this.open.get(close) ?? 0) + change);
    this.brackets += change;
  }
}

/** The name that is defined, before its value is known. */
export interface Defined {
  readonly name: string;
  readonly owner: string | undefined;
  readonly at: number;
  readonly leading: readonly SourceSpan[];
  /** Whether it is said to be a constant. */
  readonly isConst: boolean;
  /** The word that may be its type. */
  readonly type?: string;
}

/** What has been read of the statement or the member that is being read. Reused: `reset` makes it a new one. */
export class Statement {
  /** How many words it has so far. */
  words = 0;
  first = '';
  firstAt = 0;
  last = '';
  lastAt = 0;
  /** The word before the last one: the type, where types stand before names. */
  beforeLast = '';
  /** What stands before a dot before the last word: `ErrorCode` of `ErrorCode.X`. */
  qualifier: string | undefined;
  /** The name that is defined, once `=`, or `:` and a type, has told which it is. */
  name: string | undefined;
  nameAt = 0;
  typed = false;
  assigned = false;
  /** The name behind `class`, `enum` and the like. */
  declared: string | undefined;
  isEnum = false;
  isFunction = false;
  /** One of the words stands there that make a definition one of a constant. */
  isConst = false;
  isTypedef = false;
  /** Something stands there that no definition of a constant has. */
  invalid = false;
  /** Begins with an annotation, behind which the line may end. */
  annotated = false;
  /** Open `<` of its type. */
  angles = 0;
  /** Where an indented statement begins, in columns from 0. */
  column = 0;
  leading: readonly SourceSpan[] = [];
  private begun = false;

  get empty(): boolean {
    return !this.begun;
  }

  begin(leading: readonly SourceSpan[]): void {
    if (this.begun) return;
    this.begun = true;
    this.leading = leading;
  }

  word(text: string, at: number, qualifier: string | undefined): void {
    if (this.words === 0) {
      this.first = text;
      this.firstAt = at;
    }
    this.words++;
    this.beforeLast = this.last;
    this.last = text;
    this.lastAt = at;
    this.qualifier = qualifier;
  }

  /** Takes the last word, or the first one where types stand behind names without a colon, as what is defined. */
  nameIs(which: 'first' | 'last'): void {
    this.name = which === 'first' ? this.first : this.last;
    this.nameAt = which === 'first' ? this.firstAt : this.lastAt;
  }

  /** Behind a comma, another name with the same words before it may follow: `int A = 1, B = 2`. */
  nextName(): void {
    this.name = undefined;
    this.assigned = false;
    this.typed = false;
    this.words = 0;
    this.leading = [];
  }

  reset(): void {
    if (!this.begun) return;
    this.begun = false;
    this.words = 0;
    this.first = '';
    this.last = '';
    this.beforeLast = '';
    this.qualifier = undefined;
    this.name = undefined;
    this.typed = false;
    this.assigned = false;
    this.declared = undefined;
    this.isEnum = false;
    this.isFunction = false;
    this.isConst = false;
    this.isTypedef = false;
    this.invalid = false;
    this.annotated = false;
    this.angles = 0;
    this.leading = [];
  }
}
