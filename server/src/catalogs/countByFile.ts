import type { LayerReport } from '../core/catalogReport';
import type { CatalogLayer } from '../core/layer';

/** The files a layer's entries stand in, in the order of the layer, with the number of entries. */
export function countByFile({ entries }: CatalogLayer): LayerReport['files'] {
  const counts = new Map<string, number>();
  for (const { origin } of entries) counts.set(origin.file, (counts.get(origin.file) ?? 0) + 1);
  return [...counts].map(([file, count]) => ({ file, entries: count }));
}
