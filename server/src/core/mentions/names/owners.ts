import type { Catalog, CatalogEntry, ConstantName, NamedEntry } from '../../catalog';
import { isHolderName } from '../../catalog/vocabulary';
import { lastOf } from './imports';

/** True if `word` is the class, enum or module that has the member `name` in the source that defines it. */
export function isOwner(word: string, name: string, { entry, owners }: NamedEntry): boolean {
  return owners.includes(word) || definitionsOf(name, entry).some((known) => modulesOf(known).includes(word));
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
export function membersByOwner(catalog: Catalog): ReadonlyMap<string, readonly Member[]> {
  const known = kept.get(catalog);
  if (known) return known;
  const owners = new Map<string, Map<string, Member>>();
  for (const { kind, entries } of catalog.layers) {
    if (kind !== 'workspace' && kind !== 'own') continue;
    for (const entry of entries) for (const defined of entry.names ?? []) addMember(owners, defined, entry);
  }
  const members = new Map([...owners].map(([owner, byName]) => [owner, [...byName.values()]]));
  kept.set(catalog, members);
  return members;
}

function addMember(owners: Map<string, Map<string, Member>>, defined: ConstantName, entry: CatalogEntry): void {
  const member = { name: defined.name, entry };
  for (const owner of defined.owner === undefined ? modulesOf(defined).filter(isHolderName) : [defined.owner]) {
    const members = owners.get(owner) ?? new Map<string, Member>();
    owners.set(owner, members);
    // The first layer wins.
    if (!members.has(defined.name)) members.set(defined.name, member);
  }
}

const kept = new WeakMap<Catalog, ReadonlyMap<string, readonly Member[]>>();
