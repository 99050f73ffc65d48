import type { Feature } from '../../contract/feature';
import { catalogMarkdown } from '../../core/answers/card/catalogMarkdown';
import type { Catalog } from '../../core/catalog/catalog';
import type { Language } from '../../core/text/language';
import { type CatalogDocument, CatalogDocumentRequest } from '../../protocol';

/** The whole catalog as one document to read. */
export function catalogDocument(catalog: Catalog, language: Language): CatalogDocument {
  return { title: catalog.layers[0]?.name[language] ?? '', markdown: catalogMarkdown(catalog, language) };
}

export const catalogDocumentFeature: Feature = {
  capabilities: {},
  register({ connection, answer }) {
    const nothing: CatalogDocument = { title: '', markdown: '' };
    connection.onRequest(
      CatalogDocumentRequest,
      answer(CatalogDocumentRequest.method, nothing, ({ catalog, preferences }) =>
        catalogDocument(catalog, preferences.language),
      ),
    );
  },
};
