import { isCodeName } from '../../catalog/vocabulary';
import type { Member } from './objectText';
import { isResponseKey } from './responseKeys';

/** Maximum length of a line of a table, in UTF-16 units. */
const maxLine = 4000;

/** Maximum number of lines above a row in which the heads of its columns are looked for. */
const maxAbove = 40;

/** A cell of a row and where it is in the text, without quotes. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

type Separator = '|' | '\t' | ',' | ';' | '  ';

/**
 * Returns the cells of the row at a place as fields, named by the heads of their columns: of CSV and TSV, of tables of Markdown, MySQL
 * and PostgreSQL, of columns that are aligned by blanks, and of `INSERT`. `firstLine` is that of the whole document. Empty if the
 * place is in no such row.
 */
export function rowAround(text: string, at: number, firstLine: string): Member[] {
  const inserted = insertedRow(text, at);
  if (inserted) return inserted;
  const first = mayBeHead.test(firstLine) ? firstLine : undefined;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = lineFrom(text, start);
  if (line.length > maxLine || (start === 0 && first === undefined)) return [];
  for (const separator of separatorsOf(line)) {
    const head = headAbove(text, start, separator) ?? (first && isHead(first, separator) ? first : undefined);
    if (head === undefined) continue;
    const keys = keysOf(head, separator);
    const cells = cellsOf(line, separator);
    // A table of pandas has the numbers of its rows before the first column.
    const more = separator === '  ' ? cells.length - keys.length : 0;
    return membersOf(keys, cells.slice(more === 1 ? 1 : 0), start);
  }
  return [];
}

/** The separators that a line may have between its columns, the likeliest first. */
function separatorsOf(line: string): Separator[] {
  const all: readonly Separator[] = ['|', '\t', ',', ';', '  '];
  return all.filter((separator) => line.trim().includes(separator));
}

function headAbove(text: string, rowStart: number, separator: Separator): string | undefined {
  let start = rowStart;
  for (let above = 0; above < maxAbove && start > 0; above++) {
    start = text.lastIndexOf('\n', start - 2) + 1;
    const line = lineFrom(text, start);
    if (line.length > maxLine || !(line.includes(separator) || rule.test(line))) return undefined;
    if (isHead(line, separator)) return line;
  }
  return undefined;
}

/** The line around the heads of a table: `| --- | --- |`, `+----+----+`, `-----+-----`. */
const rule = /^[\s>]{0,20}[|+]?[\s:]{0,20}--[-\s|+:]*$/;

/** True if a line names the columns of responses: a code, and something else of them. */
function isHead(line: string, separator: Separator): boolean {
  if (!mayBeHead.test(line) || !line.includes(separator)) return false;
  const keys = keysOf(line, separator);
  return keys.some(isCodeName) && keys.some((key) => isResponseKey(key) && !isCodeName(key));
}

/** Quick, as it is asked for every line above. */
export const mayBeHead = /^(?!.{0,4000}\d{7}).{0,4000}(?:code|码)/i;

function keysOf(line: string, separator: Separator): string[] {
  return cellsOf(line, separator).map(({ start, end }) =>
    line
      .slice(start, end)
      .replace(/^[`*]{1,3}|[`*]{1,3}$/g, '')
      .replace(/(?<=\w) (?=\w)/g, '_'),
  );
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + maxLine + 1)).replace(/\r$/, '');
}

/** The cells of a line; those of a table with lines without its ends. */
function cellsOf(line: string, separator: Separator): Cell[] {
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
  // Markdown may show a cell as code or bold.
  const [mark = ''] = /^[`*]{1,3}/.exec(line.slice(start, stop)) ?? [];
  const written = line.slice(start, stop).trimEnd();
  const isMarked = written.length > 2 * mark.length && written.endsWith(mark);
  return {
    start: start + (isMarked ? mark.length : 0),
    end: start + written.length - (isMarked ? mark.length : 0),
    isQuoted: false,
    next: behindSeparator(line, found, end, separator),
  };
}

function behindSeparator(line: string, found: number, end: number, separator: string): number {
  if (found < 0 || found >= end) return end + 1;
  let next = found + separator.length;
  while (separator === '  ' && line.charAt(next) === ' ') next++;
  return next;
}

function membersOf(keys: readonly string[], cells: readonly Cell[], base: number): Member[] {
  return cells.flatMap(({ start, end, isQuoted }, index): Member[] => {
    const key = keys[index];
    if (key === undefined) return [];
    const span = { key, start: base + start, end: base + end, whole: true };
    return [isQuoted ? { ...span, depth: 0 } : { ...span, depth: undefined, bare: true }];
  });
}

/** Maximum context before a row of `INSERT` in which its columns are looked for, in UTF-16 units. */
const insertReach = 8000;

const insertHead = /\bINSERT\s[^()]{0,200}\(([^()]{1,2000})\)\s{0,40}VALUES?\s{0,40}/gi;

/** The row of a statement of SQL: `INSERT INTO t (code, message) VALUES (1, 'a')`. */
function insertedRow(text: string, at: number): Member[] | undefined {
  const from = Math.max(0, at - insertReach);
  const before = text.slice(from, at);
  if (!before.includes('VALUE') && !before.includes('value')) return undefined;
  const head = [...before.matchAll(insertHead)].at(-1);
  if (head === undefined) return undefined;
  const keys = (head[1] ?? '').split(',').map((key) => key.trim().replace(/^[`"[]|[`"\]]$/g, ''));
  for (let open = from + head.index + head[0].length; text.charAt(open) === '('; ) {
    const row = valuesFrom(text, open + 1);
    if (row.end >= at) return membersOf(keys, row.cells, 0);
    const [more] = /^\s{0,40},\s{0,40}/.exec(text.slice(row.end + 1, row.end + 90)) ?? [];
    if (more === undefined) return undefined;
    open = row.end + 1 + more.length;
  }
  return undefined;
}

/** Reads the values of a row up to its closing bracket. */
function valuesFrom(text: string, from: number): { readonly cells: readonly Cell[]; readonly end: number } {
  const cells: Cell[] = [];
  value.lastIndex = from;
  for (let match = value.exec(text); match; match = value.exec(text)) {
    const [whole, , string, plain = '', sign] = match;
    const isQuoted = string !== undefined;
    const start = match.index + whole.indexOf(isQuoted ? "'" : plain) + (isQuoted ? 1 : 0);
    cells.push({ start, end: start + (string ?? plain.trimEnd()).length, isQuoted });
    if (sign === ')') return { cells, end: value.lastIndex - 1 };
  }
  return { cells, end: text.length };
}

const value = /\s{0,40}([NE]?'((?:[^'\\]|''|\\.){0,4000})'|([^,()']{0,400}))\s{0,40}([,)])/y;
