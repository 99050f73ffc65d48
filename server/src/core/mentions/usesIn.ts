import type { Catalog } from '../catalog/catalog';
import { type CodePlace, codePlaces, placesOfCode } from './codePlaces';
import { isStrong } from './detection/strength';
import { type FoundAbove, surroundingsOf } from './detection/surroundings';
import type { CodeDocument } from './document/codeDocument';
import { spaceOf } from './document/codeSpace';

/** `strong` where the text says that it is an error code; a name always does. */
export type UseStrength = 'strong' | 'plain';

/** A code as a document uses it. */
export interface Use extends CodePlace {
  readonly strength: UseStrength;
}

/**
 * Every use of the codes that are `wanted`, all of them without it, in order: numbers that something is said about and,
 * unless `names` is false, names. Takes some microseconds a number, for its strength: of a large log ask for few codes.
 */
export function usesIn(
  document: CodeDocument,
  catalog: Catalog,
  wanted?: (code: number) => boolean,
  names = true,
): Use[] {
  return judged(codePlaces(document, catalog, wanted, names), document, catalog);
}

/** The uses of one code. */
export function usesOfCode(document: CodeDocument, catalog: Catalog, code: number, names = true): Use[] {
  return judged(placesOfCode(document, catalog, code, names), document, catalog);
}

function judged(places: readonly CodePlace[], document: CodeDocument, catalog: Catalog): Use[] {
  const found: FoundAbove = new Map();
  const space = spaceOf(catalog);
  const isSure = ({ kind, offset }: CodePlace) =>
    kind === 'name' || isStrong(surroundingsOf(document, offset, found, space));
  return places.map((place) => ({ ...place, strength: isSure(place) ? 'strong' : 'plain' }));
}
