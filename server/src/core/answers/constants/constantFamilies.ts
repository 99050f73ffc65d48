import { type Catalog, type CatalogEntry, type CodeGroup, holdsIn, isNamed } from '../../catalog';
import { finish, type Steps, stepped } from '../../text';

/** The entries of one category of a section, by number: `missing-parameter` of `legacy-api`. */
export interface ConstantFamily {
  /** `legacy-api/missing-parameter`. Custom catalogs may share an id and have different titles. */
  readonly id: string;
  readonly section: CodeGroup;
  readonly category: CodeGroup;
  readonly entries: readonly CatalogEntry[];
}

/**
 * Returns the entries of all codes by family: families of JOB in the order of the families file, then those of
 * custom catalogs in their order. The order of rows in a catalog does not matter, so that a moved row changes no output.
 */
export function familiesOf(catalog: Catalog): ConstantFamily[] {
  return finish(familiesSteps(catalog));
}

/** `familiesOf` for a server, which answers others meanwhile. */
export function* familiesSteps(catalog: Catalog): Steps<ConstantFamily[]> {
  const families = new Map<string, { section: CodeGroup; category: CodeGroup; entries: CatalogEntry[] }>();
  const add = (entry: CatalogEntry): void => {
    const { section, category } = entry;
    const key = JSON.stringify([section.id, category.id, section.name.en, category.name.en]);
    const family = families.get(key);
    if (family) family.entries.push(entry);
    else families.set(key, { section, category, entries: [entry] });
  };
  yield* stepped(yield* generatedEntries(catalog), add);
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

/**
 * Returns the entry of each code that constants are generated from. The names of the page are in generated code that is out
 * there, so they stay, unless the chosen release or a custom catalog gives the code another name.
 */
export function* generatedEntries(catalog: Catalog): Steps<readonly CatalogEntry[]> {
  const { version } = catalog;
  const entryOf = (entry: CatalogEntry): CatalogEntry => {
    if (catalog.layerOf(entry)?.kind === 'own' && isNamed(entry)) return entry;
    const page = catalog.meanings(entry.code).find(({ layer }) => layer === 'page');
    return page !== undefined && (version === undefined || holdsIn(page.versions, version)) ? page : entry;
  };
  const generated: CatalogEntry[] = [];
  yield* stepped(catalog.entries, (entry) => generated.push(entryOf(entry)));
  return generated;
}

/** Returns the index of an id in the families file; unknown ids come last, all equal. */
function rankOf(groups: ReadonlyMap<string, CodeGroup>): (id: string) => number {
  const ranks = new Map([...new Set([...groups.values()].map(({ id }) => id))].map((id, rank) => [id, rank]));
  return (id) => ranks.get(id) ?? ranks.size;
}

/** The requested families, and the names that match none. */
interface ChosenFamilies {
  readonly families: readonly ConstantFamily[];
  readonly unknown: readonly string[];
}

/**
 * Returns the families that `names` name, in their own order: by section, by category in all sections, or by
 * `section/category`. Returns all families if there are no names. A name of the families file is known even if it has no
 * codes.
 */
export function* chosenFamilies(catalog: Catalog, names: readonly string[]): Steps<ChosenFamilies> {
  const families = yield* familiesSteps(catalog);
  if (names.length === 0) return { families, unknown: [] };
  const chosen = new Set(names);
  const { sections, categories } = catalog.families;
  const known = new Set([...families.flatMap(namesOf), ...[...sections.values(), ...categories.values()].map(idOf)]);
  return {
    families: families.filter((family) => namesOf(family).some((name) => chosen.has(name))),
    unknown: [...chosen].filter((name) => !known.has(name)),
  };
}

function namesOf({ id, section, category }: ConstantFamily): string[] {
  return [section.id, category.id, id];
}

function idOf({ id }: CodeGroup): string {
  return id;
}

/**
 * Returns the shortest list of names for the families with these ids: nothing for all, a section for all of its
 * categories, else the id. In the order of the families; unknown ids are kept at the end.
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
