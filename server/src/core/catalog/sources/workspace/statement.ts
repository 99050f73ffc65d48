import type { Span } from '../../../text/source/sourceLexer';

/** The name that is defined, before its value is known. */
export interface Defined {
  readonly name: string;
  readonly owner: string | undefined;
  readonly at: number;
  readonly leading: readonly Span[];
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
  leading: readonly Span[] = [];
  private begun = false;

  get empty(): boolean {
    return !this.begun;
  }

  begin(leading: readonly Span[]): void {
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
