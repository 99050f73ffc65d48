import type { CodePlace } from './codePlaces';
import type { CodeDocument } from './document/codeDocument';

/**
 * Where in a document, which may have been edited since, the code now stands that its file had on `line` when a catalog was
 * read from it: on that line as long as one of `places` is, else on the nearest line with the number. Lines are counted
 * from 0; a document that has the number no more is answered with `line`.
 */
export function lineNow(document: CodeDocument, places: readonly CodePlace[], line: number): number {
  let nearest = line;
  let distance = Number.POSITIVE_INFINITY;
  for (const { kind, offset } of places) {
    const at = document.lineAt(offset);
    if (at === line) return line;
    if (kind !== 'number' || Math.abs(at - line) >= distance) continue;
    distance = Math.abs(at - line);
    nearest = at;
  }
  return nearest;
}
