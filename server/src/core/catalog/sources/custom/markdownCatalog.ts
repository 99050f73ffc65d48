import type { CatalogFile } from '../../catalogEntry';
import { visitTables } from '../markdownTable';
import type { CustomLayer } from './customLayer';
import { columns } from './customRow';

/**
 * Reads every table that has a column of codes, and all lines that declare ranges or how messages are written:
 * `Codes: 1199000-1199999`, `Format: java`.
 */
export function readMarkdownCatalog(source: CatalogFile, layer: CustomLayer): void {
  for (const { text } of declarations(source.text)) layer.takeFormat(text);
  let started = false;
  const { title, problems } = visitTables(
    source,
    columns,
    ({ line, heading, cells }, titleAbove) => {
      if (!started && titleAbove !== '') layer.title = titleAbove;
      started = true;
      layer.addRow({
        line,
        heading,
        code: unquoted(cells.code),
        constant: unquoted(cells.constant),
        class: unquoted(cells.class),
        message: cells.message,
        en: cells.en,
        zh: cells.zh,
        source: cells.source,
        target: cells.target,
        category: cells.category,
        correction: cells.correction,
        arguments: cells.arguments,
        advice: cells.advice,
      });
    },
    true,
  );
  if (!started && title !== '') layer.title = title;
  for (const problem of problems) layer.problems.take(problem);
  for (const { text, line } of declarations(source.text)) layer.takeDeclaration(text, line);
}

/** Removes backticks: numbers and names are often written as code. */
function unquoted(cell: string): string {
  return cell.length > 2 && cell.startsWith('`') && cell.endsWith('`') ? cell.slice(1, -1).trim() : cell;
}

/** The lines that may declare something, without their markup. */
function* declarations(text: string): Generator<{ readonly text: string; readonly line: number }> {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  let line = 1;
  for (let start = 0; start < lines.length; line++) {
    const lineFeed = lines.indexOf('\n', start);
    const end = lineFeed < 0 ? lines.length : lineFeed;
    // Nearly every line is a row of a table.
    if (lines.charAt(start) !== '|' && /[:：]/.test(lines.slice(start, Math.min(end, start + maxLeadLength)))) {
      yield { text: plain(lines.slice(start, end)), line };
    }
    start = end + 1;
  }
}

/** Removes the markup of `**Codes:** 1199000` and `- Codes: 1199000`. */
function plain(line: string): string {
  return line
    .replace(/[*`_]/g, '')
    .replace(/^[ \t>+-]{0,8}/, '')
    .trim();
}

/** Maximum length of `错误码范围：` with its markup. */
const maxLeadLength = 32;
