import { withoutBytes, withoutEntities } from '../../text/quotes';

/**
 * Reads the escapes that logs and tickets hold: `\uXXXX`, bytes of UTF-8 (`\xNN`, `%NN`), entities (`&quot;`), and `\n`, `\t`, `\"`
 * at any depth. Everything else stays as written. Only for comparing texts: what is shown keeps its escapes.
 */
export function decodedText(text: string): string {
  if (!hasEscapes(text)) return text;
  const plain = text.replace(/\\{1,8}u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return withoutEntities(withoutBytes(plain, true)).replace(/\\{1,8}([nrt"'])/g, (_, sign: string) =>
    /["']/.test(sign) ? sign : ' ',
  );
}

/** True if a text may hold escapes. */
export function hasEscapes(text: string): boolean {
  return /[\\%&]/.test(text);
}

/** Returns the source of a regular expression for a value as it is, and with `escapes` for its escaped forms, too. */
export function writtenForms(value: string, escapes: boolean): string {
  return Array.from(value, escapes ? formsOf : plainForm).join('');
}

/**
 * The same for any of several values, where they are not a part of a longer word. The longest one counts. Values that begin with
 * a letter are only tried where a word begins, which is faster.
 */
export function wordForms(values: readonly string[], escapes: boolean): string {
  const longestFirst = [...values].sort((a, b) => b.length - a.length);
  const isWord = (value: string) => /^\w/.test(value);
  const formOf = (value: string) => writtenForms(value, escapes) + (/\w$/.test(value) ? String.raw`(?!\w)` : '');
  const words = longestFirst.filter(isWord).map(formOf);
  const others = longestFirst.filter((value) => !isWord(value)).map(formOf);
  return [...(words.length > 0 ? [`${wordStart}(?:${words.join('|')})`] : []), ...others].join('|');
}

/** Where a word begins: the letters of an escape such as `\n` or `%5B` before it are no part of it. */
const wordStart = String.raw`(?:(?<!\w)|(?<=\\(?:[nrt]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})|%[0-9a-fA-F]{2}))`;

function plainForm(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}

function formsOf(character: string): string {
  const plain = plainForm(character);
  if (/^[A-Za-z0-9_-]$/.test(character)) return plain;
  const units = Array.from({ length: character.length }, (_, at) => {
    return String.raw`\\{1,8}u${anyCase(character.charCodeAt(at).toString(16).padStart(4, '0'))}`;
  });
  const forms = [plain, units.join(''), `&#${character.codePointAt(0)};`];
  const isAlone = /^[\ud800-\udfff]$/.test(character);
  const isAscii = character < '\x80';
  const encoded = isAscii
    ? `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`
    : encodeURIComponent(isAlone ? '' : character);
  const bytes = encoded.replace(/[A-F]/gi, anyCase);
  if (bytes !== '') forms.push(bytes, bytes.replaceAll('%', String.raw`\\{1,8}x`));
  return `(?:${forms.join('|')})`;
}

function anyCase(hex: string): string {
  return hex.replace(/[a-f]/gi, (digit) => `[${digit.toLowerCase()}${digit.toUpperCase()}]`);
}
