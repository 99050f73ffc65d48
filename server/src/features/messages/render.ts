import { handler } from '../../contract/feature';
import type { Catalog } from '../../core/catalog/catalog';
import { renderMessage } from '../../core/catalog/renderEntry';
import { noteText } from '../../core/template/renderStrings';
import { type Language, otherLanguage } from '../../core/text/language';
import type { RenderParams, RenderResult } from '../../protocol';

/** A listed message with these arguments in it, in both languages; null for an unlisted code. */
export function render(params: RenderParams, catalog: Catalog, language: Language): RenderResult | null {
  const entry = catalog.get(params.code);
  if (!entry) return null;
  const { text, notes } = renderMessage(entry, language, params.arguments);
  return {
    template: entry.message[language],
    placeholders: entry.placeholders,
    message: text,
    otherMessage: renderMessage(entry, otherLanguage(language), params.arguments).text,
    // A placeholder that stands says by itself that nothing was given for it.
    notes: notes.filter(({ kind }) => kind !== 'missing').map((note) => noteText(note, language)),
  };
}

export const renderHandler = handler(null, ({ catalog, preferences }, params: RenderParams) =>
  render(params, catalog, preferences.language),
);
