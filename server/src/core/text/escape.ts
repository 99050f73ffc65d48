import { maxOf } from './lists';

/**
 * Catalog and document text is data. These functions make it safe to show: nothing in it becomes active Markdown, and
 * nothing in it stays hidden from the reader.
 */

/**
 * Characters that are invisible or reorder their neighbours: controls, bidi marks, zero widths, lone surrogates. Made when a
 * text may have some: reading such an expression takes longer than all else that a module does at the start.
 */
const hidden = (): RegExp => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Matches texts without hidden characters, which nearly all are: ASCII, Latin-1 without the soft hyphen, dashes and quotes,
 * arrows and signs, Chinese characters and their punctuation.
 */
const plain = /^[\x20-\x7e\xa1-\xac\xae-\xff\u2010-\u2027\u2190-\u22ff\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Returns `text` on one line with hidden characters written as `<U+202E>`. Runs of blanks and line breaks become one space. */
export function visibleText(text: string): string {
  const line = /[\t\n\r]| {2}/.test(text) ? text.replace(/[\t\n\r ]+/g, ' ') : text;
  return plain.test(line) ? line : line.replace(hidden(), namedCharacter);
}

/**
 * Returns `text` for a file or the clipboard: it keeps its lines and tabs, and hidden characters are written as in
 * `visibleText`, so that no terminal obeys them and no source has code that reads otherwise than it runs.
 */
export function writtenText(text: string): string {
  const keep = (character: string) => (/[\n\t]/.test(character) ? character : namedCharacter(character));
  return text.replace(/\r\n?/g, '\n').replace(hidden(), keep);
}

/** Returns a character as `<U+000D>`. */
export function namedCharacter(character: string): string {
  const hex = (character.codePointAt(0) as number).toString(16).toUpperCase();
  return `<U+${hex.padStart(4, '0')}>`;
}

/**
 * Returns Markdown that displays exactly `text`, anywhere in a paragraph or a table cell. Also covers what renderers add to
 * Markdown: `$(icon)`, HTML, entities, and links and addresses that become active without any mark.
 */
export function escapeMarkdown(text: string): string {
  return (
    visibleText(text)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/[\\`*[\]~|$>@]/g, '\\$&')
      // An underscore between letters is not emphasis.
      .replace(/(?<![0-9A-Za-z\u4e00-\u9fff])_|_(?![0-9A-Za-z\u4e00-\u9fff])/g, '\\_')
      // Previews also take `//host/path` for an address.
      .replace(/:(?=\/)|\/(?=\/)|(?<=www)\./gi, '\\$&')
      // The beginning of a line could make it a heading, a list or a rule. A version such as 3.5 does not.
      .replace(/^( ?\d{0,9})([#+=-]|[.)](?= |$))/, '$1\\$2')
  );
}

/** Returns `text` as a code span. The fence is longer than any run of backticks inside. */
export function codeSpan(text: string): string {
  const shown = visibleText(text);
  const maxRun = maxOf(
    (shown.match(/`+/g) ?? []).map((run) => run.length),
    0,
  );
  const fence = '`'.repeat(maxRun + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') || shown === '' ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Returns at most `limit` code points of `text`; the last one is an ellipsis if something was cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const points = Array.from(text);
  return points.length <= limit
    ? text
    : `${points
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

/** Returns `value` as indented JSON that ends with a line break. Invisible characters are written as escapes. */
export function printableJson(value: unknown): string {
  return `${withEscapes(JSON.stringify(value, null, 2))}\n`;
}

/** Returns `value` as JSON on one line. Invisible characters are written as escapes. */
export function jsonLine(value: unknown): string {
  return withEscapes(JSON.stringify(value));
}

function withEscapes(json: string): string {
  // Characters that JSON allows, but a terminal would obey or an editor would hide.
  const unprintable = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
  return json.replace(unprintable, escaped);
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}
