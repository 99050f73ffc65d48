import type { DocumentHighlight, DocumentHighlightParams, Position } from 'vscode-languageserver';
import { documentHandler } from '../../contract/feature';
import { DocumentHighlightKind } from '../../contract/lsp';
import type { Preferences } from '../../contract/requestContext';
import type { Catalog } from '../../core/catalog/catalog';
import { isShort } from '../../core/catalog/codeNumbers';
import { CodeFinder } from '../../core/mentions/codeFinder';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { rangeOf } from '../shared/ranges';

/** An editor draws no more than this with comfort; of more, those nearest to the cursor are marked. */
const highlightLimit = 5000;

/** Every occurrence of the explained code at `position`, by number and by name, in document order. */
export function documentHighlight(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  preferences: Preferences,
): DocumentHighlight[] {
  const { highlight, names } = preferences.settings;
  if (!highlight.enabled) return [];
  const finder = new CodeFinder(document, catalog, names.enabled);
  const here = finder.at(document.offsetAt(position));
  if (!here) return [];
  // Where the text does not call a short number a code, it is another number.
  const same = finder.of(new Set([here.code]), !isShort(here.code));
  const nearest = same.findIndex(({ offset }) => offset === here.offset) - highlightLimit / 2;
  const first = Math.max(0, Math.min(nearest, same.length - highlightLimit));
  return same
    .slice(first, first + highlightLimit)
    .map((mention) => ({ range: rangeOf(document, mention), kind: DocumentHighlightKind.Text }));
}

export const documentHighlightHandler = documentHandler(
  [],
  ({ document, catalog, preferences }, { position }: DocumentHighlightParams) =>
    documentHighlight(document, position, catalog, preferences),
);
