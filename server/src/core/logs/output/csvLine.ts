import { visibleText } from '../../text';

/**
 * A line of CSV with its end, which is CR LF, as RFC 4180 says. Cells that a spreadsheet would take for a formula begin with an
 * apostrophe.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const shown = visibleText(text);
  const safe = /^\s*[=+\-@|%]/.test(shown) ? `'${shown}` : shown;
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
