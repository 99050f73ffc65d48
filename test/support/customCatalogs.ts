import { builtinLayers } from '../../server/src/builtin/builtinLayers';
import type { Catalog } from '../../server/src/core/catalog/catalog';
import { mergeLayers } from '../../server/src/core/catalog/mergeLayers';
import { readCustomCatalog } from '../../server/src/core/catalog/sources/custom/customCatalog';

/** The built-in layers and, after the page, custom catalogs with these texts. */
export function catalogWith(files: Readonly<Record<string, string>>): Catalog {
  const { layers, families } = builtinLayers();
  const own = Object.entries(files).map(([path, text]) => readCustomCatalog({ path, text }, families));
  return mergeLayers([...layers.slice(0, 1), ...own, ...layers.slice(1)], families);
}
