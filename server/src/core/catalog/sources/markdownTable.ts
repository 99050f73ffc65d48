import type { CatalogFile, CatalogProblem, Origin } from '../catalogEntry';
import { problemAt } from '../catalogProblem';

/** One column a reader looks for: its names in a header, and whether a table may lack it. */
export interface ColumnSpec {
  readonly names: readonly string[];
  /** Names that are understood and that no problem offers. */
  readonly also?: readonly string[];
  readonly optional?: boolean;
}

/** One row of a table. Cells are trimmed; a missing cell is empty. */
export interface TableRow<Column extends string> extends Origin {
  /** The text of the nearest heading above, empty without one. */
  readonly heading: string;
  readonly cells: Readonly<Record<Column, string>>;
}

interface TableReading<Column extends string> {
  /** The text of the first heading, empty without one. */
  readonly title: string;
  readonly rows: readonly TableRow<Column>[];
  readonly problems: readonly CatalogProblem[];
}

/** A table being read: the index of each column, -1 if missing. Undefined `positions`: its rows are skipped, as reported. */
interface OpenTable<Column extends string> {
  readonly width: number;
  readonly positions: readonly (readonly [Column, number])[] | undefined;
  separatorSeen: boolean;
}

/** Maximum number of columns of a table. */
export const maxColumns = 64;

/** Reads every pipe table of a Markdown file; see `visitTables`. */
export function readTables<Column extends string>(
  source: CatalogFile,
  columns: Readonly<Record<Column, ColumnSpec>>,
): TableReading<Column> {
  const rows: TableRow<Column>[] = [];
  return { ...visitTables(source, columns, (row) => rows.push(row)), rows };
}

/**
 * Calls `visit` for every row of every pipe table of a Markdown file, in order, with the title above it. Takes time linear in
 * the length of the file and never throws: what cannot be read is reported with its line and left out. Each row begins with
 * `|`; the closing one may be missing. Our own, because a Markdown library parses all of a document and is
 * larger than all readers together. `reportsUnread`: columns that are not among `columns` are reported, too.
 */
export function visitTables<Column extends string>(
  source: CatalogFile,
  columns: Readonly<Record<Column, ColumnSpec>>,
  visit: (row: TableRow<Column>, title: string) => void,
  reportsUnread = false,
): Omit<TableReading<Column>, 'rows'> {
  const problems: CatalogProblem[] = [];
  let title = '';
  let heading = '';
  let table: OpenTable<Column> | undefined;
  let line = 0;
  for (const rawLine of linesOf(source.text)) {
    line++;
    const text = rawLine.trim();
    const origin = { file: source.path, line };
    if (!text.startsWith('|')) {
      const newHeading = headingText(text);
      if (newHeading !== undefined) {
        heading = newHeading;
        title ||= newHeading;
      } else if (table !== undefined && text !== '') {
        problems.push(problemAt(origin, (t) => t.textAfterRow()));
      }
      table = undefined;
    } else if (table === undefined) {
      table = openTable(text, columns, origin, problems, reportsUnread);
    } else if (!table.separatorSeen && isSeparator(text)) {
      table.separatorSeen = true;
    } else {
      if (!table.separatorSeen) {
        table.separatorSeen = true;
        problems.push(problemAt(origin, (t) => t.missingSeparator()));
      }
      const { cells, overflow } = splitCells(text, table.width);
      if (overflow) {
        problems.push(problemAt(origin, (t) => t.tooManyCells()));
      }
      if (table.positions !== undefined) {
        visit({ file: source.path, line, heading, cells: pickCells(cells, table.positions) }, title);
      }
    }
  }
  return { title, problems };
}

function openTable<Column extends string>(
  text: string,
  columns: Readonly<Record<Column, ColumnSpec>>,
  origin: Origin,
  problems: CatalogProblem[],
  reportsUnread: boolean,
): OpenTable<Column> {
  const { cells } = splitCells(text, maxColumns);
  const header = cells.map(headerKey);
  const positions: [Column, number][] = [];
  const missing: string[] = [];
  for (const column of Object.keys(columns) as Column[]) {
    const { names, optional } = columns[column];
    const position = columnIn(header, columns[column]);
    positions.push([column, position]);
    if (position < 0 && !optional) {
      missing.push(names.join(' / '));
    }
  }
  if (missing.length > 0) {
    problems.push(problemAt(origin, (t) => t.unknownColumns(missing.join(', '))));
  } else if (reportsUnread) {
    const unread = unreadHeaders(
      cells,
      positions.map(([, position]) => position),
    );
    if (unread.length > 0) problems.push(problemAt(origin, (t) => t.unreadColumns(unread)));
  }
  return { width: cells.length, positions: missing.length > 0 ? undefined : positions, separatorSeen: false };
}

/**
 * Returns the index of a column, or -1. The cells of the header are `headerKey`s. Where two cells fit, the one that problems
 * offer is taken.
 */
export function columnIn(header: readonly string[], { names, also = [] }: ColumnSpec): number {
  for (const some of [names, also]) {
    const accepted = new Set(some.map(headerKey));
    const index = header.findIndex((cell) => accepted.has(cell));
    if (index >= 0) return index;
  }
  return -1;
}

/** Returns the same key for all spellings of a name: `zh_CN`, `zh-cn`, `ZH CN`, `**zhCn**`. Invisible characters do not count. */
export function headerKey(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*`.()[\]\p{Default_Ignorable_Code_Point}-]/gu, '');
}

/** The cells of a header from which no column is read, without empty ones. */
export function unreadHeaders(cells: readonly string[], positions: readonly number[]): string[] {
  return cells.filter((cell, index) => cell.trim() !== '' && !positions.includes(index)).map((cell) => cell.trim());
}

function pickCells<Column extends string>(
  cells: readonly string[],
  positions: readonly (readonly [Column, number])[],
): Record<Column, string> {
  const picked = {} as Record<Column, string>;
  for (const [column, position] of positions) {
    picked[column] = cells[position] ?? '';
  }
  return picked;
}

/**
 * The cells of a row that begins with `|`, at most `limit`. Empty cells past the limit are padding (`||` ends some
 * rows); `overflow` says that a filled one is there.
 */
function splitCells(row: string, limit: number): { cells: string[]; overflow: boolean } {
  const cells: string[] = [];
  let start = 1;
  while (start <= row.length && cells.length < limit) {
    const end = cellEnd(row, start);
    const cell = row.slice(start, end).trim();
    cells.push(cell.includes('\\|') ? cell.replaceAll('\\|', '|') : cell);
    start = end + 1;
  }
  let overflow = false;
  for (let at = start; at < row.length && !overflow; at++) {
    const unit = row.charAt(at);
    overflow = unit !== '|' && unit !== ' ' && unit !== '\t';
  }
  // The text after the closing pipe and empty columns at the end of a header are not cells.
  while (cells.length > 0 && cells[cells.length - 1] === '') {
    cells.pop();
  }
  return { cells, overflow };
}

/** The end of the cell that begins at `start`: the next `|` without a backslash before it, or the row's end. */
function cellEnd(row: string, start: number): number {
  let end = row.indexOf('|', start);
  while (end > start && row.charAt(end - 1) === '\\') {
    end = row.indexOf('|', end + 1);
  }
  return end < 0 ? row.length : end;
}

/** True for the row under a header: dashes, colons and blanks, however many cells. */
function isSeparator(row: string): boolean {
  for (let at = 0; at < row.length; at++) {
    if (!'|-: \t'.includes(row.charAt(at))) {
      return false;
    }
  }
  return row.includes('-');
}

function headingText(line: string): string | undefined {
  let level = 0;
  while (level < 7 && line.charAt(level) === '#') {
    level++;
  }
  const next = line.charAt(level);
  return level > 0 && level < 7 && (next === ' ' || next === '\t') ? line.slice(level).trim() : undefined;
}

/** The lines of a text, which may end in LF, CRLF or CR. */
function linesOf(text: string): string[] {
  const unified = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  return unified.split('\n');
}
