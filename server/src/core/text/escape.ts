import { lazyRegExp } from './lazyRegExp';

/**
 * Catalog and document text is data. These functions make it safe to show: nothing in it becomes live Markdown, and
 * nothing in it stays hidden from the reader.
 */

/** Characters that draw nothing or reorder what stands beside them: controls, bidi marks, zero widths, lone surrogates. */
const hidden = lazyRegExp('[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]', 'gu');

/**
 * Texts of nothing but these, as nearly all are, hide nothing: ASCII, Latin-1 without the soft hyphen, dashes and quotes,
 * arrows and signs, Chinese characters and their punctuation.
 */
const open = /^[\x20-\x7e\xa1-\xac\xae-\xff\u2010-\u2027\u2190-\u22ff\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;

/** `text` on one line with every hidden character spelled out, `<U+202E>`. Blanks and line breaks become one space. */
export function visibleText(text: string): string {
  const line = text.replace(/[\t\n\r ]+/g, ' ');
  if (open.test(line)) return line;
  return line.replace(hidden(), (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `<U+${hex.padStart(4, '0')}>`;
  });
}

/**
 * `text` as Markdown that reads as exactly this text, anywhere inside a paragraph or a table cell. Covers what renderers
 * add to Markdown too: `$(icon)`, HTML, entities, and bare links and addresses that turn live by themselves.
 */
export function escapeMarkdown(text: string): string {
  return (
    visibleText(text)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/[\\`*[\]~|$>@]/g, '\\$&')
      // Between letters it is no mark of emphasis.
      .replace(/(?<![0-9A-Za-z\u4e00-\u9fff])_|_(?![0-9A-Za-z\u4e00-\u9fff])/g, '\\_')
      .replace(/:(?=\/)|(?<=www)\./gi, '\\$&')
      // What opens a line could make it a heading, a list or a rule. A version such as 3.5 does not.
      .replace(/^( ?\d{0,9})([#+=-]|[.)](?= |$))/, '$1\\$2')
  );
}

/** `text` as a code span. The fence is longer than any run of backticks inside. */
export function codeSpan(text: string): string {
  const shown = visibleText(text);
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') || shown === '' ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** At most `limit` code points of `text`, the last one an ellipsis when something was cut. */
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
