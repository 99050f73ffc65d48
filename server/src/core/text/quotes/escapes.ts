/**
 * Returns what a part of a string means. For the contents of a string whose quotes are known: the escapes of JSON, Java
 * and Python are read `depth` times, once for each string around the text. Unknown escapes stay as written.
 */
export function unescaped(text: string, depth = 1): string {
  if (depth === 0 || !text.includes('\\')) return text;
  return unescaped(text.replace(escaped, meaning), depth - 1);
}

/**
 * Like `unescaped` with depth 1, and returns where in `written` each UTF-16 unit and the end were written. For places in
 * source that are shown to a person.
 */
export function unescapedUnits(written: string): { readonly text: string; readonly offsets: readonly number[] } {
  let text = '';
  const offsets: number[] = [];
  let at = 0;
  for (const [whole, kind, hex] of written.matchAll(escapedOrUnit)) {
    const meant = kind === undefined ? whole : meaning(whole, kind, hex);
    for (let unit = 0; unit < meant.length; unit++) offsets.push(at);
    text += meant;
    at += whole.length;
  }
  return { text, offsets: [...offsets, at] };
}

const escaped = /\\(u([0-9A-Fa-f]{4})|[^u]|u)/g;
const escapedOrUnit = /\\(u([0-9A-Fa-f]{4})|[^u]|u)|[\s\S]/g;

function meaning(whole: string, kind: string, hex?: string): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  return controls.get(kind) ?? (/[\\"'/]/.test(kind) ? kind : whole);
}

const controls: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
]);

/**
 * Returns what a string of source code or a value of a bundle means: `\n`, `\t`, `\r`, `\f` and `\uXXXX` are read, and a
 * backslash before any other character is dropped, as Java does in bundles. A `\u` without four digits stays as written, and
 * makes the text ill-formed.
 */
export function unescapedSource(text: string): { readonly text: string; readonly illFormed: boolean } {
  if (!text.includes('\\')) return { text, illFormed: false };
  let illFormed = false;
  const plain = text.replace(/\\(?:u([0-9A-Fa-f]{4})|([\s\S]?))/g, (whole, hex: string | undefined, other: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (other === 'u') {
      illFormed = true;
      return whole;
    }
    return other === 'b' ? other : (controls.get(other) ?? other);
  });
  return { text: plain, illFormed };
}

const backslash = 0x5c;

/** A string in a string doubles its backslashes: this is enough for three levels. */
const maxBackslashes = 8;

/**
 * Returns the quote or the character that the backslash at `offset` begins an escape of, at any depth: `\"`, `\\\"`,
 * `\u6267`, `\\u6267`. For lines of logs, where nothing says how deep in strings a text is. Undefined for everything
 * else, such as a path of Windows.
 */
export function escapedSign(
  text: string,
  offset: number,
): { readonly unit: number; readonly length: number } | undefined {
  if (text.charCodeAt(offset) !== backslash) return undefined;
  let end = offset + 1;
  while (end < offset + maxBackslashes && text.charCodeAt(end) === backslash) end++;
  const sign = text.charAt(end);
  if (sign === '"' || sign === "'") return { unit: text.charCodeAt(end), length: end + 1 - offset };
  const hex = text.slice(end + 1, end + 5);
  if (sign !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex)) return undefined;
  return { unit: Number.parseInt(hex, 16), length: end + 5 - offset };
}
