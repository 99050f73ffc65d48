import type { Catalog, NamedEntry } from './catalog';
import type { CatalogEntry } from './catalogEntry';
import { type Conflict, nameConflicts, textConflicts } from './conflicts';
import type { Families } from './families';
import { type ChosenVersion, compareVersions, holdsIn, oldestVersion, type VersionSetting } from './jobVersion';
import type { CatalogLayer } from './layer';
import { versionShownBy } from './versionShown';

/** `layers` in the order in which they win. */
export function mergeLayers(
  layers: readonly CatalogLayer[],
  families: Families,
  asked: VersionSetting = 'auto',
): Catalog {
  const version = asked === 'auto' ? versionShownBy(layers) : asked;
  const byCode = new Map<number, CatalogEntry[]>();
  for (const { entries } of layers) {
    for (const entry of entries) {
      const known = byCode.get(entry.code);
      if (known === undefined) byCode.set(entry.code, [entry]);
      else known.push(entry);
    }
  }
  for (const [code, entries] of byCode) {
    const [only] = entries;
    if (entries.length > 1 || only?.withoutMessage) byCode.set(code, ordered(entries, version));
  }
  const byName = once(() => namesOf(byCode));
  const conflicts = once(() => conflictsOf(byCode, byName()));
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const get = (code: number) => byCode.get(code)?.[0];
  const named = (name: string) => byName().get(name) ?? nothing;
  return {
    layers,
    entries: [...byCode.values()].flatMap(([first]) => first ?? []),
    problems: layers.flatMap(({ problems }) => problems),
    families,
    version,
    ranges: layers.flatMap(({ ranges }) => ranges),
    get conflicts() {
      return conflicts();
    },
    get,
    meanings: (code) => byCode.get(code) ?? [],
    named,
    byConstant(constant) {
      const [first] = named(constant);
      return first && get(first.entry.code);
    },
    layerOf: ({ layer }) => byId.get(layer),
  };
}

const nothing: readonly NamedEntry[] = [];

/**
 * All that is said about one code, what leads first: what holds in the version before what does not, then by layer, then
 * the newest. What JOB 3.x says of a meaning that the page lists is left out, but tells until when the page is right.
 */
function ordered(entries: readonly CatalogEntry[], version: ChosenVersion | undefined): CatalogEntry[] {
  const page = entries.find(({ layer }) => layer === 'page');
  const dated = page === undefined ? entries : datePage(page, entries);
  const rank = (entry: CatalogEntry) => Number(version !== undefined && !holdsIn(entry.versions, version));
  // Sorting is stable: layers keep their order, of which only meanings of JOB 3.x have more than one a code.
  const sorted = [...dated].sort((a, b) => rank(a) - rank(b) || newestFirst(a, b));
  return sorted.map((entry) => (entry.withoutMessage ? borrowMessage(entry, sorted) : entry));
}

function newestFirst(a: CatalogEntry, b: CatalogEntry): number {
  return a.layer === b.layer && a.versions && b.versions ? compareVersions(b.versions.last, a.versions.last) : 0;
}

function datePage(page: CatalogEntry, entries: readonly CatalogEntry[]): CatalogEntry[] {
  const released = entries.filter(({ versions }) => versions !== undefined);
  const same = released.filter(({ constant }) => constant === page.constant);
  const others = entries.filter((entry) => entry !== page && !same.includes(entry));
  const [last] = same.sort(newestFirst);
  if (last?.versions === undefined) return [page, ...others];
  const { service } = last;
  const whole: CatalogEntry = { ...page, ...(service === undefined ? {} : { service }) };
  // Where no release gave the code another meaning, the page is right for all of them.
  if (same.length === released.length) return [whole, ...others];
  const since = same.some(({ versions }) => versions?.first === oldestVersion) ? undefined : last.versions.first;
  return [{ ...whole, versions: { first: since, last: last.versions.last } }, ...others];
}

/** The entry with the text another layer has for it: rather one of the same name than any of the same number. */
function borrowMessage(entry: CatalogEntry, others: readonly CatalogEntry[]): CatalogEntry {
  const speaking = others.filter(({ withoutMessage }) => !withoutMessage);
  const lender = speaking.find(({ constant }) => constant === entry.constant) ?? speaking[0];
  if (lender === undefined) return entry;
  const { message, placeholders, summary } = lender;
  return { ...entry, message, placeholders, ...(summary ? { summary } : {}) };
}

type Names = ReadonlyMap<string, readonly NamedEntry[]>;

function namesOf(byCode: ReadonlyMap<number, readonly CatalogEntry[]>): Names {
  const names = new Map<string, { entry: CatalogEntry; owners: string[] }[]>();
  const add = (name: string, entry: CatalogEntry, owner: string | undefined): void => {
    const known = names.get(name);
    const same = known?.find((other) => other.entry === entry);
    if (same && owner !== undefined && !same.owners.includes(owner)) same.owners.push(owner);
    if (same) return;
    const named = { entry, owners: owner === undefined ? [] : [owner] };
    if (known) known.push(named);
    else names.set(name, [named]);
  };
  // All that lead first: a name that stands for another number today than it did once means today's.
  for (const rank of ['leading', 'other'] as const) {
    for (const meanings of byCode.values()) {
      for (const entry of rank === 'leading' ? meanings.slice(0, 1) : meanings.slice(1)) {
        if (entry.names === undefined) add(entry.constant, entry, undefined);
        else for (const { name, owner } of entry.names) add(name, entry, owner);
      }
    }
  }
  return names;
}

function conflictsOf(byCode: ReadonlyMap<number, readonly CatalogEntry[]>, names: Names): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  for (const meanings of byCode.values()) if (meanings.length > 1) conflicts.push(...textConflicts(meanings));
  for (const [name, entries] of names) {
    if (entries.length > 1)
      conflicts.push(
        ...nameConflicts(
          name,
          entries.map(({ entry }) => entry),
        ),
      );
  }
  return conflicts;
}

/** What `make` returns, made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
