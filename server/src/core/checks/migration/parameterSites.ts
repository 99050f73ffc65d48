import { type Catalog, comparedTwins, type ParameterRename } from '../../catalog';
import { lineReach } from '../../mentions/detection';
import type { CodeDocument } from '../../mentions/document';
import { fileLanguage, isIdentifierUnit } from '../../text';
import { lineState } from '../../text/quotes';
import { indentation } from './labels';

/** A place near a code with a parameter that is renamed in the new API. */
export interface ParameterSite {
  readonly rename: ParameterRename;
  /** Where its legacy name begins, a UTF-16 offset. The name is ASCII. */
  readonly offset: number;
}

/** Returns the renamed parameters of a code, legacy or new, each once. */
export function renamesAround(code: number, catalog: Catalog): ParameterRename[] {
  const renames = new Map<string, ParameterRename>();
  for (const rename of catalog
    .meanings(code)
    .flatMap((entry) => comparedTwins(entry, catalog).flatMap((t) => t.renames))) {
    renames.set(`${rename.legacy} ${rename.current}`, rename);
  }
  return [...renames.values()];
}

/** Maximum distance of a parameter from its code, in lines; within a long line `lineReach` units on each side. */
const nearLines = 15;

/**
 * Finds the parameters of `renames` in the block around the code at `offset`, in order: as a key, a member, a keyword
 * argument, or a whole string. Variables of the same name and comments are not parameters of the API.
 */
export function parameterSites(
  document: CodeDocument,
  offset: number,
  renames: readonly ParameterRename[],
): ParameterSite[] {
  if (renames.length === 0) return [];
  const here = document.lineAt(offset);
  const [first, last] = blockAround(document, here);
  const sites: ParameterSite[] = [];
  for (let line = first; line <= last; line++) {
    const start = document.lineStart(line);
    const end = document.lineEnd(line);
    const isHere = line === here;
    // Of a long line only the text near the code, or its beginning.
    const from = isHere ? Math.max(start, offset - lineReach) : start;
    const text = document.slice(from, Math.min(end, isHere ? offset + lineReach : start + lineReach * 2));
    for (const rename of renames) {
      for (const at of uses(text, rename.legacy, document.languageId)) sites.push({ rename, offset: from + at });
    }
  }
  return sites.sort((a, b) => a.offset - b.offset);
}

/**
 * Returns the first and last line of the block around a line, its header included, judged by indentation. Without
 * indentation an empty line ends the block.
 */
function blockAround(document: CodeDocument, line: number): [first: number, last: number] {
  const depth = indentation(document, line) ?? 0;
  const empty = depth === 0 ? -1 : depth;
  let first = line;
  while (first > Math.max(0, line - nearLines)) {
    const above = indentation(document, first - 1) ?? empty;
    if (above < 0) break;
    first--;
    if (above < depth) break;
  }
  const end = Math.min(document.lineCount - 1, line + nearLines);
  let last = line;
  while (last < end && (indentation(document, last + 1) ?? empty) >= depth) last++;
  return [first, last];
}

function uses(text: string, name: string, languageId: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!isWhole(text, at, name.length) || !isParameter(text.slice(0, at), text.slice(at + name.length), languageId))
      continue;
    if (lineState(text.slice(0, at), languageId) !== 'comment') found.push(at);
  }
  return found;
}

function isWhole(text: string, at: number, length: number): boolean {
  const touches = (unit: number) => isIdentifierUnit(unit) || unit === 0x2d;
  return !touches(text.charCodeAt(at - 1)) && !touches(text.charCodeAt(at + length));
}

function isParameter(before: string, after: string, languageId: string): boolean {
  const quote = /["'`]$/.exec(before)?.[0];
  if (quote !== undefined) return closes(before, after, quote);
  // A member, but not one that is called.
  if (before.endsWith('.')) return !/^\s?\(/.test(after);
  // A query: `?appId=2&taskId=3`; an element: `<appId>2</appId>`.
  if (/[?&]$/.test(before)) return after.startsWith('=');
  if (/<\/?$/.test(before)) return after.startsWith('>');
  if (/^[ \t]?(?::(?![:=])|=>)/.test(after)) {
    return /(?:^|[{,(])[ \t]*$/.test(before) && !(fileLanguage(languageId)?.typedParameters && isInParentheses(before));
  }
  // A keyword argument. At the beginning of a line, a blank before the sign means a variable.
  if (/^[ \t]?=(?![=>])/.test(after))
    return /[{,(][ \t]*$/.test(before) || (/^[ \t]*$/.test(before) && after[0] === '=');
  return false;
}

/** A whole string. JSON in JSON writes its quotes as `\"`. */
function closes(before: string, after: string, quote: string): boolean {
  return after.startsWith(before.endsWith(`\\${quote}`) ? `\\${quote}` : quote);
}

function isInParentheses(before: string): boolean {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const character = before.charAt(at);
    if (')]}'.includes(character)) depth++;
    else if ('([{'.includes(character) && depth-- === 0) return character === '(';
  }
  return false;
}
