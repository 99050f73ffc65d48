import type { DatePattern } from './datePattern';
import type { DecimalPattern } from './decimalPattern';

/** Why `java.text` refuses a pattern, or part of it. */
export type Refusal =
  | 'unmatchedBrace'
  | 'argumentIndex'
  | 'formatType'
  | 'numberPattern'
  | 'datePattern'
  | 'choicePattern'
  | 'tooDeep';

/** What it takes without a word, but nobody means: text that is lost, a choice with nothing to choose from. */
export type Oddity = 'lostText' | 'emptyChoice';

/** Something wrong with a pattern. */
export interface PatternProblem {
  readonly kind: Refusal | Oddity;
  /** Where the element begins whose fault it is, in UTF-16 units of the pattern. */
  readonly offset: number;
}

/** How an argument is to be written; without one it is written as what it is. */
export type ArgumentFormat =
  | { readonly kind: 'number'; readonly pattern: NumberStyle | DecimalPattern }
  | { readonly kind: 'date'; readonly pattern: DateStyle | DatePattern }
  | { readonly kind: 'choice'; readonly pattern: ChoicePattern };

/** The patterns that a locale has a name for. */
export type NumberStyle = 'number' | 'integer' | 'percent' | 'currency';

export type DateLength = 'short' | 'medium' | 'long' | 'full';

export type DateStyle = `${'date' | 'time'},${DateLength}`;

export type MessagePart =
  /** Text that stands for itself: what was quoted no longer is. */
  | { readonly kind: 'text'; readonly text: string }
  /** `source` is the element as it is written, braces and all. */
  | { readonly kind: 'argument'; readonly source: string; readonly index: number; readonly format?: ArgumentFormat }
  /** An element that cannot be read. */
  | { readonly kind: 'broken'; readonly source: string };

/** What an argument has to be, or may be anything: `text`. */
export type Wanted = 'number' | 'date' | 'text';

/** A pattern of `java.text.MessageFormat`, read. */
export interface MessagePattern {
  readonly parts: readonly MessagePart[];
  /** In the order in which they stand. Java gives up at the first one that it refuses. */
  readonly problems: readonly PatternProblem[];
  /**
   * What the arguments have to be, by their indexes; also those that only some branch of a choice takes. An argument that
   * is a number anywhere in a pattern is one everywhere in it.
   */
  readonly wanted: ReadonlyMap<number, Wanted>;
}

/** Whether Java throws on the pattern instead of reading it. */
export function isRefused({ kind }: PatternProblem): boolean {
  return kind !== 'lostText' && kind !== 'emptyChoice';
}
/** One of the texts to choose from. */
export interface ChoiceBranch {
  /** The branch is for numbers from here on; where `beyond`, for those above it. */
  readonly limit: number;
  readonly beyond: boolean;
  readonly text: string;
  /** The text as a pattern, where it holds a brace. */
  readonly inner?: MessagePattern;
}
/** Ascending. Empty is possible, and fails when it is used. */
export type ChoicePattern = readonly ChoiceBranch[];
/** Reads a pattern inside a pattern. */
export type ReadInner = (pattern: string) => MessagePattern;
