import { lineReach, type NumberPlace } from '../../mentions/detection';
import type { CodeDocument } from '../../mentions/document';
import { startOfTail } from '../../text';

/** Maximum lines between two places that are compared; places farther apart count as one block. */
const maxLines = 2000;

/** Text before the label of a case, the key of a table, or a member of a list without duplicates. */
const opensLabel = /(?:^|[{,([|]|\b(?:case|when))\s*["'`]?$/;
const inSet = /\b(?:Set|Map)\.of\([^()]*$/;
const closesLabel = /^["'`]?[ \t]*(?::(?![:=])|=>|->)/;

/** True if the number is a label, a key, or a member that must not occur twice. */
export function isLabel(document: CodeDocument, place: NumberPlace): boolean {
  const { before, after } = document.lineAround(place, lineReach);
  if (/\b(?:case|when)\s/.test(before.slice(startOfTail(before, /[^:;{}]/))) || inSet.test(before)) return true;
  if (document.languageId === 'shellscript' && /^["']?[ \t]*[|)]/.test(after)) return true;
  return opensLabel.test(before) && closesLabel.test(after);
}

/** True if two places of a document are in one block, judged by indentation and by brackets on a line. */
export function inOneBlock(document: CodeDocument, one: number, other: number): boolean {
  const [first, second] = one < other ? [one, other] : [other, one];
  const [from, to] = [document.lineAt(first), document.lineAt(second)];
  if (from === to) return staysWithin(document.slice(first, Math.min(second, first + lineReach)));
  if (to - from > maxLines) return true;
  const depth = Math.min(indentation(document, from) ?? 0, indentation(document, to) ?? 0);
  for (let line = from + 1; line < to; line++) {
    const between = indentation(document, line);
    if (between !== undefined && between < depth) return false;
  }
  return true;
}

/** True if a text closes no bracket that is open at its beginning. */
function staysWithin(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character) && --depth < 0) return false;
  }
  return true;
}

/** Returns the indentation of a line; undefined for an empty line. */
export function indentation(document: CodeDocument, line: number): number | undefined {
  const start = document.lineStart(line);
  const text = document.slice(start, Math.min(document.lineEnd(line), start + lineReach));
  const width = text.search(/[^ \t]/);
  return width < 0 ? undefined : width;
}
