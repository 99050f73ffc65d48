import type { Language } from '../text/language';
import type { Span } from './searchedText';

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

/** How well what stands beside a message sets it apart: a letter, which it may be part of; a blank or a comma; an end. */
export type Edge = 'letter' | 'blank' | 'end';

/** What speaks for a message. */
export interface Evidence {
  /** What its literals weigh, see `weightOf`. */
  readonly weight: number;
  readonly left: Edge;
  readonly right: Edge;
  /** Whether it is all of the text that was asked for. */
  readonly isWhole: boolean;
  /** How long the longest of its arguments is, in UTF-16 units. */
  readonly longestArgument: number;
}

/**
 * From this score on a message is shown where nobody asked for one. What is the whole text, or a whole field of it, needs
 * two Chinese characters and a word for that; in the midst of a line it takes seven, and many more where letters stand
 * close to it.
 */
export const sureScore = 0.5;

/**
 * What weighs no more may be what all kinds of software say: 24 letters, six Chinese characters. `Permission denied` stands in
 * many logs, and in few of them does JOB say it.
 */
export const mostCommonplace: Readonly<Record<Language, number>> = { en: 12, 'zh-CN': 18 };

/** Where half of the score that literals can give is reached. */
const halfWeight = 10;

const weights = { chinese: 3, letter: 0.5, other: 0.2 };

/** How much the literals of a form say: a Chinese character as much as six letters or digits, or fifteen signs. */
export function weightOf(form: string): number {
  let weight = 0;
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    if (unit >= 0x2e80) weight += weights.chinese;
    else if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit > 0xbf) weight += weights.letter;
    else if (unit > 0x20) weight += weights.other;
  }
  return weight;
}

/**
 * The least that a template without arguments weighs which is certain where it is the whole text, letter for letter: two
 * Chinese characters, or twelve letters. `OK` says nothing.
 */
export const leastExact = 6;

/** How likely the text holds the message, above 0 and below 1. In the same place the one with more literals wins. */
export function scoreOf({ weight, left, right, isWhole, longestArgument }: Evidence): number {
  const share = weight / (weight + halfWeight);
  const factor = isWhole ? wholeFactor : edgeFactor(left, right);
  return Math.min(share * factor * argumentFactor(longestArgument), 1 - 1 / (weight + 100));
}

const wholeFactor = 1.25;

function edgeFactor(left: Edge, right: Edge): number {
  if (left === 'letter' || right === 'letter') return left === right ? 0.5 : 0.6;
  if (left === 'end' && right === 'end') return 1.22;
  return left === right ? 0.75 : 0.9;
}

/** Arguments are short, as a rule. */
function argumentFactor(length: number): number {
  if (length <= 64) return 1;
  return length <= 256 ? 0.9 : 0.75;
}
