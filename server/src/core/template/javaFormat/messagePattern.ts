import type { DatePattern } from './datePattern';
import type { DecimalPattern } from './decimalPattern';

/** Why `java.text` refuses a pattern, or part of it. */
export type PatternRefusal =
  | 'unmatchedBrace'
  | 'argumentIndex'
  | 'formatType'
  | 'numberPattern'
  | 'datePattern'
  | 'choicePattern'
  | 'tooDeep';

/** What Java accepts but surely is a mistake: text that is lost, a choice without branches. */
type Flaw = 'lostText' | 'emptyChoice';

/** A problem of a pattern. */
export interface PatternProblem {
  readonly kind: PatternRefusal | Flaw;
  /** Where the faulty element begins, in UTF-16 units of the pattern. */
  readonly offset: number;
}

/** How an argument is formatted; without a format by its type. */
export type ArgumentFormat =
  | { readonly kind: 'number'; readonly pattern: NumberStyle | DecimalPattern }
  | { readonly kind: 'date'; readonly pattern: DateStyle | DatePattern }
  | { readonly kind: 'choice'; readonly pattern: ChoicePattern };

/** The named patterns of a locale. */
export type NumberStyle = 'number' | 'integer' | 'percent' | 'currency';

export type DateLength = 'short' | 'medium' | 'long' | 'full';

export type DateStyle = `${'date' | 'time'},${DateLength}`;

export type MessagePart =
  /** Literal text, with its quotes resolved. */
  | { readonly kind: 'text'; readonly text: string }
  /** `source` is the element as written, with its braces. */
  | { readonly kind: 'argument'; readonly source: string; readonly index: number; readonly format?: ArgumentFormat }
  /** An element that cannot be read. */
  | { readonly kind: 'broken'; readonly source: string };

/** What an argument must be; `text` may be anything. */
export type ArgumentType = 'number' | 'date' | 'text';

/** A pattern of `java.text.MessageFormat`, read. */
export interface MessagePattern {
  readonly parts: readonly MessagePart[];
  /** In order of the text. Java throws at the first one that it refuses. */
  readonly problems: readonly PatternProblem[];
  /**
   * What the arguments must be, by index; also those that only a branch of a choice takes. An argument that is a number
   * anywhere in a pattern is one everywhere in it.
   */
  readonly argumentTypes: ReadonlyMap<number, ArgumentType>;
}

/** One text of a choice. */
export interface ChoiceBranch {
  /** The branch is for numbers from this one on; with `beyond` for those above it. */
  readonly limit: number;
  readonly beyond: boolean;
  readonly text: string;
  /** The text as a pattern, if it holds a brace. */
  readonly inner?: MessagePattern;
}
/** Ascending. May be empty; Java then throws when it is used. */
export type ChoicePattern = readonly ChoiceBranch[];
/** Reads a pattern inside a pattern. */
export type ReadNested = (pattern: string) => MessagePattern;
