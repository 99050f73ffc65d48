import type { Catalog } from '../../catalog/catalog';

/** The codes whose messages a person's own catalogs have: where they are listed, no bundle has to have them. */
export function toldElsewhere({ layers }: Pick<Catalog, 'layers'>): ReadonlySet<number> {
  const told = layers.filter(({ kind }) => kind === 'own').flatMap(({ entries }) => entries);
  return new Set(told.flatMap(({ code, withoutMessage }) => (withoutMessage ? [] : [code])));
}
