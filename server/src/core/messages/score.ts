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
  /** Whether it is, filled with its arguments, the text letter for letter. */
  readonly isExact: boolean;
  /** Whether it takes arguments. */
  readonly isFilled: boolean;
  /** What its arguments are long, in UTF-16 units: the longest of them. */
  readonly longestArgument: number;
}

/**
 * From this score on a message is shown where nobody asked for one. What is the whole text, or a whole field of it, needs
 * three Chinese characters for that; in the midst of a line it takes seven, and more where letters stand close to it.
 */
export const sureScore = 0.485;

/** Where half of the score that literals can give is reached: four Chinese characters. */
const halfWeight = 12;

const weights = { chinese: 3, letter: 0.75, other: 0.25 };

/** How much the literals of a form say: a Chinese character as much as four letters or digits, or twelve signs. */
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

/** How likely the text holds the message, above 0 to 1. Of messages in the same place the one with more literals wins. */
export function scoreOf(evidence: Evidence): number {
  const { weight, isExact, isFilled, isWhole } = evidence;
  const share = weight / (weight + halfWeight);
  if (isExact && !isFilled && share * 1.25 >= sureScore) return 1;
  const place = isWhole ? 1.25 : placeFactor(evidence);
  const score = Math.min(share * place * argumentFactor(evidence.longestArgument), mostButExact - 1 / (weight + 100));
  return Math.max(isExact ? score : score * 0.995, Number.MIN_VALUE);
}

/** What is not letter for letter the text stays below this, by the less the more its literals say. */
const mostButExact = 1;

function placeFactor({ left, right }: Evidence): number {
  if (left === 'letter' || right === 'letter') return left === right ? 0.5 : 0.6;
  if (left === 'end' && right === 'end') return 1.22;
  return left === right ? 0.8 : 0.9;
}

/** Arguments are short, as a rule. */
function argumentFactor(length: number): number {
  if (length <= 64) return 1;
  return length <= 256 ? 0.9 : 0.75;
}
