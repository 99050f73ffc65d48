import type { Catalog } from '../core/catalog';
import type { CatalogEntry } from '../core/catalogEntry';
import type { Language } from '../core/language';
import { searchCatalog } from '../core/search';
import {
  type CatalogTree,
  type CatalogTreeGroup,
  type CatalogTreeParams,
  CatalogTreeRequest,
  type TreeGrouping,
} from '../protocol';
import { codeItem } from './codeItem';
import type { Feature } from './feature';

/** The catalog as a tree: section, then category or target system, then code, each in the order of the page. */
export async function catalogTree(
  { groupBy, filter }: CatalogTreeParams,
  catalog: Catalog,
  language: Language,
): Promise<CatalogTree> {
  const { hits } = await searchCatalog(catalog, filter);
  const found = new Set(hits.map(({ entry }) => entry));
  const entries = catalog.entries.filter((entry) => found.has(entry));
  const groups = groupsBy(entries, (entry) => entry.section.id).map(([id, members, { section }]) => ({
    id,
    label: section.name[language],
    kind: id,
    count: members.length,
    groups: innerGroups(id, members, groupBy, language),
    codes: [],
  }));
  return { groups, shown: entries.length, total: catalog.entries.length };
}

function innerGroups(
  outer: string,
  entries: readonly CatalogEntry[],
  groupBy: TreeGrouping,
  language: Language,
): CatalogTreeGroup[] {
  const byTarget = groupBy === 'target';
  const keyOf = (entry: CatalogEntry) => (byTarget ? entry.target : entry.category.id);
  return groupsBy(entries, keyOf).map(([id, members, { category }]) => ({
    id: `${outer}/${id}`,
    label: byTarget ? id : category.name[language],
    kind: byTarget ? 'target' : id,
    count: members.length,
    groups: [],
    codes: members.map((entry) => codeItem(entry, language)),
  }));
}

/** Entries by a key, in order of first appearance, each group with its first member. */
function groupsBy(
  entries: readonly CatalogEntry[],
  keyOf: (entry: CatalogEntry) => string,
): [key: string, members: CatalogEntry[], first: CatalogEntry][] {
  const groups = new Map<string, [string, CatalogEntry[], CatalogEntry]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group[1].push(entry);
    else groups.set(key, [key, [entry], entry]);
  }
  return [...groups.values()];
}

export const catalogTreeFeature: Feature = {
  capabilities: {},
  register({ connection, answer }) {
    const nothing: CatalogTree = { groups: [], shown: 0, total: 0 };
    connection.onRequest(
      CatalogTreeRequest,
      answer(CatalogTreeRequest.method, nothing, ({ catalog, preferences }, params) =>
        catalogTree(params, catalog, preferences.language),
      ),
    );
  },
};
