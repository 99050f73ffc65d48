/** What stands between two quotes of a line. */
export interface QuotedString {
  readonly start: number;
  readonly end: number;
  /** Whether it stands as a value does: at the line's start, behind a colon, an equals sign, a comma or a bracket. */
  readonly isValue: boolean;
}

/** At most so many are told of a line. */
const mostStrings = 1000;

interface Open {
  readonly quote: string;
  readonly level: number;
  readonly start: number;
  readonly isValue: boolean;
}

/**
 * The strings in a line, also those in strings, whose quotes are escaped: inner ones before those around them. Quotes
 * inside of words are none, and neither are those that nothing closes.
 */
export function quotedStrings(text: string, from: number, to: number): QuotedString[] {
  const strings: QuotedString[] = [];
  const open: Open[] = [];
  let level = 0;
  for (let at = from; at < to && strings.length < mostStrings; at++) {
    const char = text.charAt(at);
    if (char === '\\') {
      level++;
      continue;
    }
    if (char === '"' || char === "'") {
      const last = open.findLastIndex((one) => one.quote === char && one.level === level);
      const start = open[last];
      if (start && !isWord(text, at + 1, to)) {
        strings.push({ start: start.start, end: at - level, isValue: start.isValue });
        open.length = last;
      } else if (!isWord(text, at - level - 1, to, from) && open.length < mostDeep) {
        open.push({ quote: char, level, start: at + 1, isValue: isValue(text, from, at - level) });
      }
    }
    level = 0;
  }
  return strings;
}

const mostDeep = 16;

function isWord(text: string, at: number, to: number, from = 0): boolean {
  return at >= from && at < to && /[A-Za-z0-9]/.test(text.charAt(at));
}

function isValue(text: string, from: number, quoteAt: number): boolean {
  let at = quoteAt - 1;
  while (at >= from && at > quoteAt - 9 && text.charAt(at) === ' ') at--;
  return at < from || ':=,([{：，（'.includes(text.charAt(at));
}
