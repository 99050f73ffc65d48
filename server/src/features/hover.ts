import type { Hover, Position } from 'vscode-languageserver';
import { cardMarkdown, cardText } from '../core/card';
import type { Catalog } from '../core/catalog';
import type { CodeDocument } from '../core/codeDocument';
import { describeEntry, describeUnlisted } from '../core/describe';
import { explainedCodeAt } from '../core/explainedCodes';
import { MarkupKind } from '../lsp';
import { cardLinks } from './commandLinks';
import type { Feature, Preferences } from './feature';
import { rangeOf } from './ranges';

/** The card of the code at `position`. Null where none stands, and for an unlisted number that the text calls no code. */
export function hover(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  preferences: Preferences,
): Hover | null {
  if (!preferences.settings.hover.enabled) return null;
  const found = explainedCodeAt(document, catalog, document.offsetAt(position));
  if (!found) return null;
  const { entry } = found;
  const { language, hoverFormat } = preferences;
  const card = entry ? describeEntry(entry, catalog, language) : describeUnlisted(found.code, catalog, language);
  const links = entry && preferences.commands ? cardLinks(entry, language) : [];
  const value = hoverFormat === MarkupKind.Markdown ? cardMarkdown(card, links) : cardText(card);
  return { contents: { kind: hoverFormat, value }, range: rangeOf(document, found) };
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
