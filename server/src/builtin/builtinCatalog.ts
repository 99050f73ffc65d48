import { type Catalog, mergeLayers } from '../core/catalog';
import { builtinLayers } from './builtinLayers';

let catalog: Catalog | undefined;

/** The built-in layers as one catalog, for an unknown version of JOB. */
export function builtinCatalog(): Catalog {
  if (catalog === undefined) {
    const { layers, families } = builtinLayers();
    catalog = mergeLayers(layers, families);
  }
  return catalog;
}
