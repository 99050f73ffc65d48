import type { Catalog, NamedEntry } from './catalog';
import type { CatalogEntry } from './catalogEntry';
import { type Conflict, nameConflicts, textConflicts } from './conflicts';
import type { Families } from './families';
import { type ChosenVersion, compareVersions, holdsIn, oldestVersion, type VersionSetting } from './jobVersion';
import type { CatalogLayer } from './layer';
import { mergeNames } from './mergedNames';
import { versionShownBy } from './versionShown';

/** `layers` in the order in which they win. Takes time in proportion to their entries, whatever these hold. */
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
  const places = new Map(layers.map(({ id }, place) => [id, place]));
  for (const [code, entries] of byCode) if (entries.length > 1) byCode.set(code, ordered(entries, places, version));
  const byName = once(() => mergeNames(byCode));
  const conflicts = once(() => conflictsIn(byCode, byName(), version));
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const get = (code: number) => byCode.get(code)?.[0];
  const named = (name: string) => byName().get(name) ?? [];
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

type Places = ReadonlyMap<string, number>;

/**
 * All that is said about one code, what leads first: what holds in the version before what does not, then by layer, then
 * the newest. What JOB 3.x says of a meaning that the page lists is left out, but tells until when the page is right.
 */
function ordered(entries: readonly CatalogEntry[], places: Places, version: ChosenVersion | undefined): CatalogEntry[] {
  const page = entries.find(({ layer }) => layer === 'page');
  const dated = page === undefined ? entries : datePage(page, entries);
  const rank = (entry: CatalogEntry) => Number(version !== undefined && !holdsIn(entry.versions, version));
  const place = ({ layer }: CatalogEntry) => places.get(layer) ?? places.size;
  const sorted = [...dated].sort((a, b) => rank(a) - rank(b) || place(a) - place(b) || newestFirst(a, b));
  return lendMessages(sorted);
}

/** Only JOB 3.x has more than one meaning a code; of two places of another layer the first wins. */
function newestFirst(a: CatalogEntry, b: CatalogEntry): number {
  const [one, other] = [a.versions, b.versions];
  return one && other && a.layer === 'job-v3' ? compareVersions(other.last, one.last) : 0;
}

function datePage(page: CatalogEntry, entries: readonly CatalogEntry[]): CatalogEntry[] {
  const released = entries.filter(({ layer, versions }) => layer === 'job-v3' && versions !== undefined);
  const same = released.filter(({ constant }) => constant === page.constant).sort(newestFirst);
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
    const { message, placeholders, summary } = lender;
    return { ...entry, message, placeholders, ...(summary ? { summary } : {}) };
  });
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
