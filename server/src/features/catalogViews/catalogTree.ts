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
import { groupsBy, inTurns, type Language, type Steps, stepped, visibleText } from '../../core/text';
import type { CatalogTree, CatalogTreeGroup, CatalogTreeParams, TreeGrouping } from '../../protocol';
import { layerName, layerStrings, layersToRead } from '../layersView/layerNames';
import { codeItem } from '../shared/codeItem';
import { shortMessages } from './shortMessages';

/** Maximum codes in the tree. A row says how many are left out. */
const maxCodes = 5000;

/** The roots that come first, by their kind: what a person of today needs before what they needed. Then catalogs of their own. */
const rootOrder: readonly string[] = ['new-api', 'job-v3', 'related-systems', 'legacy-api'];

/**
 * The catalog as a tree: the sections of the page and a root for each other layer; below it category or target system,
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
  const roots: Root[] = [];
  for (const layer of layersToRead(catalog)) {
    // The rows of a small layer are shortened by all of its messages, so that a filter does not change them.
    const among = layer.entries.length > maxCodes ? found : new Set(layer.entries.map(({ code }) => code));
    const entries = await inTurns(entriesOf(layer, catalog, among), pause);
    if (layer.kind !== 'page') {
      roots.push({ id: layer.id, label: layerName(layer, language), kind: layer.kind, entries });
      continue;
    }
    for (const [id, members, { section }] of groupsBy(entries, ({ section }) => section.id)) {
      roots.push({ id, label: section.name[language], kind: id, entries: members });
    }
  }
  roots.sort((a, b) => rankOf(a) - rankOf(b));
  const groups = roots.flatMap((each) => root(each, found, view));
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

/** A root with all its codes, whatever the filter. */
interface Root {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly entries: readonly CatalogEntry[];
}

function rankOf({ kind }: Root): number {
  const rank = rootOrder.indexOf(kind);
  return rank < 0 ? rootOrder.length : rank;
}

/** Returns a root with the codes that the filter has found; nothing if there are none. */
function root({ id, label, kind, entries }: Root, found: ReadonlySet<number>, view: TreeView): CatalogTreeGroup[] {
  const groups = innerGroups(id, entries, found, view);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return count === 0 ? [] : [{ id, label, kind, count, groups, codes: [], more: 0 }];
}

function innerGroups(
  outer: string,
  entries: readonly CatalogEntry[],
  found: ReadonlySet<number>,
  view: TreeView,
): CatalogTreeGroup[] {
  const { groupBy, language } = view;
  const byTarget = groupBy === 'target';
  const keyOf = (entry: CatalogEntry) => (byTarget ? entry.target : entry.category.id);
  return groupsBy(entries, keyOf).flatMap(([id, all, { category }]) => {
    const members = all.filter(({ code }) => found.has(code));
    if (members.length === 0) return [];
    const codes = members.slice(0, view.room);
    view.room -= codes.length;
    // Only a category says what its messages begin with, and a filter must not change rows.
    const shortOf = byTarget || all.length > maxCodes ? () => undefined : shortMessages(all, language);
    return {
      id: `${outer}/${id}`,
      label: visibleText(byTarget ? id : category.name[language]) || layerStrings[language].noTarget,
      kind: byTarget ? 'target' : id,
      count: members.length,
      groups: [],
      codes: codes.map((entry) => {
        const short = shortOf(entry);
        return { ...codeItem(entry, language), ...(short === undefined ? {} : { short }) };
      }),
      more: members.length - codes.length,
    };
  });
}

export const catalogTreeHandler = handler<CatalogTreeParams, CatalogTree>(
  { groups: [], shown: 0, total: 0 },
  ({ catalog, preferences }, params) => catalogTree(params, catalog, preferences.language),
);
