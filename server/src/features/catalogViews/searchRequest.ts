import { handler } from '../../contract/feature';
import { searchCatalog } from '../../core/answers/search/search';
import type { Catalog } from '../../core/catalog/catalog';
import type { Language } from '../../core/text/language';
import type { SearchParams, SearchResult } from '../../protocol';
import { shownItem } from '../shared/codeItem';
import { pause } from '../shared/pause';

const mostItems = 1000;

export async function search(catalog: Catalog, params: SearchParams, language: Language): Promise<SearchResult> {
  const limit = Math.min(Math.max(1, Math.trunc(params.limit) || 1), mostItems);
  const { hits, total } = await searchCatalog(catalog, params.query, { limit, pause });
  return { items: hits.map(({ entry }) => shownItem(entry, language)), total };
}

export const searchHandler = handler<SearchParams, SearchResult>(
  { items: [], total: 0 },
  ({ catalog, preferences }, params) => search(catalog, params, preferences.language),
);
