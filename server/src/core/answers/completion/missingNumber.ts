import { isConstantName } from '../../catalog/vocabulary/codeNames';
import type { CodeDocument } from '../../mentions/document/codeDocument';
import { lineState } from '../../text/source/lineState';

/** Where the number of a constant is still to be written. Offsets in UTF-16 units. */
export interface MissingNumber {
  /** The digits there already, fewer than a code has. */
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

/** Lines longer than this define no constant that a person wrote. */
const longestLine = 500;

/**
 * `NAME = `, `int NAME = 124`, `NAME(12`: the place on the line of `offset` where the number of a constant is missing or not
 * whole, with the cursor on the line, behind the name. Undefined for any other line.
 */
export function missingNumber(document: CodeDocument, offset: number): MissingNumber | undefined {
  const line = document.lineAt(offset);
  const text = document.lineText(line);
  if (text.length > longestLine) return undefined;
  const match =
    /\b([A-Z][A-Z0-9_]{2,80})(?: ?: ?[A-Za-z]{1,20})?[ \t]{0,20}(?:=|:=|\()[ \t]{0,20}(1[0-9]{0,5})?(?=[ \t]{0,20}(?:[;,)/#]|$))/.exec(
      text,
    );
  if (match === null) return undefined;
  const [whole, name = '', typed = ''] = match;
  const before = text.slice(0, match.index);
  if (!isConstantName(name) || before.includes('=') || lineState(before, document.languageId) !== 'code')
    return undefined;
  const end = document.lineStart(line) + match.index + whole.length;
  return { typed, start: end - typed.length, end };
}
