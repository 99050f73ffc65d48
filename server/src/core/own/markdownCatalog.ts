import { type MarkdownSource, readTables } from '../markdownTable';
import { columns } from './columns';
import { declaredIn, rangePieces } from './declaredRanges';
import type { OwnLayer } from './ownLayer';

/** Reads every table that has a column of codes, and the lines that declare ranges: `Codes: 1199000-1199999`. */
export function readMarkdownCatalog(source: MarkdownSource, layer: OwnLayer): void {
  const { title, rows, problems } = readTables(source, columns);
  if (title !== '') layer.title = title;
  for (const problem of problems) layer.problems.take(problem);
  declareRanges(source.text, layer);
  for (const { line, heading, cells } of rows) {
    const { code, constant, class: owner } = cells;
    layer.addRow({
      ...cells,
      line,
      heading,
      code: unquoted(code),
      constant: unquoted(constant),
      class: unquoted(owner),
    });
  }
}

/** Numbers and names are often written as code: `` `1199048` ``. */
function unquoted(cell: string): string {
  return cell.length > 2 && cell.startsWith('`') && cell.endsWith('`') ? cell.slice(1, -1).trim() : cell;
}

function declareRanges(text: string, layer: OwnLayer): void {
  let line = 0;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    line++;
    if (!/[:：]/.test(raw.slice(0, longestLead))) continue;
    const declared = declaredIn(plain(raw));
    if (declared !== undefined) for (const piece of rangePieces(declared)) layer.addRange(piece, line);
  }
}

/** `**Codes:** 1199000` and `- Codes: 1199000` without their marks. */
function plain(line: string): string {
  return line
    .replace(/[*`_]/g, '')
    .replace(/^[ \t>+-]{0,8}/, '')
    .trim();
}

/** The colon behind `错误码范围` and its marks is not further away. */
const longestLead = 32;
