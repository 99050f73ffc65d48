import type { Catalog } from '../core/catalog';
import { type Language, otherLanguage } from '../core/language';
import { formatMessage } from '../core/messageFormat';
import { type RenderParams, RenderRequest, type RenderResult } from '../protocol';
import type { Feature } from './feature';

/** A listed message with these arguments in it, in both languages; null for an unlisted code. */
export function render(params: RenderParams, catalog: Catalog, language: Language): RenderResult | null {
  const entry = catalog.get(params.code);
  if (!entry) return null;
  return {
    template: entry.message[language],
    placeholders: entry.placeholders,
    message: formatMessage(entry.message[language], params.arguments),
    otherMessage: formatMessage(entry.message[otherLanguage(language)], params.arguments),
  };
}

export const renderFeature: Feature = {
  capabilities: {},
  register({ connection, answer }) {
    connection.onRequest(
      RenderRequest,
      answer(RenderRequest.method, null, ({ catalog, preferences }, params) =>
        render(params, catalog, preferences.language),
      ),
    );
  },
};
