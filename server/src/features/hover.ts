import type { Hover, Position } from 'vscode-languageserver';
import { cardMarkdown, cardText } from '../core/card';
import type { Catalog } from '../core/catalog';
import type { CodeDocument } from '../core/codeDocument';
import { describeEntry, describeUnlisted } from '../core/describe';
import { MarkupKind } from '../lsp';
import { codeUnder } from './codeUnder';
import { cardLinks } from './commandLinks';
import type { Feature, Preferences } from './feature';
import { Kept } from './kept';
import { rangeOf } from './ranges';

/** A log is read by hovering over the same few codes. */
const keptCards = new Kept<string>(1000);

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
  const { language, hoverFormat, commands } = preferences;
  const { code, entry } = found;
  // A name may stand for another meaning than the one that leads for its number.
  const meaning = entry ? catalog.meanings(code).indexOf(entry) : -1;
  const value = keptCards.get(catalog, `${code} ${meaning} ${language} ${hoverFormat} ${commands}`, () => {
    const card = entry ? describeEntry(entry, catalog, language) : describeUnlisted(code, catalog, language);
    const links = entry && commands ? cardLinks(entry, language) : [];
    return hoverFormat === MarkupKind.Markdown ? cardMarkdown(card, links) : cardText(card);
  });
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
