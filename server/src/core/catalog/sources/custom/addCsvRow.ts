import { type Language, lineStarts, otherLanguage } from '../../../text';
import type { ChangedText, CodeAddition } from './addition';
import { findHeader } from './csvCatalog';

const columnOf: Readonly<Record<Language, 'en' | 'zh'>> = { en: 'en', 'zh-CN': 'zh' };

/** Appends a row with the columns of the header. */
export function addCsvRow(text: string, code: number, language: Language): ChangedText | CodeAddition {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const blank = text.trim() === '';
  const whole = blank ? `Code,Message${lineBreak}` : text;
  const header = findHeader(whole);
  if (header === undefined) return { kind: 'refused', reason: 'shape', line: 1 };
  const { separator, positions, cells, rest } = header;
  for (const row of rest) {
    if (row.open) return { kind: 'refused', reason: 'syntax', line: row.line };
    if (row.cells[positions.code]?.trim() === String(code))
      return { kind: 'listed', offset: lineStart(whole, row.line) };
  }
  const messages = [positions.message, positions[columnOf[language]], positions[columnOf[otherLanguage(language)]]];
  const message = messages.find((position) => position >= 0) ?? cells.length;
  const row = cells.map((_, position) => (position === positions.code ? String(code) : ''));
  const ended = /[\r\n]$/.test(whole) ? whole : whole + lineBreak;
  const before = row.slice(0, message).join(separator);
  const cursor = ended.length + before.length + (message > 0 && message < cells.length ? separator.length : 0);
  return { changed: ended + row.join(separator) + lineBreak, cursor };
}

/** `line` is counted from 1, with the line breaks that the reader of rows knows. */
function lineStart(text: string, line: number): number {
  return [0, ...lineStarts(text)][line - 1] ?? text.length;
}
