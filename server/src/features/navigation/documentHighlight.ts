import type { DocumentHighlight, DocumentHighlightParams, Position } from 'vscode-languageserver';
import { DocumentHighlightKind, documentHandler, type Preferences } from '../../contract';
import { type Catalog, isShort } from '../../core/catalog';
import { CodeFinder, type CodeMention } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { walk } from '../shared/walk';

/** Maximum number of highlights, as more slow an editor down: those nearest to the cursor are kept. */
const maxHighlights = 5000;

/** Returns all occurrences of the explained code at `position`, by number and by name, in document order. */
export async function documentHighlight(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  preferences: Preferences,
  isStopped: () => boolean = () => false,
): Promise<DocumentHighlight[]> {
  const { highlight, names } = preferences.settings;
  if (!highlight.enabled) return [];
  let here: CodeMention | undefined;
  const begin = () => {
    const finder = new CodeFinder(document, catalog, names.enabled);
    const at = finder.at(document.offsetAt(position));
    here = at;
    if (!at) return () => [];
    const codes = new Set([at.code]);
    // A short number that the text does not call a code is another number.
    return (from: number, to: number) => finder.of(codes, !isShort(at.code), from, to);
  };
  const same = await walk(document, begin, { isStopped });
  if (here === undefined || same === undefined) return [];
  const { offset: middle } = here;
  const nearest = same.findIndex(({ offset }) => offset === middle) - maxHighlights / 2;
  const first = Math.max(0, Math.min(nearest, same.length - maxHighlights));
  return same
    .slice(first, first + maxHighlights)
    .map((mention) => ({ range: document.rangeOf(mention), kind: DocumentHighlightKind.Text }));
}

export const documentHighlightHandler = documentHandler(
  [],
  ({ document, catalog, preferences }, { position }: DocumentHighlightParams, token) =>
    documentHighlight(document, position, catalog, preferences, () => token.isCancellationRequested),
);
