import { type Catalog, type CatalogEntry, holdsIn, isLegacy } from '../catalog';
import { inSlices, type Language, languageOfText, languages, type Pause } from '../text';

/** The languages in which an entry has a text itself; one where both texts are the same. */
export function ownLanguages({ languages: own = languages, message }: CatalogEntry): readonly Language[] {
  return own.length > 1 && message.en === message['zh-CN'] ? [languageOfText(message.en)] : own;
}

/**
 * All entries that have a text: first what holds in the catalog's version, then what leads for its code, then the new API,
 * then the order of the layers.
 */
export async function likeliestFirst(catalog: Catalog, pause: Pause | undefined): Promise<readonly CatalogEntry[]> {
  const { version } = catalog;
  const ranks: CatalogEntry[][] = Array.from({ length: 8 }, () => []);
  for (const { entries } of catalog.layers) {
    const rankEntry = (written: CatalogEntry): void => {
      if (written.withoutMessage) return;
      const meanings = catalog.meanings(written.code);
      const entry = meanings.find((merged) => isOf(merged, written)) ?? written;
      const holds = version === undefined || holdsIn(entry.versions, version);
      const rank =
        (holds ? 0 : 4) +
        (meanings.find(({ withoutMessage }) => !withoutMessage) === entry ? 0 : 2) +
        (isLegacy(entry) ? 1 : 0);
      ranks[rank]?.push(entry);
    };
    await inSlices(entries, rankEntry, pause);
  }
  return ranks.flat();
}

/** True if an entry of the merged catalog is what a layer has, though something may have been added to it. */
function isOf(merged: CatalogEntry, written: CatalogEntry): boolean {
  return merged === written || (merged.message === written.message && merged.origin === written.origin);
}
