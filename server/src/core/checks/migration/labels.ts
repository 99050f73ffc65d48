import { digitsOf } from '../../catalog/codeNumbers';
import { lineReach } from '../../mentions/detection/surroundings';
import type { CodeDocument } from '../../mentions/document/codeDocument';

/** Blocks of more lines than this are not looked through: what stands in them counts as one. */
const mostLines = 2000;

/** What leads to the label of a case or the key of a table, or to a list whose members must differ. */
const opensLabel = /(?:^|[{,([|]|\b(?:case|when))\s*["'`]?$/;
const inLabels = /\b(?:case|when)\s[^:;{}]*$|\b(?:Set|Map)\.of\([^()]*$/;
const closesLabel = /^["'`]?[ \t]*(?::(?![:=])|=>|->)/;

/** Whether the code at `offset` is a label, a key, or a member that may not stand beside itself. */
export function isLabel(document: CodeDocument, code: number, offset: number): boolean {
  const line = document.lineAt(offset);
  const end = offset + digitsOf(code);
  const before = document.slice(Math.max(document.lineStart(line), offset - lineReach), offset);
  const after = document.slice(end, Math.min(document.lineEnd(line), end + lineReach));
  if (inLabels.test(before)) return true;
  if (document.languageId === 'shellscript' && /^["']?[ \t]*[|)]/.test(after)) return true;
  return opensLabel.test(before) && closesLabel.test(after);
}

/** Whether two places of a document stand in one block, as far as indentation and brackets on a line tell. */
export function inOneBlock(document: CodeDocument, one: number, other: number): boolean {
  const [first, second] = one < other ? [one, other] : [other, one];
  const [from, to] = [document.lineAt(first), document.lineAt(second)];
  if (from === to) return staysWithin(document.slice(first, Math.min(second, first + lineReach)));
  if (to - from > mostLines) return true;
  const depth = Math.min(indentation(document, from) ?? 0, indentation(document, to) ?? 0);
  for (let line = from + 1; line < to; line++) {
    const between = indentation(document, line);
    if (between !== undefined && between < depth) return false;
  }
  return true;
}

/** Whether a text leaves none of the brackets around its beginning. */
function staysWithin(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character) && --depth < 0) return false;
  }
  return true;
}

/** How many blanks a line begins with; undefined for an empty one. */
export function indentation(document: CodeDocument, line: number): number | undefined {
  const start = document.lineStart(line);
  const text = document.slice(start, Math.min(document.lineEnd(line), start + lineReach));
  const width = text.search(/[^ \t]/);
  return width < 0 ? undefined : width;
}
