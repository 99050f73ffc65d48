import type { DocumentHighlight, Position } from 'vscode-languageserver';
import type { Catalog } from '../core/catalog';
import type { CodeDocument } from '../core/codeDocument';
import { isShort } from '../core/codeSpace';
import { explainedCodeAt, explainedCodes } from '../core/explainedCodes';
import { DocumentHighlightKind } from '../lsp';
import type { Feature, Preferences } from './feature';
import { rangeOf } from './ranges';

/** An editor draws no more than this with comfort; of more, those nearest to the cursor are marked. */
const highlightLimit = 5000;

/** Every occurrence of the explained code at `position`, in document order. */
export function documentHighlight(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  preferences: Preferences,
): DocumentHighlight[] {
  if (!preferences.settings.highlight.enabled) return [];
  const here = explainedCodeAt(document, catalog, document.offsetAt(position));
  if (!here) return [];
  // Where a short number is not called a code, it is another number.
  const all = isShort(here.code) ? explainedCodes(document, catalog) : document.codesIn(0, document.length);
  const same = all.filter(({ code }) => code === here.code);
  const nearest = same.findIndex(({ offset }) => offset === here.offset) - highlightLimit / 2;
  const first = Math.max(0, Math.min(nearest, same.length - highlightLimit));
  return same
    .slice(first, first + highlightLimit)
    .map((occurrence) => ({ range: rangeOf(document, occurrence), kind: DocumentHighlightKind.Text }));
}

export const documentHighlightFeature: Feature = {
  capabilities: { documentHighlightProvider: true },
  register({ connection, answerDocument }) {
    connection.onDocumentHighlight(
      answerDocument('textDocument/documentHighlight', [], ({ document, catalog, preferences }, { position }) =>
        documentHighlight(document, position, catalog, preferences),
      ),
    );
  },
};
