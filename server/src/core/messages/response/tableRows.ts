import { isCodeName } from '../../catalog/vocabulary';
import {
  blockRowAround,
  type Cell,
  cellsOf,
  endOfLine,
  headsOf,
  type Separator,
  separatorsOf,
  startOfLine,
  tableRule,
} from '../../text';
import type { Member } from './objectText';
import { isResponseKey } from './responseKeys';

/** Maximum length of a line of a table, in UTF-16 units. */
const maxLine = 4000;

/** Maximum number of lines above a row in which the heads of its columns are looked for. */
const maxAbove = 40;

/**
 * Returns the cells of the row at a place as fields, named by the heads of their columns: of CSV and TSV, of tables of Markdown, MySQL,
 * PostgreSQL, HTML, reStructuredText and AsciiDoc, of columns that are aligned by blanks, and of `INSERT`. `firstLine` is that of the whole document. Empty if the
 * place is in no such row.
 */
export function rowAround(text: string, at: number, firstLine: string): Member[] {
  const inserted = insertedRow(text, at);
  if (inserted) return inserted;
  const block = blockRowAround(text, at);
  if (block) return membersOf(block.heads, block.cells, 0);
  const first = mayBeHead.test(firstLine) ? firstLine : undefined;
  const start = startOfLine(text, at);
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

function headAbove(text: string, rowStart: number, separator: Separator): string | undefined {
  let start = rowStart;
  for (let above = 0; above < maxAbove && start > 0; above++) {
    start = startOfLine(text, start - 1);
    const line = lineFrom(text, start);
    if (line.length > maxLine || !(line.includes(separator) || tableRule.test(line))) return undefined;
    if (isHead(line, separator)) return line;
  }
  return undefined;
}

/** True if a line names the columns of responses: a code, and something else of them. */
function isHead(line: string, separator: Separator): boolean {
  if (!mayBeHead.test(line) || !line.includes(separator)) return false;
  const keys = keysOf(line, separator);
  return keys.some(isCodeName) && keys.some((key) => isResponseKey(key) && !isCodeName(key));
}

/** Quick, as it is asked for every line above. */
export const mayBeHead = /^(?!.{0,4000}\d{7}).{0,4000}(?:code|码)/i;

function keysOf(line: string, separator: Separator): string[] {
  return headsOf(line, cellsOf(line, separator));
}

function lineFrom(text: string, start: number): string {
  return text.slice(start, Math.min(endOfLine(text, start), start + maxLine + 1));
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
  if (!/value/i.test(before)) return undefined;
  const head = [...before.matchAll(insertHead)].at(-1);
  if (head === undefined) return undefined;
  const keys = (head[1] ?? '').split(',').map((key) => key.trim().replace(/^[`"[]|[`"\]]$/g, ''));
  for (let open = from + head.index + head[0].length; text.charAt(open) === '('; ) {
    const row = valuesFrom(text, open + 1);
    if (row.end >= at) return membersOf(keys, row.cells, 0);
    betweenRows.lastIndex = row.end;
    if (!betweenRows.test(text)) return undefined;
    open = betweenRows.lastIndex;
  }
  return undefined;
}

const betweenRows = /\)\s{0,40},\s{0,40}/y;

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
