import { lineStarts } from '../../../text';
/** One row of a CSV text. */
export interface CsvRow {
  /** The line where the row begins, counted from 1. */
  readonly line: number;
  /** As written, without the quotes around them. */
  readonly cells: readonly string[];
  /** True where the quote of the last cell is not closed, so that the rest of the text is in it. */
  readonly open: boolean;
}

/**
 * The rows of a text of comma-separated values as RFC 4180 has them, with any separator of one character. Cells in quotes
 * may hold separators, line breaks and doubled quotes. Blank lines are skipped. Linear in the text. Our own: it is short, streams,
 * and reports the line of each row and a quote that is never closed.
 */
export function* csvRows(text: string, separator: string): Generator<CsvRow> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    if (text.charCodeAt(at) === lineFeed) {
      at++;
      line++;
      continue;
    }
    const startLine = line;
    const cells: string[] = [];
    let open = false;
    for (;;) {
      let cell = '';
      if (text.charAt(at) === '"') {
        const end = closingQuote(text, at + 1);
        open = end >= text.length;
        line += lineBreaksIn(text.slice(at + 1, end));
        const quoted = text.slice(at + 1, Math.min(end, at + 1 + maxCell));
        cell = quoted.includes('""') ? quoted.replaceAll('""', '"') : quoted;
        at = end + 1;
      }
      const end = cellEnd(text, at, separator);
      if (end > at) cell += text.slice(at, end);
      if (cells.length < maxCells) cells.push(cell);
      // So that a row with too many cells is still seen to have them.
      else if (cell.trim() !== '') cells[maxCells - 1] = cell;
      at = end;
      if (text.charAt(at) !== separator) break;
      at++;
    }
    if (text.charAt(at) === '\r' && text.charAt(at + 1) === '\n') at++;
    at++;
    line++;
    if (cells.length > 1 || cells[0] !== '') yield { line: startLine, cells, open };
  }
}

/** Maximum length of a cell in quotes, in UTF-16 units: far more than any text may have, which is then cut with a problem. */
const maxCell = 64 * 1024;

/** Maximum number of cells that are kept of one row: a file of 32 MB may consist of commas. */
const maxCells = 1000;

/** Finds the next quote that is not doubled; the end of the text if there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

const carriageReturn = 0x0d;
const lineFeed = 0x0a;

function cellEnd(text: string, from: number, separator: string): number {
  const stop = separator.charCodeAt(0);
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === stop || unit === lineFeed || unit === carriageReturn) return at;
  }
  return text.length;
}

function lineBreaksIn(text: string): number {
  return lineStarts(text).length;
}
