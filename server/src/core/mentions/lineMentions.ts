import { type Catalog, spaceOf } from '../catalog';
import { CodeFinder, isListed } from './codeFinder';
import type { CodeDocuments } from './document/chunkedDocument';
import { scanCodes } from './document/codeScanner';

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
