import { handler, pause } from '../../contract';
import { catalogLines, catalogMarkdown, renderCard } from '../../core/answers/card';
import { searchCatalog } from '../../core/answers/search';
import { type Catalog, inReadingOrder } from '../../core/catalog';
import type { Language } from '../../core/text';
import type {
  CatalogDocument,
  CatalogDocumentParams,
  CodeCard,
  CodeParams,
  SearchParams,
  SearchResult,
} from '../../protocol';
import { cardOf } from '../shared/cards';
import { codeItem } from '../shared/codeItem';

const maxItems = 1000;

/** The codes that a query finds, for quick picks. */
export async function search(catalog: Catalog, params: SearchParams, language: Language): Promise<SearchResult> {
  const limit = Math.min(Math.max(1, Math.trunc(params.limit) || 1), maxItems);
  const among = params.codes && new Set(params.codes);
  const { hits, total } = await searchCatalog(catalog, params.query, {
    limit,
    pause,
    ...(among ? { accepts: (_kind, { code }) => among.has(code) } : {}),
  });
  return { items: hits.map(({ entry }) => codeItem(entry, language)), total };
}

export const searchHandler = handler<SearchParams, SearchResult>(
  { items: [], total: 0 },
  ({ catalog, preferences }, params) => search(catalog, params, preferences.language),
);

/** The card of a listed code without anything of a document, for tooltips and details. */
export function codeCard(code: number, catalog: Catalog, language: Language): CodeCard | null {
  const entry = catalog.get(code);
  if (!entry) return null;
  return { item: codeItem(entry, language), card: renderCard(cardOf({ code, entry }, catalog, language), 'markdown') };
}

export const codeCardHandler = handler(null, ({ catalog, preferences }, { code }: CodeParams) =>
  codeCard(code, catalog, preferences.language),
);

/** The whole catalog as one document. */
export function catalogDocument(catalog: Catalog, language: Language, code?: number): CatalogDocument {
  const entry = code === undefined ? undefined : catalog.get(code);
  return {
    title: inReadingOrder(catalog.layers)[0]?.name[language] ?? '',
    markdown: catalogMarkdown(catalog, language),
    line: (entry && catalogLines(catalog, language)(entry)) ?? null,
  };
}

export const catalogDocumentHandler = handler<CatalogDocumentParams, CatalogDocument>(
  { title: '', markdown: '', line: null },
  ({ catalog, preferences }, { code }) => catalogDocument(catalog, preferences.language, code),
);
