import { handler, pause } from '../../contract';
import { searchCatalog } from '../../core/answers/search';
import {
  type Catalog,
  type CatalogEntry,
  type CatalogLayer,
  distanceTo,
  isBuiltIn,
  newestVersion,
} from '../../core/catalog';
import { append, groupsBy, inTurns, type Language, type Steps, stepped, visibleText } from '../../core/text';
import type { CatalogTree, CatalogTreeGroup, CatalogTreeParams, TreeGrouping } from '../../protocol';
import { layerName, layerStrings, layersToRead } from '../layersView/layerNames';
import { codeItem } from '../shared/codeItem';

/** Maximum codes in the tree. A row says how many are left out. */
const maxCodes = 5000;

/**
 * The catalog as a tree: the sections of the page, then a root for each other layer; below it category or target system,
 * then code, each in the order of its source. A root shows and counts all codes of its layer, so that a code may be below
 * several layers; `shown` and `total` count each code once.
 */
export async function catalogTree(
  { groupBy, filter }: CatalogTreeParams,
  catalog: Catalog,
  language: Language,
): Promise<CatalogTree> {
  const { hits } = await searchCatalog(catalog, filter, { pause });
  const found = new Set(hits.map(({ entry }) => entry.code));
  const view: TreeView = { groupBy, language, room: maxCodes };
  const groups: CatalogTreeGroup[] = [];
  for (const layer of layersToRead(catalog)) {
    const entries = await inTurns(entriesOf(layer, catalog, found), pause);
    if (layer.kind !== 'page') {
      if (entries.length > 0) groups.push(root(layer.id, layerName(layer, language), layer.kind, entries, view));
      continue;
    }
    const sections = groupsBy(entries, ({ section }) => section.id).map(([id, members, { section }]) =>
      root(id, section.name[language], id, members, view),
    );
    append(groups, sections);
  }
  return { groups, shown: found.size, total: catalog.entries.length };
}

interface TreeView {
  readonly groupBy: TreeGrouping;
  readonly language: Language;
  /** How many more codes can be added. */
  room: number;
}

/**
 * One entry for each of these codes that a layer has. On the page it is the built-in meaning that leads, so that a code means the same
 * wherever it is shown; in other layers the one nearest to the version.
 */
function* entriesOf(layer: CatalogLayer, catalog: Catalog, among: ReadonlySet<number>): Steps<CatalogEntry[]> {
  if (layer.kind === 'page') {
    const isLeading = (entry: CatalogEntry) => {
      const from = catalog.layerOf(entry);
      return from !== undefined && isBuiltIn(from);
    };
    const codes = new Set(layer.entries.map(({ code }) => code));
    return [...codes].filter((code) => among.has(code)).flatMap((code) => catalog.meanings(code).find(isLeading) ?? []);
  }
  const nearest = new Map<number, CatalogEntry>();
  const distance = ({ versions }: CatalogEntry) => distanceTo(catalog.version ?? newestVersion, versions);
  yield* stepped(layer.entries, (entry) => {
    if (!among.has(entry.code)) return;
    const known = nearest.get(entry.code);
    if (known === undefined || distance(entry) < distance(known)) nearest.set(entry.code, entry);
  });
  // Merged with facts of the other layers. A meaning that the page already has is not part of the merge: it is used as read.
  const entries: CatalogEntry[] = [];
  yield* stepped(nearest.values(), (row) => {
    const isRow = ({ layer: id, origin }: CatalogEntry) => id === layer.id && origin === row.origin;
    entries.push(catalog.meanings(row.code).find(isRow) ?? row);
  });
  return entries;
}

function root(
  id: string,
  label: string,
  kind: string,
  entries: readonly CatalogEntry[],
  view: TreeView,
): CatalogTreeGroup {
  return { id, label, kind, count: entries.length, groups: innerGroups(id, entries, view), codes: [], more: 0 };
}

function innerGroups(outer: string, entries: readonly CatalogEntry[], view: TreeView): CatalogTreeGroup[] {
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
      codes: codes.map((entry) => codeItem(entry, language)),
      more: members.length - codes.length,
    };
  });
}

export const catalogTreeHandler = handler<CatalogTreeParams, CatalogTree>(
  { groups: [], shown: 0, total: 0 },
  ({ catalog, preferences }, params) => catalogTree(params, catalog, preferences.language),
);
