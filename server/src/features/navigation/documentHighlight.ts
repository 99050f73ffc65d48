import type { DocumentHighlight, DocumentHighlightParams, Position } from 'vscode-languageserver';
import { DocumentHighlightKind, documentHandler, type Preferences } from '../../contract';
import { type Catalog, isShort } from '../../core/catalog';
import { CodeFinder } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';

/** Maximum number of highlights, as more slow an editor down: those nearest to the cursor are kept. */
const maxHighlights = 5000;

/** Returns all occurrences of the explained code at `position`, by number and by name, in document order. */
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
  // A short number that the text does not call a code is another number.
  const same = finder.of(new Set([here.code]), !isShort(here.code));
  const nearest = same.findIndex(({ offset }) => offset === here.offset) - maxHighlights / 2;
  const first = Math.max(0, Math.min(nearest, same.length - maxHighlights));
  return same
    .slice(first, first + maxHighlights)
    .map((mention) => ({ range: document.rangeOf(mention), kind: DocumentHighlightKind.Text }));
}

export const documentHighlightHandler = documentHandler(
  [],
  ({ document, catalog, preferences }, { position }: DocumentHighlightParams) =>
    documentHighlight(document, position, catalog, preferences),
);
