import { handler } from '../../contract/feature';
import { searchCatalog } from '../../core/answers/search/search';
import type { Catalog } from '../../core/catalog/catalog';
import type { CatalogEntry } from '../../core/catalog/catalogEntry';
import { distanceTo, newestVersion } from '../../core/catalog/jobVersion';
import type { CatalogLayer } from '../../core/catalog/layer';
import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import { groupsBy } from '../../core/text/lists';
import type { CatalogTree, CatalogTreeGroup, CatalogTreeParams, TreeGrouping } from '../../protocol';
import { layerName, layerStrings, layersToRead } from '../layersView/layerNames';
import { shownItem } from '../shared/codeItem';
import { pause } from '../shared/pause';

/** More rows than anybody scrolls through: what is built in and thousands more. How many are left out is said. */
const mostRows = 5000;

/**
 * The catalog as a tree: the sections of the page, then a root for each other layer; in it category or target system,
 * then code, each in the order of its source. A root shows and counts all codes its layer lists, so that a code stands
 * under every layer that says something about it; `shown` and `total` count each code once.
 */
export async function catalogTree(
  { groupBy, filter }: CatalogTreeParams,
  catalog: Catalog,
  language: Language,
): Promise<CatalogTree> {
  const { hits } = await searchCatalog(catalog, filter, { pause });
  const found = new Set(hits.map(({ entry }) => entry.code));
  const view: View = { groupBy, language, room: mostRows };
  const groups = layersToRead(catalog).flatMap((layer) => {
    const entries = rowsOf(layer, catalog).filter(({ code }) => found.has(code));
    if (layer.kind !== 'page') {
      return entries.length === 0 ? [] : [root(layer.id, layerName(layer, language), layer.kind, entries, view)];
    }
    return groupsBy(entries, ({ section }) => section.id).map(([id, members, { section }]) =>
      root(id, section.name[language], id, members, view),
    );
  });
  return { groups, shown: found.size, total: catalog.entries.length };
}

interface View {
  readonly groupBy: TreeGrouping;
  readonly language: Language;
  /** How many more codes there is room for. */
  room: number;
}

/** What a layer says about each of its codes, once a code: of several meanings the one nearest to the version. */
function rowsOf(layer: CatalogLayer, catalog: Catalog): CatalogEntry[] {
  const rows = new Map<number, CatalogEntry>();
  const distance = ({ versions }: CatalogEntry) => distanceTo(catalog.version ?? newestVersion, versions);
  for (const entry of layer.entries) {
    const known = rows.get(entry.code);
    if (known === undefined || distance(entry) < distance(known)) rows.set(entry.code, entry);
  }
  // As merged with what the other layers know, save for what the page tells already: that is left out there.
  return [...rows.values()].map(
    (row) =>
      catalog.meanings(row.code).find(({ layer: id, origin }) => id === layer.id && origin === row.origin) ?? row,
  );
}

function root(id: string, label: string, kind: string, entries: readonly CatalogEntry[], view: View): CatalogTreeGroup {
  return { id, label, kind, count: entries.length, groups: innerGroups(id, entries, view), codes: [], more: 0 };
}

function innerGroups(outer: string, entries: readonly CatalogEntry[], view: View): CatalogTreeGroup[] {
  const { groupBy, language } = view;
  const byTarget = groupBy === 'target';
  const keyOf = (entry: CatalogEntry) => (byTarget ? entry.target : entry.category.id);
  return groupsBy(entries, keyOf).map(([id, members, { category }]) => {
    const codes = members.slice(0, view.room);
    view.room -= codes.length;
    return {
      id: `${outer}/${id}`,
      label: visibleText(byTarget ? id : category.name[language]) || layerStrings[language].noTarget,
      kind: byTarget ? 'target' : id,
      count: members.length,
      groups: [],
      codes: codes.map((entry) => shownItem(entry, language)),
      more: members.length - codes.length,
    };
  });
}

export const catalogTreeHandler = handler<CatalogTreeParams, CatalogTree>(
  { groups: [], shown: 0, total: 0 },
  ({ catalog, preferences }, params) => catalogTree(params, catalog, preferences.language),
);
