import { wholeEnd, wholeStart } from './parts';

/**
 * Returns a part of a text that shows what is at `at`, and the beginning of the text, where the time of a log line is. What was cut
 * is an ellipsis.
 *
 * @param limit maximum length of the part with its ellipses, in UTF-16 units; at least 40
 */
export function excerpt(text: string, at: number, limit: number): string {
  if (text.length <= limit) return text;
  if (at < (limit * 3) / 4) return `${wholeCharacters(text.slice(0, limit - 1))}…`;
  const quarter = limit >> 2;
  const beginning = beginningOf(text, quarter);
  const end = Math.min(text.length, at - quarter + limit - beginning.length - 2);
  const start = end === text.length ? end - (limit - beginning.length - 1) : at - quarter;
  return `${beginning}…${wholeCharacters(text.slice(start, end))}${end < text.length ? '…' : ''}`;
}

/** The same around the first occurrence of a word. A text without it is not cut: the word may be written in another way. */
export function excerptAround(text: string, word: string, limit: number): string {
  const at = text.indexOf(word);
  return at < 0 ? text : excerpt(text, at, limit);
}

/** The whole words that a text begins with, or a part of the only one. */
function beginningOf(text: string, limit: number): string {
  const end = text.lastIndexOf(' ', limit);
  return end > 0 ? text.slice(0, end + 1) : wholeCharacters(text.slice(0, limit));
}

/** Without halves of surrogate pairs at both ends. */
function wholeCharacters(text: string): string {
  return wholeEnd(wholeStart(text));
}
