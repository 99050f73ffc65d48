import type { Feature } from '../../contract/feature';
import { searchCatalog } from '../../core/answers/search/search';
import type { Catalog } from '../../core/catalog/catalog';
import type { Language } from '../../core/text/language';
import { type SearchParams, SearchRequest, type SearchResult } from '../../protocol';
import { shownItem } from '../shared/codeItem';
import { pause } from '../shared/pause';

const mostItems = 1000;

/** Answers the quick picks while a person types. */
export const searchFeature: Feature = {
  capabilities: {},
  register({ connection, answer }) {
    const nothing: SearchResult = { items: [], total: 0 };
    connection.onRequest(
      SearchRequest,
      answer('search', nothing, ({ catalog, preferences }, params) => search(catalog, params, preferences.language)),
    );
  },
};

export async function search(catalog: Catalog, params: SearchParams, language: Language): Promise<SearchResult> {
  const limit = Math.min(Math.max(1, Math.trunc(params.limit) || 1), mostItems);
  const { hits, total } = await searchCatalog(catalog, params.query, { limit, pause });
  return { items: hits.map(({ entry }) => shownItem(entry, language)), total };
}
