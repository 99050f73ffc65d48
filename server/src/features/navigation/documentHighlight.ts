import type { DocumentHighlight, DocumentHighlightParams, Position } from 'vscode-languageserver';
import { documentHandler } from '../../contract/feature';
import { DocumentHighlightKind } from '../../contract/lsp';
import type { Preferences } from '../../contract/requestContext';
import type { Catalog } from '../../core/catalog/catalog';
import { isShort } from '../../core/catalog/codeNumbers';
import { explainedCodes } from '../../core/mentions/detection/explainedCodes';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { namesOfCode } from '../../core/mentions/names/namedCodes';
import { codeUnder } from '../shared/codeUnder';
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
  const here = codeUnder(document, catalog, document.offsetAt(position), preferences.settings);
  if (!here) return [];
  // Where a short number is not called a code, it is another number.
  const all = isShort(here.code) ? explainedCodes(document, catalog) : document.codesIn(0, document.length);
  const numbers = all.filter(({ code }) => code === here.code);
  const named = names.enabled ? namesOfCode(document, catalog, here.code) : [];
  const same = named.length === 0 ? numbers : [...numbers, ...named].sort((a, b) => a.offset - b.offset);
  const nearest = same.findIndex(({ offset }) => offset === here.offset) - highlightLimit / 2;
  const first = Math.max(0, Math.min(nearest, same.length - highlightLimit));
  return same
    .slice(first, first + highlightLimit)
    .map((occurrence) => ({ range: rangeOf(document, occurrence), kind: DocumentHighlightKind.Text }));
}

export const documentHighlightHandler = documentHandler(
  [],
  ({ document, catalog, preferences }, { position }: DocumentHighlightParams) =>
    documentHighlight(document, position, catalog, preferences),
);
