import { type Catalog, catalogOf } from './catalog';
import type { CatalogEntry, CatalogProblem, CodeGroup, SectionId } from './catalogEntry';
import type { Localized } from './language';

/**
 * A catalog as plain data, for the bundles: reading the Markdown files takes a cold process about 11 ms, a tenth of the
 * time from the server's start to its first answer, and restoring this takes less than one.
 */
export interface CatalogSnapshot {
  readonly name: Localized;
  readonly entries: readonly SnapshotEntry[];
  readonly problems: readonly CatalogProblem[];
  readonly sections: readonly (readonly [digits: string, CodeGroup<SectionId>])[];
  readonly categories: readonly (readonly [digits: string, CodeGroup])[];
}

/** An entry that names its groups by id. */
interface SnapshotEntry extends Omit<CatalogEntry, 'section' | 'category'> {
  readonly section: string;
  readonly category: string;
}

export function snapshotOf({ name, entries, problems, families }: Catalog): CatalogSnapshot {
  return {
    name,
    entries: entries.map((entry) => ({ ...entry, section: entry.section.id, category: entry.category.id })),
    problems,
    sections: [...families.sections],
    categories: [...families.categories],
  };
}

/** The catalog that `snapshot` was taken of. @throws Error for a snapshot that names a group it does not hold. */
export function restoreCatalog(snapshot: CatalogSnapshot): Catalog {
  const { name, problems } = snapshot;
  const sections = byId(snapshot.sections);
  const categories = byId(snapshot.categories);
  const entries = snapshot.entries.map((entry): CatalogEntry => {
    const section = sections.get(entry.section);
    const category = categories.get(entry.category);
    if (!section || !category) throw new Error(`The snapshot of the catalog lacks a group of ${entry.code}.`);
    return { ...entry, section, category };
  });
  const families = { sections: new Map(snapshot.sections), categories: new Map(snapshot.categories), problems: [] };
  return catalogOf(name, entries, families, problems);
}

function byId<Id extends string>(groups: readonly (readonly [string, CodeGroup<Id>])[]): Map<string, CodeGroup<Id>> {
  return new Map(groups.map(([, group]) => [group.id, group]));
}
