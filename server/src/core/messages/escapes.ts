export const backslash = 0x5c;
/** It begins the colours of a terminal. */
export const escapeSign = 0x1b;

/** Backslashes are doubled in strings that stand in strings; deeper than in three of them nobody looks. */
const mostBackslashes = 8;

/** How long the escape of a quote or a character is that begins with the backslash at `offset`; 1 where it is no escape. */
export function escapeLength(text: string, offset: number): number {
  let end = offset + 1;
  while (end < offset + mostBackslashes && text.charCodeAt(end) === backslash) end++;
  const sign = text.charAt(end);
  if (sign === '"' || sign === "'") return end + 1 - offset;
  return sign === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(end + 1, end + 5)) ? end + 5 - offset : 1;
}

/** What the escape from `start` to `last` stands for. */
export function escapedUnit(text: string, start: number, last: number): number {
  const isQuote = text.charAt(last) === '"' || text.charAt(last) === "'";
  return isQuote ? text.charCodeAt(last) : Number.parseInt(text.slice(Math.max(start, last - 3), last + 1), 16);
}

/** How long what follows an escape character is, as far as it is part of a terminal's colour: `[31m`. */
export function colourLength(text: string, offset: number): number {
  return (/^\[[0-9;]{0,16}[@-~]/.exec(text.slice(offset + 1, offset + 20)) ?? [''])[0].length;
}
