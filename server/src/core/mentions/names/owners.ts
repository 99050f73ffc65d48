import type { Catalog, CatalogEntry, ConstantName, NamedEntry } from '../../catalog';
import { isHolderName } from '../../catalog/vocabulary';
import { decoded, folderOf, keptFor, maxOf, withoutExtension } from '../../text';
import { lastOf } from './imports';

/** True if `word` is the class, enum or module that has the member `name` in the source that defines it. */
export function isOwner(word: string, name: string, { entry, owners }: NamedEntry): boolean {
  return owners.includes(word) || definitionsOf(name, entry).some((known) => modulesOf(known).includes(word));
}

/** Where a holder is meant: from a document, by paths that may lead to it. */
interface HolderUse {
  readonly uri: string;
  readonly paths: readonly string[];
}

/**
 * Returns which of the holders of one name is meant that define `name` as different codes: the one that a path leads to, or else
 * the nearest one. Undefined if none of them defines it.
 */
export function meantOwner(
  holder: string,
  name: string,
  found: readonly NamedEntry[],
  use: () => HolderUse,
): NamedEntry | undefined {
  const owned = found.filter((named) => isOwner(holder, name, named));
  if (owned.length < 2) return owned[0];
  const { uri, paths } = use();
  const rank = ({ entry }: NamedEntry): number =>
    maxOf(
      definitionsOf(name, entry).map(({ origin: { file } }) => {
        const led = maxOf(
          paths.map((path) => wordsShared(file, path)),
          0,
        );
        return led * maxFolders + Math.min(maxFolders - 1, foldersShared(file, uri));
      }),
      0,
    );
  // Of equal ones the first layer wins.
  return owned.reduce((best, named) => (rank(named) > rank(best) ? named : best));
}

/** More folders than a path has. */
const maxFolders = 1000;

/** How many words at the end of an import are those at the end of a file, or of its folder, in their order. */
function wordsShared(file: string, path: string): number {
  const parts = withoutExtension(decoded(file)).split(/[/\\]/);
  const words = path.match(/[\w$-]+/g) ?? [];
  // A class and its member may follow the file.
  const ends = [words, words.slice(0, -1), words.slice(0, -2)];
  const shared = (end: readonly string[], part: readonly string[]): number => {
    let count = 0;
    while (count < end.length && end.at(-1 - count) === part.at(-1 - count)) count++;
    return count;
  };
  return maxOf(
    ends.flatMap((end) => [shared(end, parts), shared(end, parts.slice(0, -1))]),
    0,
  );
}

/** How many folders two files share, from the root. */
function foldersShared(file: string, other: string): number {
  const [one, two] = [decoded(folderOf(file)).split('/'), decoded(folderOf(other)).split('/')];
  let count = 0;
  while (count < one.length && one[count] === two[count]) count++;
  return count;
}

/** The places where source code defines the entry by this name. */
export function definitionsOf(name: string, { names = [] }: CatalogEntry): readonly ConstantName[] {
  return names.filter((known) => known.name === name);
}

/**
 * The modules of a constant that is a member of no class: its file, in Python or TypeScript, and the folder of its
 * file, in Go.
 */
function modulesOf({ owner, origin }: ConstantName): string[] {
  if (owner !== undefined) return [];
  const folder = lastOf(origin.file.slice(0, Math.max(0, origin.file.lastIndexOf('/'))));
  return [lastOf(origin.file), folder].filter((word) => word !== '');
}

/** One member of a class, enum or module. */
export interface Member {
  readonly name: string;
  readonly entry: CatalogEntry;
}

/** The members that source code defines, by class, enum or module; each name once, in the order of the layers. */
export const membersByOwner = keptFor((catalog: Catalog): ReadonlyMap<string, readonly Member[]> => {
  const owners = new Map<string, Map<string, Member>>();
  for (const { kind, entries } of catalog.layers) {
    if (kind !== 'workspace' && kind !== 'own') continue;
    for (const entry of entries) for (const defined of entry.names ?? []) addMember(owners, defined, entry);
  }
  return new Map([...owners].map(([owner, byName]) => [owner, [...byName.values()]]));
});

function addMember(owners: Map<string, Map<string, Member>>, defined: ConstantName, entry: CatalogEntry): void {
  const member = { name: defined.name, entry };
  for (const owner of defined.owner === undefined ? modulesOf(defined).filter(isHolderName) : [defined.owner]) {
    const members = owners.get(owner) ?? new Map<string, Member>();
    owners.set(owner, members);
    // The first layer wins.
    if (!members.has(defined.name)) members.set(defined.name, member);
  }
}
