import { isCodeName, isOtherThing } from '../../catalog/vocabulary';
import type { LineAround } from '../document/codeDocument';
import { findAbove, type Surroundings } from './surroundings';

/** Columns of tables in text: the head of a column names its numbers. */

/** The line below the heads of a table of Markdown, MySQL or PostgreSQL: `| --- | --- |`, `+----+----+`, `-----+-----`. */
const rule = /^[\s>]{0,40}[|+]?[\s:]{0,40}--[-\s|+:]*$/;
/** A line of such a table. */
const row = /\|/;

/** What the head of a column says its numbers are; undefined without a head, or if it says neither. */
export type ColumnKind = 'code' | 'other' | undefined;

/** What the table around a number says that it is. */
export function kindOfColumn(around: Surroundings): ColumnKind {
  if (!mayBeInColumn(around)) return undefined;
  const head = around.before.includes('|') || around.after.includes('|') ? headAbove(around) : headOfFile(around);
  // Without a head the cell on the left may name it: `| Job ID | 12 |`.
  const separator = head?.separator ?? /\|/;
  const cells = cellsOf(around.before, separator);
  const name = head && cellsOf(head.line, separator)[cells.length - 1];
  return (name && kindOfHead(name)) || (separator.source === '\\|' ? kindOfHead(cells.at(-2) ?? '') : undefined);
}

/** What ends a cell, and what may be between its end and its number. Read from a table, as it is asked for every number. */
const units: ('end' | 'dressing' | undefined)[] = Array.from({ length: 0x80 }, () => undefined);
for (const sign of '|,;\t\r\n') units[sign.charCodeAt(0)] = 'end';
for (const sign of ' "\'`*_>-') units[sign.charCodeAt(0)] = 'dressing';

/** True if the number in [start, end) of a text of several lines can be all of a cell. Quick, as it is asked for every number. */
export function mayBeCell(text: string, start: number, end: number): boolean {
  return isEdge(text, start - 1, -1) && isEdge(text, end, 1);
}

/** The same of a line. */
export function mayBeInColumn({ before, after, wholeBefore }: LineAround): boolean {
  return wholeBefore && isEdge(before, before.length - 1, -1) && isEdge(after, 0, 1);
}

/** True if a cell ends at `index` of a text or beyond it, in steps of `step`. */
function isEdge(text: string, index: number, step: number): boolean {
  for (let at = index; ; at += step) {
    const kind = units[text.charCodeAt(at)];
    // Beyond the text there is no unit.
    if (kind === 'end' || at < 0 || at >= text.length) return true;
    if (kind === undefined) return false;
  }
}

function headAbove(around: Surroundings): { readonly separator: RegExp; readonly line: string } | undefined {
  const end = findAbove(around, 'heads', (line) => rule.test(line) || !row.test(line));
  if (end === undefined || !rule.test(end.line)) return undefined;
  const line = around.lineAbove(end.distance + 1);
  return line !== undefined && row.test(line) ? { separator: /\|/, line } : undefined;
}

/** The first line of a file that is a table, if it is near. */
function headOfFile(around: Surroundings): { readonly separator: RegExp; readonly line: string } | undefined {
  const { languageId, uri } = around;
  if (!/^(?:csv|tsv)$/.test(languageId) && !/\.[ct]sv$/i.test(uri)) return undefined;
  const line = around.lineAbove(around.line);
  if (line === undefined || /\d{7}/.test(line)) return undefined;
  const separator = line.includes('\t') ? /\t/ : line.includes(',') ? /,/ : /;/;
  return { separator, line };
}

/** The cells of a line. Separators in quotes are no ends of cells. */
function cellsOf(line: string, separator: RegExp): string[] {
  return line.replace(/"[^"]*"/g, (quoted) => quoted.replace(/[|,;\t]/g, ' ')).split(separator);
}

function kindOfHead(cell: string): ColumnKind {
  const head = cell.replace(/[\s"'`*_()（）]+/g, ' ').trim();
  const words = head.split(' ');
  const [last = ''] = words.slice(-1);
  if (isCodeName(head) || isCodeName(words.join('_'))) return 'code';
  // `主机ID`.
  const latin = /[A-Za-z]\w{0,60}$/.exec(last)?.[0] ?? '';
  return isOtherThing(last) || isOtherThing(latin) || isOtherThing(words.join('_')) ? 'other' : undefined;
}
