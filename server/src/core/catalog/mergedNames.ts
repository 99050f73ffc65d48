import type { NamedEntry } from './catalog';
import type { CatalogEntry, ConstantName } from './catalogEntry';

/**
 * The names of all codes. `byCode` holds what each code means, what leads first; a name leads to one meaning a code, the
 * first that goes by it, and knows the owners that any layer gives it there.
 */
export function mergeNames(byCode: ReadonlyMap<number, readonly CatalogEntry[]>): ReadonlyMap<string, NamedEntry[]> {
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
