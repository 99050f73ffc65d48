import { sureScore } from './score';
import type { Span } from './textLines';

/** A form of the index that was found in a text; its span and those of its gaps are of the text's form. */
export interface Match extends Span {
  /** The number of the form in the index. */
  readonly form: number;
  /** What its literals weigh. */
  readonly weight: number;
  readonly score: number;
  /** What stands in its gaps. */
  readonly gaps: readonly Span[];
  /** Whether it is all of the text. */
  readonly isWhole: boolean;
  /** In how many strings of the text it stands, each in the next one: so often its signs are escaped. */
  readonly depth: number;
}

/** The best of the matches, best first, without those that a better one explains. */
export function bestMatches(matches: Iterable<Match>): Match[] {
  const kept: Match[] = [];
  for (const match of [...matches].sort((a, b) => b.score - a.score || a.from - b.from)) {
    if (!kept.some((better) => explains(better, match))) kept.push(match);
  }
  return kept;
}

/**
 * Whether a match is but a part of a better one around it that says more. What stands in an argument of it is told for
 * itself where it is sure: messages name their causes.
 */
function explains(better: Match, { from, to, weight, score }: Match): boolean {
  if (better.from > from || better.to < to || better.to - better.from === to - from) return false;
  const isArgument = better.gaps.some((gap) => gap.from <= from && to <= gap.to);
  return isArgument ? score < sureScore : better.weight > weight;
}
