import { type Catalog, type CatalogEntry, decode } from '../catalog';
import type { Language } from '../text';
import type { Family } from './report';

/** The systems of a code: the one that answers with it, and the one that has the problem. */
export interface Systems {
  readonly source: string;
  readonly target: Readonly<Record<Language, string>> | null;
}

/** Returns the family of a code: of a listed one as its catalog says, of another one by its digits; null if neither says it. */
export function familyOf(code: number, entry: CatalogEntry | undefined, catalog: Catalog): Family | null {
  return entry?.category ?? decode(code, catalog.families).category ?? null;
}

/** Returns which systems answer with a code, and on behalf of which: of a listed one as its catalog says, of another one by its digits. */
export function systemsOf(code: number, entry: CatalogEntry | undefined, catalog: Catalog): Systems {
  if (entry) return { source: entry.source, target: { en: entry.target, 'zh-CN': entry.target } };
  const { source, target } = decode(code, catalog.families);
  return { source, target: target ?? null };
}

/** The first name that is no family: neither digits at the beginning of a number nor the id of a category or section of the catalog. */
export function unknownFamily(names: readonly string[], { families, entries }: Catalog): UnknownFamily | undefined {
  const known = new Set([...families.sections.values(), ...families.categories.values()].map(({ id }) => id));
  for (const { category, section } of entries) known.add(category.id).add(section.id);
  const name = names.find((one) => !known.has(one) && !/^\d{1,10}$/.test(one));
  return name === undefined ? undefined : { name, known: [...known] };
}

/** A name that no family has, and those that there are. */
interface UnknownFamily {
  readonly name: string;
  readonly known: readonly string[];
}

/** Returns the names by which a family may be asked for: the ids of category and section, and the digits at the beginning. */
export function familiesOf(code: number, catalog: Catalog): string[] {
  const entry = catalog.get(code);
  const { section, category } = decode(code, catalog.families);
  const digits = String(code);
  return [
    ...[entry?.category.id, entry?.section.id, category?.id, section?.id].filter((id) => id !== undefined),
    ...Array.from(digits, (_, at) => digits.slice(0, at + 1)),
  ];
}
