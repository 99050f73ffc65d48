import { digitsOf } from '../../catalog/codeNumbers';
import type { CodeFinder } from '../../mentions/codeFinder';

/** Maximum occurrences of a code among which its definition is searched: in data there may be a million. */
const maxOccurrences = 50;

/**
 * The codes that a document defines itself. Once it is saved the workspace lists them, and a document outside of any
 * workspace has as good a right to codes of its own.
 */
export class DefinedCodes {
  private places: ReadonlyMap<number, readonly number[]> | undefined;
  private readonly known = new Map<number, boolean>();

  constructor(private readonly finder: CodeFinder) {}

  has(code: number): boolean {
    const known = this.known.get(code);
    if (known !== undefined) return known;
    this.places ??= firstPlaces(this.finder);
    const { judge } = this.finder;
    const defined = (this.places.get(code) ?? []).some((offset) => {
      const number = { offset, length: digitsOf(code) };
      return judge.isLikelyErrorCode(number) && judge.isDefinition(number);
    });
    this.known.set(code, defined);
    return defined;
  }
}

/** The first places of each number. */
function firstPlaces(finder: CodeFinder): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const { code, offset } of finder.candidates()) {
    const known = places.get(code);
    if (known === undefined) places.set(code, [offset]);
    else if (known.length < maxOccurrences) known.push(offset);
  }
  return places;
}
