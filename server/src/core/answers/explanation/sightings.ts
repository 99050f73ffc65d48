import type { Catalog } from '../../catalog/catalog';
import type { CatalogEntry } from '../../catalog/catalogEntry';
import { digitsOf } from '../../catalog/codeNumbers';
import { explainedCodes } from '../../mentions/detection/explainedCodes';
import type { CodeDocument } from '../../mentions/document/codeDocument';
import { namedCodes } from '../../mentions/names/namedCodes';
import { countUpTo } from '../../text/lineStarts';

/** A code that a text holds, and where. */
export interface Sighting {
  readonly code: number;
  /** The meaning that the text tells; undefined for an unlisted code. */
  entry?: CatalogEntry;
  /** How often it stands in the text, by number, name or message: a message beside its number is no time of its own. */
  times: number;
  /** Where it stands first, in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  /** The lines with its number or a name of it, ascending; none where only its message stands in the text. */
  readonly lines: number[];
  /** What its message was filled with where that was first found, by index. */
  arguments?: readonly (string | undefined)[];
  /** Where only its message was found: other codes that have the same text. */
  readonly sameText?: readonly number[];
}

/** By their codes. */
export type Sightings = Map<number, Sighting>;

/** Adds the numbers that are explained and, unless `names` is false, the names of codes that begin in [from, to). */
export function addCodes(
  sightings: Sightings,
  document: CodeDocument,
  catalog: Catalog,
  { from, to, names }: { readonly from: number; readonly to: number; readonly names: boolean },
): void {
  const numbers = explainedCodes(document, catalog, from, to).map((found) => ({
    ...found,
    length: digitsOf(found.code),
  }));
  const places = [...numbers, ...(names ? namedCodes(document, catalog, from, to) : [])];
  for (const { code, entry, offset, length } of places.sort((a, b) => a.offset - b.offset)) {
    const line = document.lineAt(offset);
    const known = sightings.get(code);
    if (known) {
      known.times++;
      known.lines.push(line);
    } else sightings.set(code, { code, ...(entry ? { entry } : {}), times: 1, offset, length, lines: [line] });
  }
}

/** How many lines lie between `line` and the nearest number or name of the code. */
export function linesAway({ lines }: Sighting, line: number): number {
  const after = countUpTo(lines, line);
  const above = lines[after - 1] ?? Number.NEGATIVE_INFINITY;
  const below = lines[after] ?? Number.POSITIVE_INFINITY;
  return Math.min(line - above, below - line);
}
