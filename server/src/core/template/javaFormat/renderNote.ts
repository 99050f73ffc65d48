import type { PatternProblem } from './messagePattern';

/** What there is to say about the arguments a message was filled with, or about its template. */
export type ArgumentNote =
  /** The template takes an argument that was not given. */
  | { readonly kind: 'missing'; readonly index: number }
  /** An argument was given that the template takes nowhere. */
  | { readonly kind: 'extra'; readonly index: number; readonly value: string }
  /** The template asks for a number or a date, and the text reads as none. */
  | { readonly kind: 'wrongType'; readonly index: number; readonly value: string; readonly wanted: 'number' | 'date' }
  | { readonly kind: 'pattern'; readonly problem: PatternProblem };

/** A message with its arguments in it. */
export interface Rendered {
  readonly text: string;
  readonly notes: readonly ArgumentNote[];
}
