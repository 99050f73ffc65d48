import type { Catalog } from '../catalog';
import type { CatalogEntry, CodeGroup } from '../catalogEntry';

/** The entries of one category of one section, by number: `missing-parameter` of `legacy-api`. */
export interface ConstantFamily {
  /** `legacy-api/missing-parameter`. */
  readonly id: string;
  readonly section: CodeGroup;
  readonly category: CodeGroup;
  readonly entries: readonly CatalogEntry[];
}

/**
 * What leads for every code of the catalog, family by family: those of JOB in the order of the families file, then those
 * of own catalogs as they come. The order of rows decides nothing, so that a row that was moved changes no output.
 */
export function familiesOf(catalog: Catalog): ConstantFamily[] {
  const families = new Map<string, { section: CodeGroup; category: CodeGroup; entries: CatalogEntry[] }>();
  for (const entry of catalog.entries) {
    const { section, category } = entry;
    const id = `${section.id}/${category.id}`;
    const family = families.get(id);
    if (family) family.entries.push(entry);
    else families.set(id, { section, category, entries: [entry] });
  }
  const sections = rankOf(catalog.families.sections);
  const categories = rankOf(catalog.families.categories);
  const inOrder = [...families].map(([id, family]) => ({ id, ...family }));
  for (const { entries } of inOrder) entries.sort((a, b) => a.code - b.code);
  return inOrder.sort(
    (a, b) => sections(a.section.id) - sections(b.section.id) || categories(a.category.id) - categories(b.category.id),
  );
}

/** Where an id stands in the families file; ids it does not know stand behind, all alike. */
function rankOf(groups: ReadonlyMap<string, CodeGroup>): (id: string) => number {
  const ranks = new Map([...new Set([...groups.values()].map(({ id }) => id))].map((id, rank) => [id, rank]));
  return (id) => ranks.get(id) ?? ranks.size;
}

/** The families that were asked for, and what of the asked names none. */
export interface ChosenFamilies {
  readonly families: readonly ConstantFamily[];
  readonly unknown: readonly string[];
}

/**
 * Those of `families` that `asked` names, in their own order: by section, by category in all sections, or by both as
 * `section/category`. All of them where nothing is asked.
 */
export function chooseFamilies(families: readonly ConstantFamily[], asked: readonly string[]): ChosenFamilies {
  if (asked.length === 0) return { families, unknown: [] };
  const wanted = new Set(asked);
  const known = new Set(families.flatMap(namesOf));
  return {
    families: families.filter((family) => namesOf(family).some((name) => wanted.has(name))),
    unknown: [...wanted].filter((name) => !known.has(name)),
  };
}

function namesOf({ id, section, category }: ConstantFamily): string[] {
  return [section.id, category.id, id];
}

/**
 * The shortest list of names for `chosen`: nothing for all, a section for all of its categories, else
 * `section/category`.
 */
export function nameFamilies(all: readonly ConstantFamily[], chosen: readonly ConstantFamily[]): string[] {
  if (chosen.length === all.length) return [];
  const ids = new Set(chosen.map(({ id }) => id));
  const whole = (section: string) => all.every((family) => family.section.id !== section || ids.has(family.id));
  return [...new Set(chosen.map(({ id, section }) => (whole(section.id) ? section.id : id)))];
}
