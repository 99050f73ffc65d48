import type { Hover, Position } from 'vscode-languageserver';
import type { Catalog } from '../core/catalog';
import type { CodeDocument } from '../core/codeDocument';
import { codeUnder } from './codeUnder';
import type { Feature, Preferences } from './feature';
import { rangeOf } from './ranges';
import { shownCard } from './shownCard';

/**
 * The card of the code at `position`, by number or by name. Null where none stands, and for an unlisted number that the text
 * calls no code.
 */
export function hover(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  preferences: Preferences,
): Hover | null {
  if (!preferences.settings.hover.enabled) return null;
  const found = codeUnder(document, catalog, document.offsetAt(position), preferences.settings);
  if (!found) return null;
  return { contents: shownCard(found, catalog, preferences), range: rangeOf(document, found) };
}

export const hoverFeature: Feature = {
  capabilities: { hoverProvider: true },
  register({ connection, answerDocument }) {
    connection.onHover(
      answerDocument('textDocument/hover', null, ({ document, catalog, preferences }, { position }) =>
        hover(document, position, catalog, preferences),
      ),
    );
  },
};
