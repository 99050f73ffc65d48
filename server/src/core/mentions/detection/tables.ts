import { isCodeName, isOtherThing } from '../../catalog/vocabulary';
import { cellsOf, headsOf, type Separator, tableRule } from '../../text';
import type { LineAround } from '../document/codeDocument';
import { columnInRow } from './heldBy';
import { findAbove, type Surroundings } from './surroundings';

/** Columns of tables in text: the head of a column names its numbers. */

/** A line of such a table. */
const row = /\|/;

/** What the head of a column says its numbers are; undefined without a head, or if it says neither. */
type ColumnKind = 'code' | 'other' | undefined;

/** What the table around a number says that it is. */
export function kindOfColumn(around: Surroundings): ColumnKind {
  if (!mayBeInColumn(around)) return undefined;
  const column = columnInRow(around)?.trim();
  if (column !== undefined) return kindOfHead(column);
  if (/\(\s*["']?$/.test(around.before) || /^["']?\s*\)/.test(around.after)) return undefined;
  if (around.before.endsWith('>')) return kindOfHead(headOfElement(around) ?? '');
  const head = around.before.includes('|') || around.after.includes('|') ? headAbove(around) : headOfFile(around);
  // Without a head the cell on the left may name it: `| Job ID | 12 |`.
  const separator = head?.separator ?? '|';
  // The digit shows that the last cell is not empty.
  const row = `${around.before}0`;
  const cells = headsOf(row, cellsOf(row, separator));
  const name = head && headsOf(head.line, cellsOf(head.line, separator))[cells.length - 1];
  return (name && kindOfHead(name)) || (separator === '|' ? kindOfHead(cells.at(-2) ?? '') : undefined);
}

/** What ends a cell, and what may be between its end and its number. Read from a table, as it is asked for every number. */
const units: ('end' | 'dressing' | undefined)[] = Array.from({ length: 0x80 }, () => undefined);
for (const sign of '|,;\t\r\n') units[sign.charCodeAt(0)] = 'end';
for (const sign of ' "\'`*_>-') units[sign.charCodeAt(0)] = 'dressing';

/** True if the number in [start, end) of a text of several lines can be all of a cell. Quick, as it is asked for every number. */
export function mayBeCell(text: string, start: number, end: number): boolean {
  if (text.charAt(end) === '<') return text.charAt(start - 1) === '>';
  return isEdge(text, start - 1, -1) && isEdge(text, end, 1);
}

/** The same of a line. */
export function mayBeInColumn({ before, after, wholeBefore }: LineAround): boolean {
  if (after.startsWith('<')) return wholeBefore && before.endsWith('>');
  return wholeBefore && isEdge(before, before.length - 1, -1) && isEdge(after, 0, 1);
}

/** True if a cell ends at `index` of a text or beyond it, in steps of `step`. */
function isEdge(text: string, index: number, step: number): boolean {
  for (let at = index; ; at += step) {
    const kind = units[text.charCodeAt(at)];
    // Beyond the text there is no unit.
    if (kind === 'end' || at < 0 || at >= text.length) return true;
    if (kind === undefined) return (step < 0 ? beginsRow : endsRow).test(text.slice(Math.max(0, at - 8), at + 3));
  }
}

/** The brackets of a row of SQL: `VALUES (1, 2), (3, 4);`. The text ends, or begins, near the bracket. */
const beginsRow = /(?:^|[\n,[]|values)\s{0,4}\([^()]{0,2}$/i;
const endsRow = /\)\s{0,2}[,;\n]|\)\s{0,2}$/;

function headAbove(around: Surroundings): { readonly separator: Separator; readonly line: string } | undefined {
  const end = findAbove(around, 'heads', (line) => tableRule.test(line) || !row.test(line));
  if (end === undefined || !tableRule.test(end.line)) return undefined;
  const line = around.lineAbove(end.distance + 1);
  return line !== undefined && row.test(line) ? { separator: '|', line } : undefined;
}

/** The first line of a file that is a table, if it is near. */
function headOfFile(around: Surroundings): { readonly separator: Separator; readonly line: string } | undefined {
  const { languageId, uri } = around;
  if (!/^(?:csv|tsv)$/.test(languageId) && !/\.[ct]sv$/i.test(uri)) return undefined;
  const line = around.lineAbove(around.line);
  if (line === undefined || /\d{7}/.test(line)) return undefined;
  const separator = line.includes('\t') ? '\t' : line.includes(',') ? ',' : ';';
  return { separator, line };
}

/** Maximum lines above a cell of HTML on which its row or the heads begin, if each cell has a line of its own. */
const maxCells = 30;

const [rowOfHtml, cellOfHtml, headOfHtml] = [/<tr[\s>]/gi, /<t[dh][\s>]/gi, /<th[\s>]/i];

/** The head of the column of a cell of HTML: the nearest `<th>` above that are in a row, as many as there are cells before it. */
function headOfElement(around: Surroundings): string | undefined {
  if (!/<t[dh](?:\s[^<>]{0,200})?>\s{0,9}(?:<\w{1,20}>\s{0,9}){0,3}$/i.test(around.before)) return undefined;
  const row = fromRow(around, 0, around.before);
  // All of a table may be on one line.
  const rowsBefore = around.before.slice(0, lastRowStart(around.before) ?? 0);
  const found = headOfHtml.test(rowsBefore)
    ? { distance: 0, line: rowsBefore }
    : findAbove(around, 'heads', (line) => headOfHtml.test(line));
  const heads = found && fromRow(around, found.distance, found.line);
  if (row === undefined || heads === undefined) return undefined;
  const head = heads.split(cellOfHtml)[row.split(cellOfHtml).length - 1] ?? '';
  return head.replace(/^[^<>]{0,200}>|<[^<>]{1,200}>?/g, ' ');
}

function lastRowStart(text: string): number | undefined {
  return [...text.matchAll(rowOfHtml)].at(-1)?.index;
}

/** The text from the beginning of the row that a line belongs to, up to the end of the line. */
function fromRow(around: Surroundings, distance: number, line: string): string | undefined {
  let text = line;
  for (let above = distance + 1; above <= distance + maxCells; above++) {
    const start = lastRowStart(text);
    if (start !== undefined) return text.slice(start);
    text = `${around.lineAbove(above) ?? ''}\n${text}`;
  }
  return undefined;
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
