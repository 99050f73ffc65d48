import type { Span } from '../../../text/source/sourceLexer';
import { type Defined, Statement } from './statement';

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
  text?: Span;
  /** Of a call among arguments: the scope of the arguments. */
  outer?: Scope;
}

/** Source code that people write is nested a tenth as deep. */
const deepest = 1000;

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
    if (this.stack.length >= deepest) {
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
