import type { Catalog } from '../../catalog/catalog';
import { isDefinitionSite } from '../../mentions/detection/definitionSite';
import { isStrong } from '../../mentions/detection/strength';
import { type FoundAbove, surroundingsOf } from '../../mentions/detection/surroundings';
import type { CodeDocument } from '../../mentions/document/codeDocument';
import { spaceOf } from '../../mentions/document/codeSpace';

/** Among so many occurrences of a code its definition is sought: in data there may be a million. */
const mostLookedAt = 50;

/**
 * The codes that a document defines itself. Once it is saved the workspace lists them, and a document outside of any
 * workspace has as good a right to codes of its own.
 */
export class DefinedCodes {
  private places: ReadonlyMap<number, readonly number[]> | undefined;
  private readonly known = new Map<number, boolean>();
  private readonly found: FoundAbove = new Map();

  constructor(
    private readonly document: CodeDocument,
    private readonly catalog: Catalog,
  ) {}

  has(code: number): boolean {
    const known = this.known.get(code);
    if (known !== undefined) return known;
    this.places ??= placesOf(this.document);
    const defined = (this.places.get(code) ?? []).some((offset) => this.definesAt(offset));
    this.known.set(code, defined);
    return defined;
  }

  private definesAt(offset: number): boolean {
    const around = surroundingsOf(this.document, offset, this.found, spaceOf(this.catalog));
    return isStrong(around) && isDefinitionSite(around);
  }
}

/** Where each number stands, as far as that is looked at. */
function placesOf(document: CodeDocument): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const { code, offset } of document.codesIn(0, document.length)) {
    const known = places.get(code);
    if (known === undefined) places.set(code, [offset]);
    else if (known.length < mostLookedAt) known.push(offset);
  }
  return places;
}
