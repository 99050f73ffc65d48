import { handler } from '../../contract';
import { describeUnlisted, headlineOf } from '../../core/answers/card';
import type { Catalog } from '../../core/catalog';
import { CodeFinder } from '../../core/mentions';
import { codeDocuments } from '../../core/mentions/document';
import { type Language, visibleText } from '../../core/text';
import type { LineCode, LineCodesParams } from '../../protocol';
import { cardOf } from '../shared/cards';

/** Maximum length of a line that is read, in UTF-16 units. A terminal cuts its lines far earlier. */
const maxLine = 16 * 1024;

/** Returns the codes in a line, as in a log that consists of it. */
export function lineCodes(line: string, catalog: Catalog, language: Language): LineCode[] {
  const document = codeDocuments().create('bk-job-line:log', 'log', 1, line.slice(0, maxLine));
  return new CodeFinder(document, catalog, false).unprompted(0, document.length).map((mention) => {
    const { code, offset, length, entry } = mention;
    const message = entry
      ? headlineOf(cardOf({ code, entry }, catalog, language))
      : describeUnlisted(code, catalog, language).message;
    return { code, start: offset, length, message: visibleText(message) };
  });
}

export const lineCodesHandler = handler<LineCodesParams, readonly LineCode[]>(
  [],
  ({ catalog, preferences }, { line }) => lineCodes(line, catalog, preferences.language),
);
