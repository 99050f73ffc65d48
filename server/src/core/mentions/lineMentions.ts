import { type Catalog, spaceOf } from '../catalog';
import { CodeFinder, isListed } from './codeFinder';
import { confidenceOf, lineReach } from './detection';
import type { CodeDocuments } from './document/chunkedDocument';
import { scanCodes } from './document/codeScanner';
import { endOfNumber } from './document/writtenNumber';

/**
 * Calls `visit` with each number that a line of a log mentions: those of `CodeFinder.between` in a document of this line alone, which is
 * made only if a number is not listed.
 */
export function visitMentions(
  text: string,
  catalog: Catalog,
  documents: CodeDocuments,
  visit: (code: number, offset: number) => void,
): void {
  const found: number[] = [];
  let isAllListed = true;
  const add = (offset: number, code: number): void => {
    found.push(code, offset);
    isAllListed &&= isListed(code, catalog.get(code));
  };
  scanCodes(text, 0, text.length, add, spaceOf(catalog));
  if (isAllListed) {
    for (let at = 0; at < found.length; at += 2) visit(found[at] ?? 0, found[at + 1] ?? 0);
    return;
  }
  const finder = new CodeFinder(documents.create('', 'log', 1, text), catalog, false);
  for (const { code, offset } of finder.between()) visit(code, offset);
}

/**
 * True if the text of a line calls the number in [start, end) an error code: as `CodeFinder` judges it in a document of this text
 * alone, which is made only if it has several lines.
 */
export function isCalledCode(
  text: string,
  [start, end]: readonly [start: number, end: number],
  catalog: Catalog,
  documents: CodeDocuments,
): boolean {
  if (/[\r\n]/.test(text)) {
    const line = documents.create('', 'log', 0, text);
    return new CodeFinder(line, catalog, false).between(start, start + 1).length > 0;
  }
  const after = text.slice(end, end + lineReach);
  const around = {
    before: text.slice(Math.max(0, start - lineReach), start),
    after: after.slice(endOfNumber(after, 0)),
    wholeBefore: start <= lineReach,
    languageId: 'log',
    uri: '',
    space: spaceOf(catalog),
    lineAbove: () => undefined,
    lineBelow: () => undefined,
    line: 0,
    found: new Map(),
  };
  return confidenceOf(around) === 'strong';
}
