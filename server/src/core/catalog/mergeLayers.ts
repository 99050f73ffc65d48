import { append, finish, type Steps, stepped } from '../text';
import type { Catalog, Conflict, Families, NamedEntry } from './catalog';
import type { CatalogEntry, ConstantName } from './catalogEntry';
import { nameConflicts, textConflicts } from './conflicts';
import type { ChosenVersion, VersionSetting } from './jobVersion';
import { type CatalogLayer, inReadingOrder } from './layer';
import { type Nearness, nearnessIn, ordered } from './orderMeanings';
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
  return finish(mergeSteps(layers, families, setting, false));
}

/** The same beside other work. By default all is made that `mergeLayers` makes on first use, but the conflicts. */
export function* mergeSteps(
  layers: readonly CatalogLayer[],
  families: Families,
  setting: VersionSetting | 'unknown',
  isWhole = true,
): Steps<Catalog> {
  const version = setting === 'auto' ? versionOfWorkspace(layers) : setting === 'unknown' ? undefined : setting;
  yield undefined;
  const said = yield* byCode(inReadingOrder(layers));
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
  const all = new Once(function* () {
    const found = new Map<number, readonly CatalogEntry[]>();
    yield* stepped(said.keys(), (code) => found.set(code, meanings(code)));
    return found;
  });
  const leading = new Once(function* () {
    const entries: CatalogEntry[] = [];
    yield* stepped(all.value.values(), ([first]) => first && entries.push(first));
    return entries;
  });
  const byName = new Once(() => mergeNames(all.value, nearness));
  const defined = new Once(() => definedNames(layers));
  const conflicts = new Once(() => conflictsIn(all.value, byName.value, version));
  if (isWhole) for (const part of [all, leading, byName, defined]) yield* part.make();
  const get = (code: number) => meanings(code)[0];
  const named = (name: string) => byName.value.get(name) ?? [];
  return {
    layers,
    get entries() {
      return leading.value;
    },
    problems: layers.flatMap(({ problems }) => problems),
    families,
    version,
    ranges: layers.flatMap(({ ranges }) => ranges),
    get conflicts() {
      return conflicts.value;
    },
    get,
    meanings,
    named,
    isDefined: (name) => defined.value.has(name),
    layerOf: ({ layer }) => layers[places.get(layer) ?? -1],
  };
}

/** The names of the page that source code or a custom catalog defines. A set of all names would take long to make. */
function* definedNames(layers: readonly CatalogLayer[]): Steps<ReadonlySet<string>> {
  const page = layers.find(({ kind }) => kind === 'page')?.entries ?? [];
  const published = new Set(page.map(({ constant }) => constant));
  const defined = new Set<string>();
  for (const { entries } of layers) {
    yield* stepped(entries, ({ names }) => {
      if (names !== undefined) for (const { name } of names) if (published.has(name)) defined.add(name);
    });
  }
  return defined;
}

/** All entries of each code, in the order of the layers, which is that of the codes too. */
function* byCode(layers: readonly CatalogLayer[]): Steps<ReadonlyMap<number, readonly CatalogEntry[]>> {
  const said = new Map<number, CatalogEntry[]>();
  for (const { entries } of layers) {
    yield* stepped(entries, (entry) => {
      const known = said.get(entry.code);
      if (known === undefined) said.set(entry.code, [entry]);
      else known.push(entry);
    });
  }
  return said;
}

/**
 * The names of all codes. `byCode` holds the entries of each code, the leading one first. For each code a name means the
 * first entry that has it, with the owners that all layers give it there. Of several codes with one name the nearest leads.
 */
function* mergeNames(
  byCode: ReadonlyMap<number, readonly CatalogEntry[]>,
  nearness: Nearness,
): Steps<ReadonlyMap<string, NamedEntry[]>> {
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
  yield* stepped(byCode.values(), (meanings) => {
    const [leading] = meanings;
    const [name, ...more] = leading === undefined ? [] : namesIn(leading);
    if (leading && name && meanings.length === 1 && more.length === 0) {
      add(name.name, { entry: leading, owners: name.owner === undefined ? [] : [name.owner] });
      return;
    }
    for (const [name, named] of namesOf(meanings)) {
      // A name that has moved to another number means today's number.
      if (named.entry === leading) add(name, named);
      else later.push([name, named]);
    }
  });
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

function* conflictsIn(
  byCode: ReadonlyMap<number, readonly CatalogEntry[]>,
  names: ReadonlyMap<string, readonly NamedEntry[]>,
  version: ChosenVersion | undefined,
): Steps<readonly Conflict[]> {
  const conflicts: Conflict[] = [];
  yield* stepped(byCode.values(), (meanings) => append(conflicts, textConflicts(meanings, version)));
  yield* stepped(names, ([name, named]) => append(conflicts, nameConflicts(name, named, version)));
  return conflicts;
}

/** What is made once: before it is needed, beside other work, or on first use. */
class Once<T> {
  private made: { readonly value: T } | undefined;

  constructor(private readonly steps: () => Steps<T>) {}

  *make(): Steps<void> {
    this.made ??= { value: yield* this.steps() };
  }

  get value(): T {
    this.made ??= { value: finish(this.steps()) };
    return this.made.value;
  }
}
