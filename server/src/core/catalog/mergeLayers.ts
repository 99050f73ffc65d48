import type { Catalog, Conflict, NamedEntry } from './catalog';
import type { CatalogEntry, ConstantName } from './catalogEntry';
import { nameConflicts, textConflicts } from './conflicts';
import type { Families } from './families';
import {
  type ChosenVersion,
  distanceTo,
  holdsIn,
  newestVersion,
  oldestVersion,
  type VersionSetting,
} from './jobVersion';
import type { CatalogLayer } from './layer';
import { versionOfWorkspace } from './releases';

/** `layers` in the order in which they win. Takes time in proportion to their entries, whatever these hold. */
export function mergeLayers(
  layers: readonly CatalogLayer[],
  families: Families,
  asked: VersionSetting = 'auto',
): Catalog {
  const version = asked === 'auto' ? versionOfWorkspace(layers) : asked;
  const said = byCode(layers);
  const places = new Map(layers.map(({ id }, place) => [id, place]));
  const settled = new Map<number, readonly CatalogEntry[]>();
  // Settled when somebody asks: the first answer after a start needs one code, not all.
  const meanings = (code: number): readonly CatalogEntry[] => {
    const known = settled.get(code);
    if (known !== undefined) return known;
    const entries = said.get(code);
    if (entries === undefined) return [];
    const sorted = entries.length > 1 ? ordered(entries, places, version) : entries;
    settled.set(code, sorted);
    return sorted;
  };
  const all = once(() => new Map(Array.from(said.keys(), (code) => [code, meanings(code)])));
  const leading = once(() => [...all().values()].flatMap((entries) => entries.slice(0, 1)));
  const byName = once(() => mergeNames(all()));
  const conflicts = once(() => conflictsIn(all(), byName(), version));
  const get = (code: number) => meanings(code)[0];
  const named = (name: string) => byName().get(name) ?? [];
  return {
    layers,
    get entries() {
      return leading();
    },
    problems: layers.flatMap(({ problems }) => problems),
    families,
    version,
    ranges: layers.flatMap(({ ranges }) => ranges),
    get conflicts() {
      return conflicts();
    },
    get,
    meanings,
    named,
    byConstant(constant) {
      const [first] = named(constant);
      return first && get(first.entry.code);
    },
    layerOf: ({ layer }) => layers[places.get(layer) ?? -1],
  };
}

/** All that the layers say, in their order. */
function byCode(layers: readonly CatalogLayer[]): ReadonlyMap<number, readonly CatalogEntry[]> {
  const said = new Map<number, CatalogEntry[]>();
  for (const { entries } of layers) {
    for (const entry of entries) {
      const known = said.get(entry.code);
      if (known === undefined) said.set(entry.code, [entry]);
      else known.push(entry);
    }
  }
  return said;
}

type Places = ReadonlyMap<string, number>;

/**
 * All that is said about one code, what leads first: what holds in the version before what does not, then by layer, then
 * what is nearest to the version, or to the newest one where nobody knows it. What JOB 3.x says of a meaning that the page
 * lists is left out, but tells until when the page is right.
 */
function ordered(entries: readonly CatalogEntry[], places: Places, version: ChosenVersion | undefined): CatalogEntry[] {
  const page = entries.find(({ layer }) => layer === 'page');
  const dated = page === undefined ? entries : datePage(page, entries);
  const rank = (entry: CatalogEntry) => Number(version !== undefined && !holdsIn(entry.versions, version));
  const place = ({ layer }: CatalogEntry) => places.get(layer) ?? places.size;
  const distance = ({ versions }: CatalogEntry) => distanceTo(version ?? newestVersion, versions);
  const sorted = [...dated].sort((a, b) => rank(a) - rank(b) || place(a) - place(b) || distance(a) - distance(b));
  return lendMessages(sorted);
}

function datePage(page: CatalogEntry, entries: readonly CatalogEntry[]): CatalogEntry[] {
  const released = entries.filter(({ layer, versions }) => layer === 'job-v3' && versions !== undefined);
  const same = released
    .filter(({ constant }) => constant === page.constant)
    .sort((a, b) => distanceTo(newestVersion, a.versions) - distanceTo(newestVersion, b.versions));
  const others = entries.filter((entry) => entry !== page && !same.includes(entry));
  const [last] = same;
  if (last?.versions === undefined) return [page, ...others];
  const { service } = last;
  const whole: CatalogEntry = { ...page, ...(service === undefined ? {} : { service }) };
  // Where no release gave the code another meaning, the page is right for all of them.
  if (same.length === released.length) return [whole, ...others];
  const since = same.some(({ versions }) => versions?.first === oldestVersion) ? undefined : last.versions.first;
  return [{ ...whole, versions: { first: since, last: last.versions.last } }, ...others];
}

/** Entries without a text get another one's: rather that of the same name than any of the same number. */
function lendMessages(entries: readonly CatalogEntry[]): CatalogEntry[] {
  const lenders = new Map<string, CatalogEntry>();
  const [first] = entries.filter((entry) => {
    if (!entry.withoutMessage && !lenders.has(entry.constant)) lenders.set(entry.constant, entry);
    return !entry.withoutMessage;
  });
  return entries.map((entry) => {
    const lender = entry.withoutMessage && (lenders.get(entry.constant) ?? first);
    if (!lender) return entry;
    const { message, placeholders, summary, javaFormat } = lender;
    return { ...entry, message, placeholders, ...(summary ? { summary } : {}), ...(javaFormat ? { javaFormat } : {}) };
  });
}

/**
 * The names of all codes. `byCode` holds what each code means, what leads first; a name leads to one meaning a code, the
 * first that goes by it, and knows the owners that any layer gives it there.
 */
function mergeNames(byCode: ReadonlyMap<number, readonly CatalogEntry[]>): ReadonlyMap<string, NamedEntry[]> {
  const names = new Map<string, NamedEntry[]>();
  const add = (name: string, named: NamedEntry): void => {
    const known = names.get(name);
    if (known) known.push(named);
    else names.set(name, [named]);
  };
  const later: [name: string, named: NamedEntry][] = [];
  for (const meanings of byCode.values()) {
    const [leading] = meanings;
    const [name, ...more] = leading === undefined ? [] : namesIn(leading);
    if (leading && name && meanings.length === 1 && more.length === 0) {
      add(name.name, { entry: leading, owners: name.owner === undefined ? [] : [name.owner] });
      continue;
    }
    for (const [name, named] of namesOf(meanings)) {
      // A name that stands for another number today than it did once means today's.
      if (named.entry === leading) add(name, named);
      else later.push([name, named]);
    }
  }
  for (const [name, named] of later) add(name, named);
  return names;
}

function namesOf(meanings: readonly CatalogEntry[]): [name: string, named: NamedEntry][] {
  const drafts = new Map<string, { readonly entry: CatalogEntry; readonly owners: Set<string> }>();
  for (const entry of meanings) {
    for (const { name, owner } of namesIn(entry)) {
      const draft = drafts.get(name) ?? { entry, owners: new Set() };
      if (owner !== undefined) draft.owners.add(owner);
      drafts.set(name, draft);
    }
  }
  return [...drafts].map(([name, { entry, owners }]) => [name, { entry, owners: [...owners] }]);
}

/** Of an entry that no source code defines, the constant we gave it. */
function namesIn({ names, constant }: CatalogEntry): readonly Pick<ConstantName, 'name' | 'owner'>[] {
  return names ?? [{ name: constant }];
}

function conflictsIn(
  byCode: ReadonlyMap<number, readonly CatalogEntry[]>,
  names: ReadonlyMap<string, readonly NamedEntry[]>,
  version: ChosenVersion | undefined,
): readonly Conflict[] {
  return [
    ...[...byCode.values()].flatMap((meanings) => textConflicts(meanings, version)),
    ...[...names].flatMap(([name, named]) => nameConflicts(name, named, version)),
  ];
}

/** What `make` returns, made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
