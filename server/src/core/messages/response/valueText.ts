import { withoutBytes } from '../../text/quotes';

/**
 * Returns the text of a value whose characters were written as bytes: `\xe4\xb8\x8d`, `\344\270\215`, `%E4%B8%8D`, or bytes of
 * UTF-8 read as Latin-1. Undefined if some cannot be read: then nothing can be said about the text.
 */
export function readableText(value: string): string | undefined {
  const isQuery = /%[89a-f][0-9a-f]%[89a-f][0-9a-f]/i.test(value);
  const decoded = withoutBytes(value);
  const text = fromLatin1(isQuery ? decoded.replace(queryEscapes, withoutQueryEscape) : decoded);
  return unreadable.test(text) ? undefined : text;
}

/** Bytes that were not resolved, lost characters, and UTF-8 that was read as Windows-1252. */
const unreadable =
  /(?:\\x[89a-f][0-9a-f]){2}|\\[2-3][0-7]{2}\\[2-3][0-7]{2}|%[89a-f][0-9a-f]%[89a-f][0-9a-f]|\ufffd|\?{3}|[\u00e3-\u00e9][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]/i;

/** Signs of ASCII in a query, where a plus is a blank. */
const queryEscapes = /\+|%[2-7][0-9a-f]/gi;

function withoutQueryEscape(written: string): string {
  return written === '+' ? ' ' : String.fromCharCode(Number.parseInt(written.slice(1), 16));
}

/** Undoes the reading of UTF-8 as Latin-1, if the whole text allows it. */
function fromLatin1(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf]/.test(text) || /[^\x00-\xff]/.test(text)) return text;
  const bytes = text.replace(/[^\w]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
  try {
    return decodeURIComponent(bytes);
  } catch {
    return text;
  }
}
