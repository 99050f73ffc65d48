import { fileLanguage } from '../languages';

/** What the end of a piece of a line is inside of. */
export type LineState = 'code' | 'string' | 'comment';

/**
 * Whether text typed behind `before` (a line up to the cursor) is inside a string or a comment, judged by the line
 * alone: a string or comment that began on an earlier line is not seen, save for the ` * ` that leads its lines by custom.
 * Undefined for languages of which we know no comments: prose has apostrophes, not strings.
 */
export function lineState(before: string, languageId: string): LineState | undefined {
  const syntax = fileLanguage(languageId)?.comments;
  if (languageId === 'markdown') return 'comment';
  if (!syntax) return undefined;
  if (syntax.block?.[0] === '/*' && /^\s*\*(?:\s|$)/.test(before)) return 'comment';
  const quotes = quotesOf(languageId);
  for (let i = 0; i < before.length; i++) {
    const character = before.charAt(i);
    if (quotes.includes(character)) {
      i = endOfString(before, i);
      if (i < 0) return 'string';
    } else if (syntax.line && before.startsWith(syntax.line, i)) {
      return 'comment';
    } else if (syntax.block && before.startsWith(syntax.block[0], i)) {
      const close = before.indexOf(syntax.block[1], i + syntax.block[0].length);
      if (close < 0) return 'comment';
      i = close + syntax.block[1].length - 1;
    }
  }
  return 'code';
}

export function quotesOf(languageId: string): string {
  return fileLanguage(languageId)?.quotes ?? '"\'`';
}

/** Where the quote is that closes the one at `open`; -1 where there is none. A backslash hides what follows it. */
export function endOfString(text: string, open: number): number {
  const quote = text[open];
  for (let i = open + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === quote) return i;
  }
  return -1;
}
