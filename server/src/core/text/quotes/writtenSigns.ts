/**
 * Signs that are written by a name, a number or as bytes: entities of HTML and XML, and UTF-8 in hexadecimal or octal digits.
 * What `\n`, `\"` and `\uXXXX` mean depends on the strings around them, see `unescaped`.
 */

/** An entity of HTML or XML, escaped any number of times: `&quot;`, `&amp;quot;`, `&#34;`. The group is its name. */
const entity = /&(?:amp;)*(quot|apos|lt|gt|nbsp|amp|#\d{1,7}|#x[0-9a-f]{1,6});/gi;

const namedEntities: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['amp', '&'],
]);

/** A sign that is written otherwise. */
export interface WrittenSign {
  readonly index: number;
  readonly length: number;
  /** What is written. */
  readonly sign: string;
}

/** Returns the entities in a text and what they mean. */
export function entitiesIn(text: string): WrittenSign[] {
  if (!text.includes('&')) return [];
  return [...text.matchAll(entity)].map(({ 0: { length }, 1: name = '', index }) => {
    return { index, length, sign: entityMeaning(name) };
  });
}

/** Resolves the entities in a text. */
export function withoutEntities(text: string): string {
  return text.includes('&') ? text.replace(entity, (_, name: string) => entityMeaning(name)) : text;
}

function entityMeaning(name: string): string {
  const lower = name.toLowerCase();
  if (lower.startsWith('#x')) return characterOf(lower.slice(2), 16);
  return lower.startsWith('#') ? characterOf(lower.slice(1), 10) : (namedEntities.get(lower) ?? name);
}

/** Returns the character with a number. A number without one gives the replacement character. */
export function characterOf(digits: string, radix: number): string {
  const point = Number.parseInt(digits, radix);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
}

/** Runs of bytes outside of ASCII: `\xe4\xb8\x8d`, `\344\270\215`, `%E4%B8%8D`, at any depth of strings. */
const foreignBytes = /(?:\\{1,8}x[89a-f][0-9a-f]){2,}|(?:\\{1,8}[2-3][0-7]{2}){2,}|(?:%[89a-f][0-9a-f]){2,}/gi;

/** The same and ASCII, but not in octal digits: `\12` may be a reference. */
const allBytes = /(?:\\{1,8}x[0-9a-f]{2}|%[0-9a-f]{2})+|(?:\\{1,8}[2-3][0-7]{2}){2,}/gi;

/** Reads runs of bytes that are UTF-8. Others stay as written, and those of ASCII unless `ascii` says otherwise. */
export function withoutBytes(text: string, ascii = false): string {
  return /[\\%]/.test(text) ? text.replace(ascii ? allBytes : foreignBytes, charactersOf) : text;
}

function charactersOf(written: string): string {
  const bytes = written
    .replace(/(?<!\\)\\+x/gi, '%')
    .replace(/(?<!\\)\\+([0-7]{3})/g, (_, octal: string) => `%${Number.parseInt(octal, 8).toString(16)}`);
  try {
    return decodeURIComponent(bytes);
  } catch {
    return written;
  }
}

/**
 * Colours of a terminal, with their escape character, which JSON, source text and terminals write out, or with what is left
 * without it: `^[[31m`, `\\u001b[31m`, `#033[31m`, `[31m`.
 */
export const colours =
  /(?:[\u001b\u2190\u241b]|\\{0,8}u001b|\\{1,8}(?:x1b|033|e)|\^\[|#033)\[[0-9;:]{0,36}[mK]|\[[0-9;:]{1,36}m/gi;
