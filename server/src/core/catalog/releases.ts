import { baseName, decoded, isAsidePath } from '../text';
import type { Catalog } from './catalog';
import type { CatalogEntry, ConstantName } from './catalogEntry';
import { compareVersions, holdsIn, type JobVersion, jobVersions, type VersionRange } from './jobVersion';
import type { CatalogLayer } from './layer';

/** What a code means in some releases of JOB. */
export interface Release {
  /** The newest entry with this meaning. */
  readonly entry: CatalogEntry;
  readonly versions: VersionRange;
}

/**
 * The meanings that have versions, the newest first. Adjacent rows with the same constant and message are joined; the message
 * differs where the arguments do.
 */
export function releasesOf(meanings: readonly CatalogEntry[]): Release[] {
  const releases: Release[] = [];
  for (const entry of newestFirst(meanings)) {
    const { versions } = entry;
    const previous = releases.at(-1);
    if (previous && sameMeaning(previous.entry, entry) && adjoins(previous.versions, versions)) {
      releases[releases.length - 1] = {
        entry: previous.entry,
        versions: { ...previous.versions, first: versions.first },
      };
    } else {
      releases.push({ entry, versions });
    }
  }
  return releases;
}

/** The release that an entry belongs to: its own, or for an entry without versions the best match by constant. */
export function releaseOf(entry: CatalogEntry, releases: readonly Release[]): Release | undefined {
  const same = releases.filter((release) => release.entry.constant === entry.constant);
  return (
    same.find(({ versions }) => entry.versions !== undefined && holdsIn(versions, entry.versions.last)) ??
    same.find((release) => release.entry.placeholders.length === entry.placeholders.length) ??
    same[0]
  );
}

/** The releases that ship a code without a message, the newest first. */
export function silentReleases(meanings: readonly CatalogEntry[]): VersionRange[] {
  const ranges: VersionRange[] = [];
  for (const { versions, shippedWithoutMessage } of newestFirst(meanings)) {
    const previous = ranges.at(-1);
    if (!shippedWithoutMessage) continue;
    if (previous && adjoins(previous, versions)) ranges[ranges.length - 1] = { ...previous, first: versions.first };
    else ranges.push(versions);
  }
  return ranges;
}

type Released = CatalogEntry & { readonly versions: VersionRange };

function newestFirst(meanings: readonly CatalogEntry[]): Released[] {
  const released = meanings.filter((entry): entry is Released => entry.versions !== undefined);
  return released.sort((a, b) => compareVersions(b.versions.last, a.versions.last));
}

function sameMeaning(a: CatalogEntry, b: CatalogEntry): boolean {
  return a.constant === b.constant && a.message.en === b.message.en && a.message['zh-CN'] === b.message['zh-CN'];
}

function adjoins(newer: VersionRange, older: VersionRange): boolean {
  return newer.first !== undefined && jobVersions.indexOf(newer.first) <= jobVersions.indexOf(older.last) + 1;
}

/**
 * What the code of `entry` means in which releases, the newest first. Empty if a release is chosen or the entry holds in all.
 * For a title, meanings that differ only in their arguments are the same.
 */
export function openReleases(entry: CatalogEntry, catalog: Catalog): Release[] {
  const releases: Release[] = [];
  if (!entry.versions || catalog.version !== undefined) return releases;
  for (const release of releasesOf(catalog.meanings(entry.code))) {
    const newer = releases.at(-1);
    if (newer?.entry.constant !== release.entry.constant) releases.push(release);
    else releases[releases.length - 1] = { ...newer, versions: { ...newer.versions, first: release.versions.first } };
  }
  return releases;
}

/** A workspace that defines fewer of JOB's constants is not JOB's source. */
const minConstants = 30;

/**
 * The release of JOB whose source the workspace holds: the one whose constants are most like those that it defines, the newest
 * of equal ones. Undefined if the workspace does not hold JOB's source.
 */
export function versionOfWorkspace(layers: readonly CatalogLayer[]): JobVersion | undefined {
  const released = layers.find(({ kind }) => kind === 'job-v3')?.entries ?? [];
  const codes = new Set(released.map(({ code }) => code));
  for (const layer of layers) {
    if (layer.kind !== 'workspace') continue;
    const defined = new Set<string>();
    for (const source of sourcesIn(layer, codes)) {
      for (const [code, names] of source) for (const name of names) defined.add(keyOf(code, name));
    }
    // A constant whose message changed has a row for each of its texts.
    const known = new Set(
      released.map(({ code, constant }) => keyOf(code, constant)).filter((key) => defined.has(key)),
    );
    if (known.size >= minConstants) return mostSimilarVersion(released, defined);
  }
  return undefined;
}

/** The names that one file gives to codes. */
type Source = ReadonlyMap<number, ReadonlySet<string>>;

/** The files of a layer that define some of `codes`. Tests and copies, which may be of any release, are left out. */
function sourcesIn(layer: CatalogLayer, codes: ReadonlySet<number>): Source[] {
  const files = new Map<string, Map<number, Set<string>>>();
  for (const { code, names = [] } of layer.entries) {
    if (!codes.has(code)) continue;
    for (const { name, origin } of names) {
      const source = files.get(origin.file) ?? new Map<number, Set<string>>();
      files.set(origin.file, source);
      source.set(code, (source.get(code) ?? new Set()).add(name));
    }
  }
  const ranked = [...files]
    .map(([file, source]) => ({ source, path: pathInLayer(layer, file) }))
    .filter(({ path }) => !isAsidePath(path))
    .map(({ source, path }) => ({ source, rank: rankOf(path) }))
    .sort((a, b) => a.rank - b.rank || b.source.size - a.source.size);
  const taken = new Set<number>();
  const sources: Source[] = [];
  for (const { source } of ranked) {
    // What defines the same codes once more is a copy, whatever its folder is called.
    const again = [...source.keys()].filter((code) => taken.has(code)).length;
    if (again * 2 > Math.min(source.size, taken.size)) continue;
    for (const code of source.keys()) taken.add(code);
    sources.push(source);
  }
  return sources;
}

/** Smaller for a file that is more likely the source itself: in JOB's package, among sources, near the root. */
function rankOf(path: string): number {
  const place = path.includes('com/tencent/bk/job/') ? 0 : path.includes('src/main/') ? 1 : 2;
  return place * 1000 + path.split('/').length;
}

/** Returns the path of a file below the folder that a layer was read from. */
export function pathInLayer({ id }: CatalogLayer, file: string): string {
  const folder = id.slice('workspace:'.length);
  return decoded(file.startsWith(folder) ? file.slice(folder.length) : baseName(file));
}

function keyOf(code: number, name: ConstantName['name']): string {
  return `${code} ${name}`;
}

function mostSimilarVersion(released: CatalogLayer['entries'], defined: ReadonlySet<string>): JobVersion | undefined {
  let best: JobVersion | undefined;
  let most = 0;
  for (const version of jobVersions) {
    const there = released.filter(({ versions }) => holdsIn(versions, version));
    const shared = there.filter(({ code, constant }) => defined.has(keyOf(code, constant))).length;
    const likeness = shared / (there.length + defined.size - shared);
    if (likeness >= most) {
      most = likeness;
      best = version;
    }
  }
  return best;
}
