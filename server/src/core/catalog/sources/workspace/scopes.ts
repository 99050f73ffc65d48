import type { SourceSpan } from '../../../text/source';

/**
 * The kind of a pair of brackets or an indented block: the file, a class or the like, an enum, an object literal with a
 * name, a block of code, Go's `const (…)`, the arguments of a member or of `define`, a call around a literal, or another
 * pair.
 */
export type ScopeKind = 'file' | 'type' | 'enum' | 'literal' | 'block' | 'group' | 'arguments' | 'wrapper' | 'other';

export interface Scope {
  readonly kind: ScopeKind;
  /** The bracket that closes it; empty for the file and for indented blocks. */
  readonly close: string;
  /** The owner of constants that are defined here. */
  owner: string | undefined;
  readonly statement: Statement;
  /** The column of the line that opened an indented block; -1 for others. */
  readonly column: number;
  /** The number of constants found before it. */
  readonly found: number;
  /** In an enum: true after its members, where other declarations follow. */
  closedMembers?: boolean;
  /** In arguments: the name they define; empty until the first argument gives it. */
  defined?: Defined;
  /** In arguments: the codes and the first text among them. */
  readonly codes: number[];
  text?: SourceSpan;
  /** In a call among arguments: the scope of the arguments. */
  outer?: Scope;
}

/** Maximum depth of scopes; code written by people has a tenth of it. */
const maxDepth = 1000;

/** The scopes around the current token, the file outermost. */
export class Scopes {
  /** True after brackets nested deeper than the maximum. */
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

  /** True while brackets are open. */
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

  /** Closes the scope that `close` ends, with all scopes inside; undefined if there is none. */
  pop(close: string): Scope | undefined {
    if (!this.open.get(close)) return undefined;
    let scope = this.current;
    do {
      scope = this.drop();
    } while (scope.close !== close);
    return scope;
  }

  /** Closes the indented blocks that do not contain a line at `column`. */
  dedent(column: number): void {
    while (this.current.column >= column) this.drop();
  }

  /** The number of scopes, including the file; for `cutTo`. */
  get depth(): number {
    return this.stack.length;
  }

  /** Closes scopes until only `depth` are left. */
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
    this.open.set(close, (this.open.get(close) as number) + change);
    this.brackets += change;
  }
}

/** The name that is defined, before its value is known. */
export interface Defined {
  readonly name: string;
  readonly owner: string | undefined;
  readonly at: number;
  readonly leading: readonly SourceSpan[];
  /** True if it is declared as a constant. */
  readonly isConst: boolean;
  /** The word that may be its type. */
  readonly type?: string;
}

/** The statement or member being read, as far as it has been read. `reset` begins a new one. */
export class Statement {
  /** The number of words so far. */
  words = 0;
  first = '';
  firstAt = 0;
  last = '';
  lastAt = 0;
  /** The word before the last one: the type in languages in which types precede names. */
  beforeLast = '';
  /** What precedes the dot before the last word: `ErrorCode` in `ErrorCode.X`. */
  qualifier: string | undefined;
  /** The name that is defined; known after `=`, or after `:` and a type. */
  name: string | undefined;
  nameAt = 0;
  typed = false;
  assigned = false;
  /** The name after `class`, `enum` and the like. */
  declared: string | undefined;
  isEnum = false;
  isFunction = false;
  /** True if a word declares a constant. */
  isConst = false;
  isTypedef = false;
  /** True if it contains something that no definition of a constant has. */
  invalid = false;
  /** True if it begins with an annotation, after which the line may end. */
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

  /** Defines the last word, or the first one in languages in which the type follows the name without a colon. */
  nameIs(which: 'first' | 'last'): void {
    this.name = which === 'first' ? this.first : this.last;
    this.nameAt = which === 'first' ? this.firstAt : this.lastAt;
  }

  /** After a comma another name with the same words before it may follow: `int A = 1, B = 2`. */
  nextName(): void {
    this.name = undefined;
    this.assigned = false;
    this.typed = false;
    this.words = 0;
    this.leading = [];
  }

  reset(): void {
    if (!this.begun) return;
    const { column } = this;
    Object.assign(this, new Statement());
    this.column = column;
  }
}
