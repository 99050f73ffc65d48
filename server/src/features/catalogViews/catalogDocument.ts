import { handler } from '../../contract/feature';
import { catalogMarkdown } from '../../core/answers/card/catalogMarkdown';
import type { Catalog } from '../../core/catalog/catalog';
import type { Language } from '../../core/text/language';
import type { CatalogDocument } from '../../protocol';

/** The whole catalog as one document to read. */
export function catalogDocument(catalog: Catalog, language: Language): CatalogDocument {
  return { title: catalog.layers[0]?.name[language] ?? '', markdown: catalogMarkdown(catalog, language) };
}

export const catalogDocumentHandler = handler<unknown, CatalogDocument>(
  { title: '', markdown: '' },
  ({ catalog, preferences }) => catalogDocument(catalog, preferences.language),
);
