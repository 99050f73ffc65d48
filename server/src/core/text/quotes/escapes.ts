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
  const done: string[] = [];
  let pieces: string[] = [];
  let at = 0;
  for (let next = text.indexOf('\\'); next >= 0; next = text.indexOf('\\', at)) {
    pieces.push(text.slice(at, next));
    const other = text.charAt(next + 1);
    const hex = other === 'u' ? text.slice(next + 2, next + 6) : '';
    if (other !== 'u') pieces.push(other === 'b' ? other : (controls.get(other) ?? other));
    else if (/^[0-9A-Fa-f]{4}$/.test(hex)) pieces.push(String.fromCharCode(Number.parseInt(hex, 16)));
    else {
      illFormed = true;
      pieces.push('\\u');
    }
    at = next + 2 + (other === 'u' && pieces.at(-1) !== '\\u' ? 4 : 0);
    if (pieces.length < maxPieces) continue;
    done.push(pieces.join(''));
    pieces = [];
  }
  return { text: `${done.join('')}${pieces.join('')}${text.slice(at)}`, illFormed };
}

/** Pieces are joined by this number: a text of 32 MB may consist of backslashes. */
const maxPieces = 4096;

const backslash = 0x5c;

/** A string in a string doubles its backslashes: this is enough for three levels. */
const maxBackslashes = 8;

/**
 * Returns the quote or the character that the backslash at `offset` begins an escape of, at any depth: `\"`, `\\\"`,
 * `\u6267`, `\\u6267`, and as bytes of UTF-8 `\xe6\x89\xa7`, `\346\211\247`. For lines of logs, where nothing says how deep in strings a text is. Undefined for everything
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
  if (sign === 'x' || sign === '3') return characterOfBytes(text, offset);
  const hex = text.slice(end + 1, end + 5);
  if (sign !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex)) return undefined;
  return { unit: Number.parseInt(hex, 16), length: end + 5 - offset };
}

/** A character of two or three bytes of UTF-8, in hexadecimal or octal. */
const bytesOfCharacter = /^(?:(\\+)x[c-e][0-9a-f](?:\\+x[89ab][0-9a-f]){1,2}|(\\+)3[0-5][0-7](?:\\+2[0-7]{2}){1,2})/i;

function characterOfBytes(
  text: string,
  offset: number,
): { readonly unit: number; readonly length: number } | undefined {
  const written = text.slice(offset, offset + 3 * (maxBackslashes + 3));
  const [found] = bytesOfCharacter.exec(written) ?? [];
  if (found === undefined) return undefined;
  const bytes = found
    .split(/\\+/)
    .slice(1)
    .map((byte) => Number.parseInt(byte.replace('x', ''), byte.startsWith('x') ? 16 : 8));
  const [first, second, third] = bytes as [number, number, number];
  const isLong = first >= 0xe0;
  if (isLong !== (bytes.length === 3)) {
    // A shorter character may be followed by bytes that do not belong to it.
    if (isLong) return undefined;
    const length = (/^(?:\\+[^\\]+){2}/.exec(found) ?? [''])[0].length;
    return { unit: ((first & 0x1f) << 6) | (second & 0x3f), length };
  }
  const unit = isLong
    ? ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f)
    : ((first & 0x1f) << 6) | (second & 0x3f);
  return { unit, length: found.length };
}
