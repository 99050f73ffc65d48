import { visibleText } from '../../text';

/**
 * A line of CSV with its end, which is CR LF, as RFC 4180 says. Cells that a spreadsheet would take for a formula begin with an
 * apostrophe.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/**
 * Where a formula may begin: full-width signs are signs, too, for spreadsheets in Chinese, and a semicolon begins a cell where it
 * separates the values of a list, whatever the quotes.
 */
const formula = /^(?=\s*[=+\-@|%＝＋－＠])|(?<=; ?)(?=[=+\-@|%＝＋－＠])/g;

function cell(text: string): string {
  const safe = visibleText(text).replace(formula, "'");
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
