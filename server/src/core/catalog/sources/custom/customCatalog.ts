import type { Families } from '../../catalog';
import type { CatalogFile } from '../../catalogEntry';
import type { CatalogLayer } from '../../layer';
import { readCsvCatalog } from './csvCatalog';
import { CustomLayer, shownName } from './customLayer';
import { readJsonCatalog } from './jsonCatalog';
import { readMarkdownCatalog } from './markdownCatalog';
import { readPropertiesCatalog } from './propertiesCatalog';

/**
 * Reads a catalog file by its extension: `.md`, `.markdown`, `.json`, `.jsonc`, `.csv` or `.properties`. Never throws, and
 * takes time linear in the text. What cannot be read is a problem with line and reason, and so is every limit that leaves
 * something out. The first of two rows with one code counts.
 */
export function readCustomCatalog(source: CatalogFile, families: Families): CatalogLayer {
  const layer = new CustomLayer(source.path, families);
  const name = shownName(source.path);
  switch (name.slice(name.lastIndexOf('.') + 1).toLowerCase()) {
    case 'md':
    case 'markdown':
      readMarkdownCatalog(source, layer);
      break;
    case 'json':
    case 'jsonc':
      readJsonCatalog(source.text, layer);
      break;
    case 'csv':
      readCsvCatalog(source.text, layer);
      break;
    case 'properties':
      readPropertiesCatalog(source, layer);
      break;
    default:
      layer.problems.add(1, (t) => t.unknownFormat());
  }
  return layer.finish();
}
