import { unescaped } from './escapes';

/** A string in a text: in JSON, in JSON that is itself in a string, once or more often, or in Python. */
interface NestedString {
  /** Where its content begins and ends, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** The number of backslashes before each of its quotes: 0, in a string 1, in a string of a string 3. */
  readonly depth: number;
  /** False if the text, the line or the string around it ends first. */
  readonly closed: boolean;
  /** Where reading goes on. */
  readonly next: number;
}

/** Maximum backslashes before a quote: strings in four strings. */
export const maxDepth = 15;

/**
 * Reads the string whose opening quote, or the backslashes before it, is at `at`; undefined if there is none. For
 * objects in API responses, which are read value by value.
 */
export function readNestedString(text: string, at: number): NestedString | undefined {
  let open = at;
  while (text.charAt(open) === '\\' && open - at <= maxDepth) open++;
  const depth = open - at;
  const quote = text.charAt(open);
  if (!isQuote(quote) || depth > maxDepth) return undefined;
  const start = open + 1;
  let backslashes = 0;
  for (let end = start; end < text.length; end++) {
    const char = text.charAt(end);
    if (char === '\\') {
      backslashes++;
      continue;
    }
    if (char === '\n' || char === '\r') return { start, end, depth, closed: false, next: end };
    if (char === quote) {
      // In a string every backslash is doubled, and the quote has one more.
      const more = backslashes - depth;
      if (more >= 0 && more % (2 * (depth + 1)) === 0) {
        return { start, end: end - depth, depth, closed: true, next: end + 1 };
      }
      if (more < 0) return { start, end: end - backslashes, depth, closed: false, next: end - backslashes };
    }
    backslashes = 0;
  }
  return { start, end: text.length, depth, closed: false, next: text.length };
}

/** What the content of a nested string means. Unknown escapes stay as written. */
export function unquoted(content: string, depth: number): string {
  // Each string around it doubles the backslashes and adds one: 0, 1, 3, 7 before a quote.
  return unescaped(content, 33 - Math.clz32(depth));
}

/** The text between two quotes of a line. */
export interface QuotedSpan {
  readonly start: number;
  readonly end: number;
  /** True if it is at the place of a value: at the line's start, after a colon, an equals sign, a comma or a bracket. */
  readonly isValue: boolean;
}

/** Maximum number of strings of one line. */
const maxStrings = 1000;

/** Maximum number of strings that are open at the same time. */
const maxOpen = 16;

/**
 * All strings of a line, also those in strings, whose quotes are escaped: inner strings before those around them. Quotes
 * inside words, and quotes without a partner, are ignored. For lines of logs, where a string may be broken off anywhere.
 */
export function quotedSpans(text: string, from: number, to: number): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  const open: { readonly quote: string; readonly level: number; readonly start: number; readonly isValue: boolean }[] =
    [];
  let level = 0;
  for (let at = from; at < to && spans.length < maxStrings; at++) {
    const char = text.charAt(at);
    if (char === '\\') {
      level++;
      continue;
    }
    if (isQuote(char)) {
      const last = open.findLastIndex((one) => one.quote === char && one.level === level);
      const opening = open[last];
      if (opening && !isWord(text, at + 1, to)) {
        spans.push({ start: opening.start, end: at - level, isValue: opening.isValue });
        open.length = last;
      } else if (!isWord(text, at - level - 1, to, from) && open.length < maxOpen) {
        open.push({ quote: char, level, start: at + 1, isValue: isValue(text, from, at - level) });
      }
    }
    level = 0;
  }
  return spans;
}

function isQuote(char: string): boolean {
  return char === '"' || char === "'";
}

function isWord(text: string, at: number, to: number, from = 0): boolean {
  return at >= from && at < to && /[A-Za-z0-9]/.test(text.charAt(at));
}

function isValue(text: string, from: number, quoteAt: number): boolean {
  let at = quoteAt - 1;
  while (at >= from && at > quoteAt - 9 && text.charAt(at) === ' ') at--;
  return at < from || ':=,([{：，（'.includes(text.charAt(at));
}
