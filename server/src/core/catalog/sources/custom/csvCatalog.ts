import { problemAt } from '../../catalogProblem';
import { columnIn, headerKey, maxColumns, unreadHeaders } from '../markdownTable';
import { type CsvRow, csvRows } from './csv';
import type { CustomLayer } from './customLayer';
import { type CustomColumn, columns } from './customRow';

/** The index of each column, -1 if it is missing. */
type Positions = Readonly<Record<CustomColumn, number>>;

/** Reads rows under a header that names the columns. Lines before it that begin with `#` are comments. */
export function readCsvCatalog(text: string, layer: CustomLayer): void {
  const header = findHeader(text);
  if (header === undefined) {
    layer.problems.add(1, (t) => t.missingHeader(columns.code.names.join(' / ')));
    return;
  }
  const unread = unreadHeaders(header.cells, Object.values(header.positions));
  if (unread.length > 0)
    layer.problems.take(problemAt({ file: layer.path, line: header.line }, (t) => t.unreadColumns(unread)));
  for (const row of header.before) declare(row, header.separator, layer);
  for (const row of header.rest) addRow(row, header.positions, header.cells.length, layer);
}

/** The row that names the columns, and the rows around it. */
export interface Header {
  readonly separator: string;
  readonly positions: Positions;
  readonly cells: readonly string[];
  readonly line: number;
  readonly before: readonly CsvRow[];
  readonly rest: Iterable<CsvRow>;
}

/** Finds the separator with which the first row that is not a comment names a column of codes. */
export function findHeader(text: string): Header | undefined {
  for (const separator of [',', ';', '\t']) {
    const rows = csvRows(text, separator);
    const before: CsvRow[] = [];
    for (let next = rows.next(); !next.done; next = rows.next()) {
      const { cells, line } = next.value;
      if (isNote(cells[0]) && before.length < maxComments) before.push(next.value);
      else {
        const positions = positionsOf(cells);
        if (positions.code >= 0) return { separator, positions, cells, line, before, rest: rows };
        break;
      }
    }
  }
  return undefined;
}

function positionsOf(cells: readonly string[]): Positions {
  const header = cells.slice(0, maxColumns).map(headerKey);
  const positions = Object.entries(columns).map(([column, spec]) => [column, columnIn(header, spec)]);
  return Object.fromEntries(positions);
}

/** Lines that only programs read: comments, and the separator as Excel notes it: `sep=;`. */
const isNote = (cell: string | undefined): boolean => cell !== undefined && /^(?:#|sep=)/i.test(cell);

/** Maximum number of comment lines before the header. */
const maxComments = 1000;

/** `# codes: 1199000-1199999, 1198001` or `# format: java`; the separator may have cut them into cells. */
function declare({ cells, line }: CsvRow, separator: string, layer: CustomLayer): void {
  const text = cells.join(separator).replace(/^#+/, '').trim();
  layer.takeFormat(text);
  layer.takeDeclaration(text, line);
}

function addRow({ cells, line, open }: CsvRow, positions: Positions, width: number, layer: CustomLayer): void {
  if (open) {
    layer.problems.add(line, (t) => t.openQuote());
    return;
  }
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
    layer.problems.add(line, (t) => t.tooManyCells());
  }
  const cell = (position: number): string => cells[position]?.trim() ?? '';
  layer.addRow({
    line,
    code: cell(positions.code),
    constant: cell(positions.constant),
    class: cell(positions.class),
    message: cell(positions.message),
    en: cell(positions.en),
    zh: cell(positions.zh),
    source: cell(positions.source),
    target: cell(positions.target),
    category: cell(positions.category),
    correction: cell(positions.correction),
    arguments: cell(positions.arguments),
    advice: cell(positions.advice),
  });
}
