import type { Catalog } from '../../catalog';
import { type ConstantDefinition, readDefinitions } from '../../catalog/sources/workspace';
import { isConstantName } from '../../catalog/vocabulary';
import type { CodeDocument } from '../../mentions/document';
import { fileLanguage } from '../../text';
import { lineState } from '../../text/quotes';

/** Maximum length of a document, in UTF-16 units: longer ones are generated. */
const maxDocument = 1024 * 1024;

/** Codes of one block share this many digits: the service or the kind. */
const blockDigits = 4;

/** A free number for a new code. */
interface FreeNumber {
  readonly code: number;
  /** The last constant of the block in the document. */
  readonly last: ConstantDefinition;
}

/** Returns the constants that a document defines now. */
export function definedIn(document: CodeDocument): readonly ConstantDefinition[] {
  if (document.length > maxDocument) return [];
  return readDefinitions(document.uri, document.getText())?.constants ?? [];
}

/**
 * Returns the number after the highest one of the block around `line` (from 0). A block is a sequence of constants that
 * share their first four digits; a block above the line comes before one below. Skips numbers that the document or any
 * layer has, and leaves gaps in the block. The number begins with `typed`, whose first four digits choose the block.
 * Undefined if there is no block or no free number.
 */
export function nextFreeNumber(
  constants: readonly ConstantDefinition[],
  catalog: Catalog,
  line: number,
  typed = '',
): FreeNumber | undefined {
  const block = blockAround(constants, line, typed);
  const last = block.at(-1);
  if (last === undefined) return undefined;
  const taken = new Set(constants.map(({ code }) => code));
  const digits = digitsOfBlock(last);
  for (let code = highest(block) + 1; ; code++) {
    const text = String(code);
    if (!text.startsWith(digits)) return undefined;
    if (text.startsWith(typed) && !taken.has(code) && catalog.get(code) === undefined) return { code, last };
  }
}

/** In the order of the document. */
function blockAround(
  constants: readonly ConstantDefinition[],
  line: number,
  typed: string,
): readonly ConstantDefinition[] {
  const fits = (constant: ConstantDefinition | undefined) =>
    constant !== undefined && digitsOfBlock(constant).startsWith(typed.slice(0, blockDigits));
  const above = constants.findLastIndex((constant) => constant.line <= line + 1 && fits(constant));
  const start = above >= 0 ? above : constants.findIndex(fits);
  const anchor = constants[start];
  if (anchor === undefined) return [];
  const digits = digitsOfBlock(anchor);
  const isOther = (constant: ConstantDefinition) => digitsOfBlock(constant) !== digits;
  const end = constants.findIndex((constant, index) => index > start && isOther(constant));
  const before = constants.findLastIndex((constant, index) => index < start && isOther(constant));
  return constants.slice(before + 1, end < 0 ? constants.length : end);
}

function highest(block: readonly ConstantDefinition[]): number {
  return block.reduce((most, { code }) => Math.max(most, code), 0);
}

function digitsOfBlock({ code }: ConstantDefinition): string {
  return String(code).slice(0, blockDigits);
}

/** The place for the missing number of a constant. Offsets in UTF-16 units. */
interface MissingNumber {
  /** The digits typed, fewer than a code has. */
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

/** Maximum length of a line that defines a constant, in UTF-16 units: longer lines are generated. */
const maxLine = 500;

/**
 * Returns the place on the line of `offset` where the number of a constant is missing or incomplete: `NAME = `, `int
 * NAME = 124`, `NAME(12`. Undefined on any other line.
 */
export function missingNumber(document: CodeDocument, offset: number): MissingNumber | undefined {
  const line = document.lineAt(offset);
  const text = document.lineText(line);
  if (text.length > maxLine) return undefined;
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

/** Name of a new constant, for the person to replace. */
const placeholderName = 'NEW_ERROR_CODE';

/**
 * Returns a line like the definition of `like` with another number, without what follows it. Undefined if the line alone
 * does not show how to define a constant: texts among the arguments, several definitions on one line, no visible end.
 */
export function newDefinition(document: CodeDocument, like: ConstantDefinition, code: number): string | undefined {
  const line = document.lineText(like.line - 1);
  const nameAt = line.indexOf(like.name);
  if (nameAt < 0 || line.length > maxLine) return undefined;
  const rest = line.slice(nameAt + like.name.length);
  const number = /[0-9][0-9_']{6,12}/.exec(rest);
  if (number === null || Number(number[0].replace(/[_']/g, '')) !== like.code) return undefined;
  const behind = rest.slice(number.index + number[0].length);
  const isArgument = rest.slice(0, number.index).includes('(');
  const closed = (isArgument ? /^[A-Za-z]{0,4}[ \t]{0,8}\)[;,]/ : /^[A-Za-z]{0,4}[ \t]{0,8}[;,]/).exec(behind)?.[0];
  const end = closed ?? (!isArgument && endsByLine(document) && isOver(behind) ? '' : undefined);
  if (end === undefined) return undefined;
  return line.slice(0, nameAt) + placeholderName + rest.slice(0, number.index) + code + end;
}

/** True for languages in which only the line separates two definitions; in a script they may be members of an object. */
function endsByLine({ languageId }: CodeDocument): boolean {
  const source = fileLanguage(languageId)?.source;
  return source?.newlineEnds === true && source.language !== 'script';
}

function isOver(behind: string): boolean {
  return /^[ \t]{0,8}(?:$|#|\/\/|\/\*)/.test(behind);
}
