import type { Catalog } from '../../server/src/core/catalog/catalog';
import { mergeLayers } from '../../server/src/core/catalog/mergeLayers';
import { type PageSources, readPage } from '../../server/src/core/catalog/sources/page/pageLayer';

/** A catalog with only a page. */
export function pageCatalog(sources: PageSources): Catalog {
  const { layer, families } = readPage(sources);
  return mergeLayers([layer], families);
}
