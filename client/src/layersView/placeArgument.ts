import type { CatalogPlace } from '../../../server/src/protocol';

/** What `openCatalogFile` is called with: a place of the server's last answer, by index. */
export interface PlaceArgument {
  readonly place: number;
}

/**
 * The place a command is to open: the argument is an index into what the server named last, so that no link can name a
 * file of its own. Undefined for anything else.
 */
export function placeOf(argument: unknown, places: readonly CatalogPlace[]): CatalogPlace | undefined {
  if (typeof argument !== 'object' || argument === null || !Object.hasOwn(argument, 'place')) {
    return undefined;
  }
  const { place } = argument as { readonly [Key in keyof PlaceArgument]: unknown };
  return typeof place === 'number' ? places[place] : undefined;
}
