import { unescaped } from '../../text/quotes/escapes';

/** A string as it stands in a text: in JSON, in JSON that is itself in a string, once or more often, or in Python. */
export interface QuotedText {
  /** Where its content begins and ends, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** How many backslashes stand before each of its quotes: 0, in a string 1, in a string of a string 3. */
  readonly depth: number;
  /** False where the text, the line or the string around it ends first. */
  readonly closed: boolean;
  /** Where reading goes on. */
  readonly next: number;
}

/** Strings in strings beyond four are not read: `\\\\\\\\\\\\\\\"`. */
export const deepest = 15;

/** The string whose opening quote, or the backslashes before it, stands at `at`; undefined where none does. */
export function readQuoted(text: string, at: number): QuotedText | undefined {
  let open = at;
  while (text.charCodeAt(open) === backslash && open - at <= deepest) open++;
  const depth = open - at;
  const quote = text.charCodeAt(open);
  if (!isQuote(quote) || depth > deepest) return undefined;
  const start = open + 1;
  let backslashes = 0;
  for (let end = start; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === backslash) {
      backslashes++;
      continue;
    }
    if (unit === 0x0a || unit === 0x0d) return { start, end, depth, closed: false, next: end };
    if (unit === quote) {
      // One level down every backslash is two, and the quote has one more.
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

const backslash = 0x5c;

function isQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0x27;
}

/** What the content of a string means. What is no escape stands as it is. */
export function unquoted(raw: string, depth: number): string {
  // One level down every backslash is two: 0, 1, 3, 7 before a quote.
  return unescaped(raw, 33 - Math.clz32(depth));
}
