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

/** The matches, best first, without those that another one explains. */
export function bestMatches(matches: readonly Match[]): Match[] {
  return matches
    .filter((match) => !matches.some((other) => explains(other, match)))
    .sort((a, b) => b.score - a.score || a.from - b.from);
}

/**
 * Whether a match is but a part of another one around it that says more. What stands in an argument of that one is told
 * for itself where it is sure, for messages name their causes, or likelier than the message around it.
 */
function explains(other: Match, { from, to, weight, score }: Match): boolean {
  if (other.from > from || other.to < to || other.to - other.from === to - from) return false;
  const isArgument = other.gaps.some((gap) => gap.from <= from && to <= gap.to);
  return isArgument ? score < sureScore && score < other.score : other.weight > weight;
}
