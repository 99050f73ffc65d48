import type { BuiltIn } from './builtIn';
import type { CatalogEntry, CodeGroup, SectionId } from './catalogEntry';
import type { CatalogLayer } from './layer';

/**
 * The built-in layers as plain data, for the bundles: reading the Markdown files takes a cold process about 11 ms, a tenth
 * of the time from the server's start to its first answer, and restoring this takes less than one.
 */
export interface CatalogSnapshot {
  readonly layers: readonly SnapshotLayer[];
  readonly sections: readonly (readonly [digits: string, CodeGroup<SectionId>])[];
  readonly categories: readonly (readonly [digits: string, CodeGroup])[];
}

interface SnapshotLayer extends Omit<CatalogLayer, 'entries'> {
  readonly entries: readonly SnapshotEntry[];
}

/** An entry that names its groups by id. */
interface SnapshotEntry extends Omit<CatalogEntry, 'section' | 'category'> {
  readonly section: string;
  readonly category: string;
}

export function snapshotOf({ layers, families }: BuiltIn): CatalogSnapshot {
  return {
    layers: layers.map((layer) => ({
      ...layer,
      entries: layer.entries.map((entry) => ({ ...entry, section: entry.section.id, category: entry.category.id })),
    })),
    sections: [...families.sections],
    categories: [...families.categories],
  };
}

/** The layers that `snapshot` was taken of. @throws Error for a snapshot that names a group it does not hold. */
export function restoreBuiltIn(snapshot: CatalogSnapshot): BuiltIn {
  const sections = byId(snapshot.sections);
  const categories = byId(snapshot.categories);
  const layers = snapshot.layers.map((layer) => ({
    ...layer,
    entries: layer.entries.map((entry): CatalogEntry => {
      const section = sections.get(entry.section);
      const category = categories.get(entry.category);
      if (!section || !category) throw new Error(`The snapshot of the catalog lacks a group of ${entry.code}.`);
      return { ...entry, section, category };
    }),
  }));
  const families = { sections: new Map(snapshot.sections), categories: new Map(snapshot.categories), problems: [] };
  return { layers, families };
}

function byId<Id extends string>(groups: readonly (readonly [string, CodeGroup<Id>])[]): Map<string, CodeGroup<Id>> {
  return new Map(groups.map(([, group]) => [group.id, group]));
}
