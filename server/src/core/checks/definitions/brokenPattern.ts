import { type PatternProblem, parsePattern, unclosedQuote } from '../../template/javaFormat';

/** What is wrong with a pattern of `java.text.MessageFormat`, and where in it. */
interface BrokenPattern {
  readonly kind: PatternProblem['kind'] | 'unclosedQuote';
  /** In UTF-16 units of the pattern. */
  readonly offset: number;
}

/**
 * Returns the first fault of a pattern: one that Java refuses or loses text by, or an apostrophe that makes all that follows
 * literal. Undefined if there is none. Linear in the length of the pattern.
 */
export function brokenPattern(pattern: string): BrokenPattern | undefined {
  if (!/['{]/.test(pattern)) return undefined;
  const quote = unclosedQuote(pattern);
  const [problem] = pattern.includes('{') ? parsePattern(pattern).problems : [];
  if (problem !== undefined && (quote === undefined || problem.offset < quote)) return problem;
  // Without a brace behind it, an apostrophe is harmless as long as the message takes no arguments.
  return quote === undefined || !pattern.includes('{') ? undefined : { kind: 'unclosedQuote', offset: quote };
}

/** Returns the place of an apostrophe that Java drops from a text without braces if it fills in arguments. */
export function lostApostrophe(pattern: string): number | undefined {
  return pattern.includes('{') ? undefined : unclosedQuote(pattern);
}
