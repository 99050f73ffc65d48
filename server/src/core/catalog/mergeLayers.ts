import { otherLanguage } from '../text';
import type { Catalog, Conflict, Families, NamedEntry } from './catalog';
import { type CatalogEntry, type ConstantName, isNamed } from './catalogEntry';
import { foldText, nameConflicts, textConflicts } from './conflicts';
import { type ChosenVersion, distanceTo, newestVersion, oldestVersion, type VersionSetting } from './jobVersion';
import { type CatalogLayer, inReadingOrder, isBuiltIn } from './layer';
import { versionOfWorkspace } from './releases';

/**
 * Merges `layers`, given in the order in which they win, in time linear in their entries. `unknown`: the version is not looked
 * for in the workspace, because a part of it would show another version than the whole.
 */
export function mergeLayers(
  layers: readonly CatalogLayer[],
  families: Families,
  setting: VersionSetting | 'unknown' = 'auto',
): Catalog {
  const version = setting === 'auto' ? versionOfWorkspace(layers) : setting === 'unknown' ? undefined : setting;
  const said = byCode(inReadingOrder(layers));
  const places = new Map(layers.map(({ id }, place) => [id, place]));
  const nearness = nearnessIn(layers);
  const settled = new Map<number, readonly CatalogEntry[]>();
  // Sorted on first use: the first answer after a start needs one code, not all.
  const meanings = (code: number): readonly CatalogEntry[] => {
    const known = settled.get(code);
    if (known !== undefined) return known;
    const entries = said.get(code);
    if (entries === undefined) return [];
    const sorted = entries.length > 1 ? ordered(entries, nearness, places, version) : entries;
    settled.set(code, sorted);
    return sorted;
  };
  const all = once(() => new Map(Array.from(said.keys(), (code) => [code, meanings(code)])));
  const leading = once(() => [...all().values()].flatMap((entries) => entries.slice(0, 1)));
  const byName = once(() => mergeNames(all(), nearness));
  const defined = once(() => definedNames(layers));
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
    isDefined: (name) => defined().has(name),
    byConstant(constant) {
      const [first] = named(constant);
      return first && get(first.entry.code);
    },
    layerOf: ({ layer }) => layers[places.get(layer) ?? -1],
  };
}

/** The names of the page that source code or a custom catalog defines. A set of all names would take long to make. */
function definedNames(layers: readonly CatalogLayer[]): ReadonlySet<string> {
  const page = layers.find(({ kind }) => kind === 'page')?.entries ?? [];
  const published = new Set(page.map(({ constant }) => constant));
  const defined = new Set<string>();
  for (const { entries } of layers) {
    for (const { names } of entries) {
      if (names !== undefined) for (const { name } of names) if (published.has(name)) defined.add(name);
    }
  }
  return defined;
}

/** All entries of each code, in the order of the layers, which is that of the codes too. */
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
 * The place of an entry's layer. Built-in layers share the last one: which of them is right is a question of the release,
 * not of the layer.
 */
type Nearness = (entry: CatalogEntry) => number;

function nearnessIn(layers: readonly CatalogLayer[]): Nearness {
  const places = new Map(layers.map((layer, place) => [layer.id, isBuiltIn(layer) ? layers.length : place]));
  return ({ layer }) => places.get(layer) ?? layers.length;
}

/**
 * Sorts the entries of one code, the leading one first: custom catalogs and the workspace in the order of the layers, then the
 * built-in entry that holds in the version, or in the newest release if none is chosen, or else the nearest to it; of equal
 * ones the page. An entry of JOB 3.x with the meaning of the page is dropped, but its range says until when the page is right.
 */
function ordered(
  entries: readonly CatalogEntry[],
  nearness: Nearness,
  places: Places,
  version: ChosenVersion | undefined,
): readonly CatalogEntry[] {
  const page = entries.find(({ layer }) => layer === 'page');
  const dated = page === undefined ? entries : datePage(page, entries);
  const place = ({ layer }: CatalogEntry) => places.get(layer) ?? places.size;
  const distance = ({ versions }: CatalogEntry) => distanceTo(version ?? newestVersion, versions);
  const sorted = [...dated].sort(
    (a, b) => nearness(a) - nearness(b) || distance(a) - distance(b) || place(a) - place(b),
  );
  const published = sorted.find(({ layer }) => layer === 'page');
  const informed = published === undefined ? sorted : sorted.map((entry) => lendFacts(entry, published));
  return lendAdvice(lendArgumentNames(lendMessages(informed)));
}

/** Gives a nearer entry what only the page knows: twins, the service, and the other language of the same text. */
function lendFacts(entry: CatalogEntry, page: CatalogEntry): CatalogEntry {
  if (entry.layer === page.layer || entry.layer === 'job-v3') return entry;
  const { service = page.service, message } = entry;
  const [only, ...more] = entry.languages ?? [];
  // A quote in a pattern of Java has a meaning that it has not on the page.
  const isSame =
    only !== undefined &&
    more.length === 0 &&
    !entry.javaFormat &&
    foldText(message[only]) === foldText(page.message[only]);
  const other = only !== undefined && isSame ? { [otherLanguage(only)]: page.message[otherLanguage(only)] } : {};
  return {
    ...entry,
    twins: entry.twins.length > 0 ? entry.twins : page.twins,
    ...(service === undefined ? {} : { service }),
    message: { ...message, ...other },
  };
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
  // If no release gave the code another meaning, the page is right for all of them.
  if (same.length === released.length) return [whole, ...others];
  const since = same.some(({ versions }) => versions?.first === oldestVersion) ? undefined : last.versions.first;
  return [{ ...whole, versions: { first: since, last: last.versions.last } }, ...others];
}

/** Entries without a text take one from an entry with the same name, else from any with the same number. */
function lendMessages(entries: readonly CatalogEntry[]): CatalogEntry[] {
  const lenders = new Map<string, CatalogEntry>();
  const [first] = entries.filter((entry) => {
    if (!entry.withoutMessage && !lenders.has(entry.constant)) lenders.set(entry.constant, entry);
    return !entry.withoutMessage;
  });
  return entries.map((entry) => {
    const lender = entry.withoutMessage && (lenders.get(entry.constant) ?? first);
    if (!lender) return entry;
    const { message, placeholders, argumentNames, summary, javaFormat } = lender;
    return {
      ...entry,
      message,
      placeholders,
      ...(argumentNames ? { argumentNames } : {}),
      ...(summary ? { summary } : {}),
      ...(javaFormat ? { javaFormat } : {}),
    };
  });
}

/** What a custom catalog says to do about a code holds for all meanings of the code. */
function lendAdvice(entries: readonly CatalogEntry[]): readonly CatalogEntry[] {
  const advice = entries.find((entry) => entry.advice)?.advice;
  return advice === undefined ? entries : entries.map((entry) => (entry.advice ? entry : { ...entry, advice }));
}

/**
 * An entry that does not name its arguments takes the names of an entry with the same constant and placeholders; with only a
 * made-up constant, those of any entry with the same placeholders. Source code does not say what arguments are.
 */
function lendArgumentNames(entries: readonly CatalogEntry[]): CatalogEntry[] {
  const lenders = new Map<string, CatalogEntry>();
  const keyOf = ({ placeholders }: CatalogEntry, constant = '') => `${constant} ${placeholders.join()}`;
  for (const entry of entries) {
    if (entry.argumentNames === undefined) continue;
    for (const key of [keyOf(entry, entry.constant), keyOf(entry)]) if (!lenders.has(key)) lenders.set(key, entry);
  }
  if (lenders.size === 0) return [...entries];
  return entries.map((entry) => {
    if (entry.placeholders.length === 0 || entry.argumentNames) return entry;
    const { argumentNames } = lenders.get(keyOf(entry, isNamed(entry) ? entry.constant : '')) ?? {};
    return argumentNames ? { ...entry, argumentNames } : entry;
  });
}

/**
 * The names of all codes. `byCode` holds the entries of each code, the leading one first. For each code a name means the
 * first entry that has it, with the owners that all layers give it there. Of several codes with one name the nearest leads.
 */
function mergeNames(
  byCode: ReadonlyMap<number, readonly CatalogEntry[]>,
  nearness: Nearness,
): ReadonlyMap<string, NamedEntry[]> {
  const names = new Map<string, NamedEntry[]>();
  const shared = new Set<NamedEntry[]>();
  const add = (name: string, named: NamedEntry): void => {
    const known = names.get(name);
    if (known === undefined) names.set(name, [named]);
    else {
      known.push(named);
      shared.add(known);
    }
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
      // A name that has moved to another number means today's number.
      if (named.entry === leading) add(name, named);
      else later.push([name, named]);
    }
  }
  for (const [name, named] of later) add(name, named);
  for (const named of shared) named.sort((a, b) => nearness(a.entry) - nearness(b.entry));
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

/** An entry that no source code defines has only its constant. */
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

/** Calls `make` on the first use and keeps its result. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
