import type { Language } from '../text';
import type { Span } from './searchedText';

/** A form of the index that was found in a text. Its span and its gaps are positions in the normal form of the text. */
export interface Match extends Span {
  /** The number of the form in the index. */
  readonly form: number;
  /** The weight of its literals. */
  readonly weight: number;
  readonly score: number;
  /** The places of its arguments. */
  readonly gaps: readonly Span[];
  /** True if it is the whole text. */
  readonly isWhole: boolean;
  /** In how many strings of the text it is, one in the other: its signs are escaped as often. */
  readonly depth: number;
}

/** Returns the matches, best first, without those that another match explains. */
export function bestMatches(matches: readonly Match[]): Match[] {
  return matches
    .filter((match) => !matches.some((other) => explains(other, match)))
    .sort((a, b) => b.score - a.score || a.from - b.from);
}

/**
 * True if a match is only a part of another match that says more. A match in an argument of the other one is kept if it is
 * sure, because messages name their causes, or likelier than the message around it.
 */
function explains(other: Match, { from, to, weight, score }: Match): boolean {
  if (other.from > from || other.to < to || other.to - other.from === to - from) return false;
  const isArgument = other.gaps.some((gap) => gap.from <= from && to <= gap.to);
  return isArgument ? score < sureScore && score < other.score : other.weight > weight;
}

/** How a message is separated from the text beside it: by nothing (a letter), by a blank or a comma, by an end. */
export type Edge = 'letter' | 'blank' | 'end';

/** The facts that the confidence in a match depends on. */
export interface Evidence {
  /** The weight of its literals, see `weightOf`. */
  readonly weight: number;
  readonly left: Edge;
  readonly right: Edge;
  /** True if it is the whole text. */
  readonly isWhole: boolean;
  /** Length of its longest argument, in UTF-16 units. */
  readonly maxArgumentLength: number;
}

/**
 * From this score on a message is shown unprompted. The whole text or a whole field of it needs two Chinese characters and
 * a word for that, a message within a line seven characters, and more if letters touch it.
 */
export const sureScore = 0.5;

/**
 * Up to this weight a text may come from any software: 24 letters, six Chinese characters. Many logs have `Permission
 * denied`, and few of them are about JOB.
 */
export const maxCommonplaceWeight: Readonly<Record<Language, number>> = { en: 12, 'zh-CN': 18 };

/**
 * The same in Chinese for what JOB 3.x ships: seven characters. Other systems have jobs, plans and timers, too, and say
 * `作业实例不存在` of them.
 */
export const maxShippedWeight = 21;

/** The weight that gives half of the maximum score. */
const halfWeight = 10;

const weights = { chinese: 3, letter: 0.5, other: 0.2 };

/** Returns how specific the literals of a form are: a Chinese character counts as six letters or digits, or fifteen signs. */
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
 * Minimum weight of a template without arguments that is certain if it is exactly the whole text: two Chinese characters or
 * twelve letters. `OK` says nothing.
 */
export const minExactWeight = 6;

/** Returns how likely the text holds the message, above 0 and below 1. At the same place more literals win. */
export function scoreOf({ weight, left, right, isWhole, maxArgumentLength: longestArgument }: Evidence): number {
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

/** Long arguments are unlikely. */
function argumentFactor(length: number): number {
  if (length <= 64) return 1;
  return length <= 256 ? 0.9 : 0.75;
}
