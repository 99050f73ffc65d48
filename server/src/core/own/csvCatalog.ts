import { columns, type OwnColumn } from './columns';
import { type CsvRow, csvRows } from './csv';
import { declaredIn, rangePieces } from './declaredRanges';
import type { OwnLayer } from './ownLayer';

type Positions = ReadonlyMap<OwnColumn, number>;

/** Reads rows under a header that names the columns. Lines before it that begin with `#` are comments. */
export function readCsvCatalog(text: string, layer: OwnLayer): void {
  const header = findHeader(text);
  if (header === undefined) {
    layer.problems.add(1, (t) => t.missingHeader(columns.code.names.join(' / ')));
    return;
  }
  for (const row of header.before) declare(row, header.separator, layer);
  for (const row of header.rest) addRow(row, header.positions, header.width, layer);
}

interface Header {
  readonly separator: string;
  readonly positions: Positions;
  readonly width: number;
  readonly before: readonly CsvRow[];
  readonly rest: Iterable<CsvRow>;
}

/** The separator is the one by which the first row that is no comment names a column of codes. */
function findHeader(text: string): Header | undefined {
  for (const separator of [',', ';', '\t']) {
    const rows = csvRows(text, separator);
    const before: CsvRow[] = [];
    for (let next = rows.next(); !next.done; next = rows.next()) {
      const { cells } = next.value;
      if (cells[0]?.startsWith('#')) before.push(next.value);
      else {
        const positions = positionsOf(cells);
        if (positions.has('code')) return { separator, positions, width: cells.length, before, rest: rows };
        break;
      }
    }
  }
  return undefined;
}

function positionsOf(cells: readonly string[]): Positions {
  const header = cells.slice(0, widestTable).map((cell) => cell.trim().toLowerCase());
  const positions = new Map<OwnColumn, number>();
  for (const column of Object.keys(columns) as OwnColumn[]) {
    const names = new Set<string>(columns[column].names.map((name) => name.toLowerCase()));
    const position = header.findIndex((cell) => names.has(cell));
    if (position >= 0) positions.set(column, position);
  }
  return positions;
}

/** No header is read further than this many columns. */
const widestTable = 64;

/** `# codes: 1199000-1199999, 1198001`, which the separator has cut into cells. */
function declare({ cells, line }: CsvRow, separator: string, layer: OwnLayer): void {
  const declared = declaredIn(cells.join(separator).replace(/^#+/, '').trim());
  if (declared !== undefined) for (const piece of rangePieces(declared)) layer.addRange(piece, line);
}

function addRow({ cells, line, open }: CsvRow, positions: Positions, width: number, layer: OwnLayer): void {
  if (open) {
    layer.problems.add(line, (t) => t.openQuote());
    return;
  }
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
    layer.problems.add(line, (t) => t.tooManyCells());
  }
  const cell = (column: OwnColumn): string => cells[positions.get(column) ?? -1]?.trim() ?? '';
  layer.addRow({
    line,
    code: cell('code'),
    constant: cell('constant'),
    class: cell('class'),
    message: cell('message'),
    en: cell('en'),
    zh: cell('zh'),
    source: cell('source'),
    target: cell('target'),
    category: cell('category'),
    correction: cell('correction'),
  });
}
