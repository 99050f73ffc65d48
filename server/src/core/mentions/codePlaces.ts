import type { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/catalogEntry';
import { digitsOf } from '../catalog/codeNumbers';
import { type ExplainedCode, explainedCodes } from './detection/explainedCodes';
import type { CodeDocument } from './document/codeDocument';
import { type NamedCode, namedCodes, namesOfCode } from './names/namedCodes';

/** Where a code stands in a document, by its number or by a name of it. */
export interface CodePlace {
  readonly code: number;
  readonly kind: 'number' | 'name';
  /** What the name stands for, or what leads for the number; undefined for an unlisted number. */
  readonly entry?: CatalogEntry;
  /** Of the number or name, without what the name is a member of; UTF-16. All of it is ASCII. */
  readonly offset: number;
  readonly length: number;
}

/** Every explained number of the document and, unless `names` is false, every name of a code, in order. */
export function codePlaces(
  document: CodeDocument,
  catalog: Catalog,
  wanted: (code: number) => boolean = () => true,
  names = true,
): CodePlace[] {
  const numbers = explainedCodes(document, catalog, 0, document.length, wanted);
  const named = names ? namedCodes(document, catalog).filter(({ code }) => wanted(code)) : [];
  return inOrder(numbers, named);
}

/** The same for one code: of a log of 10 MB a hundred times as fast. */
export function placesOfCode(document: CodeDocument, catalog: Catalog, code: number, names = true): CodePlace[] {
  const numbers = explainedCodes(document, catalog, 0, document.length, (other) => other === code);
  return inOrder(numbers, names ? namesOfCode(document, catalog, code) : []);
}

function inOrder(numbers: readonly ExplainedCode[], named: readonly NamedCode[]): CodePlace[] {
  const places = numbers.map(({ code, offset, entry }): CodePlace => {
    return { code, kind: 'number', ...(entry ? { entry } : {}), offset, length: digitsOf(code) };
  });
  if (named.length === 0) return places;
  for (const { code, entry, offset, length } of named) places.push({ code, kind: 'name', entry, offset, length });
  return places.sort((a, b) => a.offset - b.offset);
}
