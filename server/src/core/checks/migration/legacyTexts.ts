import type { Catalog } from '../../catalog/catalog';
import { isLegacy } from '../../catalog/catalogEntry';
import { searchTexts } from '../../mentions/searchTexts';

/** With these begin the codes of the legacy API, and the names of those that are built in. */
const beginnings = ['120', 'LEGACY_API_'] as const;

/** What a file must hold for `migrationsIn` to find something in it: one of these, all ASCII. */
export function legacyTexts(catalog: Catalog, names: boolean): string[] {
  const legacy = catalog.layers.flatMap(({ entries }) => entries).filter(isLegacy);
  const texts = searchTexts(
    catalog,
    legacy.map(({ code }) => code),
    names,
  );
  const others = texts.filter((text) => !beginnings.some((beginning) => text.startsWith(beginning)));
  return [...beginnings.slice(0, names ? 2 : 1), ...others];
}
