import { maxDigits } from '../../catalog/codeNumbers';
import { isDigit } from '../../text/characters';
import type { CodeDocument } from '../document/codeDocument';
import { type CodeSpace, jobCodes } from '../document/codeSpace';

/** So much of a line is looked at on each side of a number, in UTF-16 code units: a line may be 10 MB long. */
export const lineReach = 256;

/** So far up the beginning of a list or a switch is sought: lines, and UTF-16 code units of them. */
export const linesReach = { lines: 200, units: 16 * 1024 } as const;

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
  /** Which numbers beside it are codes too; those of JOB where it is not said. */
  readonly space?: CodeSpace;
  /**
   * The beginning of the line `distance` lines above, 1 being the nearest; undefined above the first line and beyond
   * `linesReach`.
   */
  lineAbove(distance: number): string | undefined;
  /** Where the answers about lines above are kept between numbers of one document; see `findAbove`. */
  readonly memory?: { readonly line: number; readonly found: FoundAbove };
}

/** For each question about the lines above: the line it was last asked for, and the line that was the answer. */
export type FoundAbove = Map<string, { readonly asked: number; readonly answer: number | undefined }>;

/** What stands around the candidate that begins at `offset`. */
export function surroundingsOf(
  document: CodeDocument,
  offset: number,
  found: FoundAbove = new Map(),
  space: CodeSpace = jobCodes,
): Surroundings {
  const line = document.lineAt(offset);
  const lineStart = document.lineStart(line);
  const rest = document.slice(offset, Math.min(document.lineEnd(line), offset + maxDigits + lineReach));
  let length = 0;
  while (length < maxDigits && isDigit(rest.charCodeAt(length))) length++;
  return {
    before: document.slice(Math.max(lineStart, offset - lineReach), offset),
    after: rest.slice(length, length + lineReach),
    wholeBefore: offset - lineStart <= lineReach,
    languageId: document.languageId,
    uri: document.uri,
    space,
    lineAbove(distance) {
      const above = line - distance;
      if (above < 0 || distance > linesReach.lines) return undefined;
      const start = document.lineStart(above);
      if (lineStart - start > linesReach.units) return undefined;
      return document.slice(start, Math.min(document.lineEnd(above), start + lineReach));
    },
    memory: { line, found },
  };
}
