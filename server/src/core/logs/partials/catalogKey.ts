import type { Catalog } from '../../catalog';
import { textHash } from '../sketches';

/** Where an entry comes from, and what groups and arguments are called: often the name of a file, which may differ between machines. */
const left = new Set(['layer', 'origin', 'textOrigins', 'names', 'name']);

/** Returns a number that two catalogs share if the same codes and messages count with them. Otherwise partials do not join to the report of one run. */
export function catalogKey({ layers, version }: Catalog): number {
  const withoutPlaces = (key: string, value: unknown) => (left.has(key) ? undefined : value);
  return layers.reduce(
    (key, { entries, ranges }) => textHash(JSON.stringify([entries, ranges], withoutPlaces), key | 0),
    textHash(JSON.stringify(version ?? null)),
  );
}
