import type { BuiltIn } from './builtIn';
import type { CatalogEntry, CodeGroup, SectionId } from './catalogEntry';
import type { CatalogLayer } from './layer';

/**
 * The built-in layers as plain data, for the bundles: reading the Markdown files takes a cold process about 20 ms, a
 * tenth of the time from the server's start to its first answer, and restoring this takes about one. Its size is what
 * that takes, so rows have no keys, and what many entries share is told once.
 */
export interface CatalogSnapshot {
  readonly layers: readonly SnapshotLayer[];
  readonly sections: readonly (readonly [digits: string, CodeGroup<SectionId>])[];
  readonly categories: readonly (readonly [digits: string, CodeGroup])[];
}

interface SnapshotLayer extends Omit<CatalogLayer, 'entries'> {
  readonly shared: readonly SharedPart[];
  readonly rows: readonly SnapshotRow[];
}

/** What an entry has alone, in the order of its row. */
type OwnPart = 'code' | 'constant' | 'message' | 'placeholders' | 'twins' | 'correction' | 'origin';

/** What several entries of a layer have in common; groups by id, `origin` without its line. */
type SharedPart = Omit<CatalogEntry, OwnPart | 'section' | 'category'> & {
  readonly section: string;
  readonly category: string;
  readonly file: string;
};

type SnapshotRow = readonly [
  /** Index into `shared`. */
  shared: number,
  line: number,
  code: number,
  constant: string,
  en: string,
  zh: string,
  placeholders: readonly number[],
  twins: readonly number[],
  correction?: string,
];

export function snapshotOf({ layers, families }: BuiltIn): CatalogSnapshot {
  return {
    layers: layers.map(snapshotOfLayer),
    sections: [...families.sections],
    categories: [...families.categories],
  };
}

function snapshotOfLayer({ entries, ...layer }: CatalogLayer): SnapshotLayer {
  const shared = new Map<string, { readonly index: number; readonly part: SharedPart }>();
  const rows = entries.map((entry): SnapshotRow => {
    const { code, constant, message, placeholders, twins, correction, origin, section, category, ...rest } = entry;
    const part = { ...rest, section: section.id, category: category.id, file: origin.file };
    const key = JSON.stringify(part);
    const { index } = shared.get(key) ?? { index: shared.size };
    shared.set(key, { index, part });
    const own = [constant, message.en, message['zh-CN'], placeholders, twins] as const;
    return correction === undefined
      ? [index, origin.line, code, ...own]
      : [index, origin.line, code, ...own, correction];
  });
  return { ...layer, shared: [...shared.values()].map(({ part }) => part), rows };
}

/** The layers that `snapshot` was taken of. @throws Error for a snapshot that names a group it does not hold. */
export function restoreBuiltIn(snapshot: CatalogSnapshot): BuiltIn {
  const sections = byId(snapshot.sections);
  const categories = byId(snapshot.categories);
  const layers = snapshot.layers.map((layer): CatalogLayer => {
    const groups = layer.shared.map((part) => ({
      section: sections.get(part.section) ?? missing(part.section),
      category: categories.get(part.category) ?? missing(part.category),
    }));
    const entries = layer.rows.map((row) => {
      const part = layer.shared[row[0]];
      const group = groups[row[0]];
      return part && group ? restoreEntry(row, part, group) : missing(String(row[2]));
    });
    const { id, kind, name, problems, ranges } = layer;
    return { id, kind, name, entries, problems, ranges };
  });
  const families = { sections: new Map(snapshot.sections), categories: new Map(snapshot.categories), problems: [] };
  return { layers, families };
}

/** Every key by its name: to spread the parts into one another takes a cold process five times as long. */
function restoreEntry(
  row: SnapshotRow,
  part: SharedPart,
  { section, category }: Pick<CatalogEntry, 'section' | 'category'>,
): CatalogEntry {
  const entry: Mutable<CatalogEntry> = {
    code: row[2],
    layer: part.layer,
    constant: row[3],
    source: part.source,
    target: part.target,
    section,
    category,
    message: { en: row[4], 'zh-CN': row[5] },
    placeholders: row[6],
    twins: row[7],
    origin: { file: part.file, line: row[1] },
  };
  if (part.summary !== undefined) entry.summary = part.summary;
  if (part.shippedWithoutMessage !== undefined) entry.shippedWithoutMessage = part.shippedWithoutMessage;
  if (part.versions !== undefined) entry.versions = part.versions;
  if (part.service !== undefined) entry.service = part.service;
  if (row[8] !== undefined) entry.correction = row[8];
  return entry;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function missing(part: string): never {
  throw new Error(`The snapshot of the catalog lacks ${part}.`);
}

function byId<Id extends string>(groups: readonly (readonly [string, CodeGroup<Id>])[]): Map<string, CodeGroup<Id>> {
  return new Map(groups.map(([, group]) => [group.id, group]));
}
