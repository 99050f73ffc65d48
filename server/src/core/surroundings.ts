import type { CodeDocument } from './codeDocument';
import { codeLength } from './codeScanner';

/** So much of a line is looked at on each side of a number, in UTF-16 code units: a line may be 10 MB long. */
export const lineReach = 256;

/** What stands around a number, as far as its strength depends on it. Texts are cut to `lineReach`. */
export interface Surroundings {
  /** The line left of the number's first digit. */
  readonly before: string;
  /** The line right of the number's last digit. */
  readonly after: string;
  /** True when `before` reaches to the start of the line. */
  readonly wholeBefore: boolean;
  readonly languageId: string;
  readonly uri: string;
  /** The beginning of the line `distance` lines above, 1 being the nearest; undefined above the first line. */
  lineAbove(distance: number): string | undefined;
}

/** What stands around the number of seven digits that begins at `offset`. */
export function surroundingsOf(document: CodeDocument, offset: number): Surroundings {
  const line = document.lineAt(offset);
  const lineStart = document.lineStart(line);
  const end = offset + codeLength;
  return {
    before: document.slice(Math.max(lineStart, offset - lineReach), offset),
    after: document.slice(end, Math.min(document.lineEnd(line), end + lineReach)),
    wholeBefore: offset - lineStart <= lineReach,
    languageId: document.languageId,
    uri: document.uri,
    lineAbove(distance) {
      const above = line - distance;
      if (above < 0) return undefined;
      const start = document.lineStart(above);
      return document.slice(start, Math.min(document.lineEnd(above), start + lineReach));
    },
  };
}
