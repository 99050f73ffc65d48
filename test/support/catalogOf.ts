import { builtinLayers } from '../../server/src/builtin/builtinLayers';
import type { Catalog } from '../../server/src/core/catalog/catalog';
import { mergeLayers } from '../../server/src/core/catalog/mergeLayers';

/** A catalog of only these codes of the built-in one, in its order: small enough for a test to name all it expects. */
export function catalogOf(...codes: readonly number[]): Catalog {
  const { layers, families } = builtinLayers();
  const few = layers.map((layer) => ({ ...layer, entries: layer.entries.filter(({ code }) => codes.includes(code)) }));
  return mergeLayers(few, families);
}
