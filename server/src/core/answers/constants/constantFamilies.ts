import type { Catalog } from '../../catalog/catalog';
import type { CatalogEntry, CodeGroup } from '../../catalog/catalogEntry';

/** The entries of one category of one section, by number: `missing-parameter` of `legacy-api`. */
export interface ConstantFamily {
  /** `legacy-api/missing-parameter`. Own catalogs may share one although each has a title of its own. */
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
    const key = JSON.stringify([section.id, category.id, section.name.en, category.name.en]);
    const family = families.get(key);
    if (family) family.entries.push(entry);
    else families.set(key, { section, category, entries: [entry] });
  }
  const sections = rankOf(catalog.families.sections);
  const categories = rankOf(catalog.families.categories);
  const inOrder = [...families.values()].map((family) => ({
    id: `${family.section.id}/${family.category.id}`,
    ...family,
  }));
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
 * The families of the catalog that `asked` names, in their own order: by section, by category in all sections, or by both
 * as `section/category`. All of them where nothing is asked. A name of the families file is known even if it has no code.
 */
export function chooseFamilies(catalog: Catalog, asked: readonly string[]): ChosenFamilies {
  const families = familiesOf(catalog);
  if (asked.length === 0) return { families, unknown: [] };
  const wanted = new Set(asked);
  const { sections, categories } = catalog.families;
  const known = new Set([...families.flatMap(namesOf), ...[...sections.values(), ...categories.values()].map(idOf)]);
  return {
    families: families.filter((family) => namesOf(family).some((name) => wanted.has(name))),
    unknown: [...wanted].filter((name) => !known.has(name)),
  };
}

function namesOf({ id, section, category }: ConstantFamily): string[] {
  return [section.id, category.id, id];
}

function idOf({ id }: CodeGroup): string {
  return id;
}

/**
 * The shortest list of names for the families with these ids: nothing for all, a section for all of its categories, else
 * the id. In the order of the families; what is no family's id stays, at the end.
 */
export function shortestNames(families: readonly ConstantFamily[], ids: readonly string[]): string[] {
  const chosen = new Set(ids);
  const others = [...chosen].filter((id) => !families.some((family) => family.id === id));
  if (others.length === 0 && families.every(({ id }) => chosen.has(id))) return [];
  const isWhole = (section: string) =>
    families.every((family) => family.section.id !== section || chosen.has(family.id));
  const named = families
    .filter(({ id }) => chosen.has(id))
    .map(({ id, section }) => (isWhole(section.id) ? section.id : id));
  return [...new Set([...named, ...others])];
}
