const escaped = /%(2[026C]|3[ADF]|5[BD]|7[BD])|\\u00(20|22|26|2c|3a|3d|5b|7b)/gi;
const colours = /(?:\u001b|\\u001b|\\x1b|\\033|\\e)\[[0-9;:]*m/gi;

/**
 * A line's text left of a number, as a person would read it: without colours, percent escapes and `\u003d` undone, and
 * without what only dresses the number: a sign, Markdown's stars.
 */
export function plainBefore(before: string): string {
  let text = before;
  if (text.includes('[') && /\u001b|\\u001b|\\x1b|\\033|\\e/i.test(text)) text = text.replace(colours, '');
  if (text.includes('%') || text.includes('\\u00')) {
    text = text.replace(escaped, (_, percent?: string, unicode?: string) =>
      String.fromCharCode(Number.parseInt(percent ?? unicode ?? '', 16)),
    );
  }
  let end = text.length;
  // The line break of `code:\n1239801` inside a string is a blank; a sign or stars stand directly before the number.
  if (/\\[nrt]$/.test(text)) end -= 2;
  while (end > 0 && text.charAt(end - 1) === '*') end--;
  if (/(?:^|[^+<-])[+-]$/.test(text.slice(0, end)) && text.slice(0, end).trim().length > 1) end--;
  return text.slice(0, end);
}
