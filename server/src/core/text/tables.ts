/** Tables that are written as text: rows on lines, and rows of elements or items. Knows nothing of what their columns are. */

import { endOfLine, startOfLine } from './lines';

/** A cell and where it is in its text, without quotes, marks and blanks around it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

/** What is between the cells of a line. Two blanks are between columns that are aligned. */
export type Separator = '|' | '\t' | ',' | ';' | '  ';

/** The line around the heads of a table: `| --- | --- |`, `+----+====+`, `-----+-----`, `====  ====`. */
export const tableRule = /^[\s>]{0,40}[|+]?[\s:]{0,40}(?:--|==)[-=\s|+:]*$/;

/** The separators that a line may have between its columns, the likeliest first. */
export function separatorsOf(line: string): Separator[] {
  const all: readonly Separator[] = ['|', '\t', ',', ';', '  '];
  return all.filter((separator) => line.trim().includes(separator));
}

/** The cells of a line; those of a table with lines without its ends. A separator in quotes is no end of a cell. */
export function cellsOf(line: string, separator: Separator): Cell[] {
  const cells: Cell[] = [];
  const end = line.length - (separator === '|' && /\|\s*$/.test(line) ? line.length - line.lastIndexOf('|') : 0);
  const first = separator === '|' ? (/^[\s>]*\|/.exec(line) ?? [''])[0].length : line.length - line.trimStart().length;
  for (let at = separator === '\t' ? 0 : first; at <= end; ) {
    const cell = cellAt(line, at, end, separator);
    cells.push(cell);
    at = cell.next;
  }
  return cells;
}

/** Reads the cell at `at`. Two quotes in a quoted cell are one. */
function cellAt(line: string, at: number, end: number, separator: string): Cell & { readonly next: number } {
  let start = at;
  while (start < end && line.charAt(start) === ' ') start++;
  const quote = line.charAt(start);
  if (quote === '"' || quote === "'") {
    let close = line.indexOf(quote, start + 1);
    while (close >= 0 && line.charAt(close + 1) === quote) close = line.indexOf(quote, close + 2);
    const behind = close < 0 ? end : line.slice(close + 1, end).search(/[^ ]/);
    const isCell = close >= 0 && (behind < 0 || line.startsWith(separator, close + 1 + behind) || separator === '  ');
    if (isCell) {
      const next = line.indexOf(separator, close + 1);
      return { start: start + 1, end: close, isQuoted: true, next: behindSeparator(line, next, end, separator) };
    }
  }
  const found = line.indexOf(separator, start);
  const stop = found < 0 || found > end ? end : found;
  return { ...withoutMarks(line, start, stop), isQuoted: false, next: behindSeparator(line, found, end, separator) };
}

function behindSeparator(line: string, found: number, end: number, separator: string): number {
  if (found < 0 || found >= end) return end + 1;
  let next = found + separator.length;
  while (separator === '  ' && line.charAt(next) === ' ') next++;
  return next;
}

/** Leaves out what a cell is shown by: code, bold, elements of HTML. */
function withoutMarks(text: string, from: number, to: number): Pick<Cell, 'start' | 'end'> {
  const raw = text.slice(from, to);
  const written = raw.trim();
  const start = from + raw.length - raw.trimStart().length;
  const [mark = ''] = /^(?:[`*]{1,3}|(?:<[a-z]\w{0,20}(?:\s[^<>]{0,100})?>\s{0,20}){1,4})/i.exec(written) ?? [];
  const end = /^</.test(mark) ? /(?:<\/\w{1,20}>){1,4}$/.exec(written)?.[0] : mark;
  const isMarked =
    mark !== '' && end !== undefined && written.endsWith(end) && written.length > mark.length + end.length;
  return isMarked
    ? { start: start + mark.length, end: start + written.length - end.length }
    : { start, end: start + written.length };
}

/** The texts of the cells of a head, with one word for each: `Error code` is `Error_code`. */
export function headsOf(text: string, cells: readonly Cell[]): string[] {
  return cells.map(({ start, end }) => text.slice(start, end).replace(/(?<=\w) (?=\w)/g, '_'));
}

/** A row of a table, with the heads of its columns. */
interface BlockRow {
  readonly heads: readonly string[];
  readonly cells: readonly Cell[];
}

/** A notation of tables whose rows may go over several lines. */
interface BlockNotation {
  /** Fits the line of each cell. Few other lines have it, as to look for the beginning of the table is dear. */
  readonly line: RegExp;
  readonly begin: string;
  /** Begins a row; undefined if each row has as many cells as the first one. */
  readonly row: RegExp | undefined;
  /** A cell. The group is its text. */
  readonly cell: RegExp;
}

const blockNotations: readonly BlockNotation[] = [
  {
    line: /<\/?t[dr][\s>]/i,
    begin: '<table',
    row: /<tr[\s>]/gi,
    cell: /<t[dh](?:\s[^<>]{0,200})?>((?:[^<]|<(?!\/?t[dhr]\b)){0,2000})/dgi,
  },
  // A `list-table` of reStructuredText.
  {
    line: /^[ \t]{1,20}(?:\* )?- /,
    begin: 'list-table::',
    row: /^[ \t]{0,20}\* (?=- )/gm,
    cell: /(?<=^[ \t]{0,20}(?:\* )?)- ([^\n]{0,2000}(?:\n[ \t]{1,20}(?![ \t*-])[^\n]{0,2000}){0,20})/dgm,
  },
  // AsciiDoc.
  {
    line: /^\s*\|(?![^\n]{0,400}\|\s*$)/,
    begin: '|===',
    row: undefined,
    cell: /(?<=[\s\w])\|(?!===)([^|\n]{0,2000}(?:\n(?![|\n])[^|\n]{1,2000}){0,20})/dg,
  },
];

/** Maximum distance of a row from the beginning of its table, and length of what is read behind a place in a row, in UTF-16 units. */
const [maxTable, maxRow] = [8000, 2000];

/** The row around a place in a table of HTML, reStructuredText or AsciiDoc. Undefined outside of such tables. */
export function blockRowAround(text: string, at: number): BlockRow | undefined {
  const line = text.slice(Math.max(startOfLine(text, at), at - maxRow), Math.min(endOfLine(text, at), at + maxRow));
  for (const notation of blockNotations) {
    if (!notation.line.test(line)) continue;
    const from = Math.max(0, at - maxTable);
    const found = rowOf(notation, text.slice(from, at + maxRow), at - from);
    if (found) return { ...found, cells: found.cells.map((cell) => movedBy(cell, from)) };
  }
  return undefined;
}

function movedBy({ start, end, isQuoted }: Cell, by: number): Cell {
  return { start: start + by, end: end + by, isQuoted };
}

function rowOf({ begin, row, cell }: BlockNotation, text: string, at: number): BlockRow | undefined {
  const start = text.lastIndexOf(begin, at);
  if (start < 0) return undefined;
  const body = start + begin.length;
  const isAround = ({ start, end }: Cell): boolean => start <= at && at <= end;
  if (row === undefined) {
    const cells = cellsIn(text, body, text.length, cell);
    // The heads are on the first line, with an empty line or the next row behind it.
    const lineEnd = text.indexOf('\n', text.indexOf('\n', body) + 1);
    const width = cells.filter(({ start }) => start < lineEnd).length;
    const index = cells.findIndex(isAround);
    if (width < 2 || index < width) return undefined;
    const first = index - (index % width);
    return { heads: headsOf(text, cells.slice(0, width)), cells: cells.slice(first, first + width) };
  }
  const starts = [...text.slice(body).matchAll(row)].map(({ index }) => body + index);
  const [head = [], ...rows] = starts.map((from, index) => cellsIn(text, from, starts[index + 1] ?? text.length, cell));
  const cells = rows.find((cells) => cells.some(isAround));
  return cells && { heads: headsOf(text, head), cells };
}

function cellsIn(text: string, from: number, to: number, cell: RegExp): Cell[] {
  return [...text.slice(from, to).matchAll(cell)].flatMap(({ indices }): Cell[] => {
    const range = indices?.[1];
    return range ? [{ ...withoutMarks(text, from + range[0], from + range[1]), isQuoted: false }] : [];
  });
}
