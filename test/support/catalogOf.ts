import { builtinLayers } from '../../server/src/builtin/builtinLayers';
import type { Catalog } from '../../server/src/core/catalog/catalog';
import { mergeLayers } from '../../server/src/core/catalog/mergeLayers';

/** A catalog with only these built-in codes, in their order, so that a test can list all expected results. */
export function catalogOf(...codes: readonly number[]): Catalog {
  const { layers, families } = builtinLayers();
  const few = layers.map((layer) => ({ ...layer, entries: layer.entries.filter(({ code }) => codes.includes(code)) }));
  return mergeLayers(few, families);
}
