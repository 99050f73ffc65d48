import type { CodeLens } from 'vscode-languageserver';
import type { LensCode } from '../../core/answers/card/inlineText';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import type { Language } from '../../core/text/language';
import { type LensData, lensStrings } from './lensData';
import type { MessageTotals } from './messageTotals';

/**
 * A lens over the first message of each code that a log never names, at most `room` of them; the last one then says how many
 * were left out. They come without a title, like those of numbers, and are resolved with them.
 */
export function messageLenses(
  document: CodeDocument,
  { totals, cutAt }: MessageTotals,
  room: number,
  language: Language,
): CodeLens[] {
  const { uri } = document;
  const lenses = totals.slice(0, Math.max(0, room)).map(({ code, alike, count, offset, length }, index): CodeLens => {
    const codes: LensCode[] = [{ code, count, alike }];
    const left = totals.length - index;
    const data: LensData = index === room - 1 && left > 1 ? { uri, left } : { uri, codes, more: 0 };
    return { range: { start: document.positionAt(offset), end: document.positionAt(offset + length) }, data };
  });
  if (cutAt === undefined) return lenses;
  const start = document.positionAt(cutAt);
  const title = lensStrings[language].messagesCut(start.line);
  return [...lenses, { range: { start, end: start }, command: { title, command: '' } }];
}
