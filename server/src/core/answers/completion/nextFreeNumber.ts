import type { Catalog } from '../../catalog/catalog';
import type { FoundConstant } from '../../catalog/sources/workspace/fileFindings';
import { readWorkspaceFile } from '../../catalog/sources/workspace/readWorkspaceFile';
import type { CodeDocument } from '../../mentions/document/codeDocument';

/** A longer document is no list of codes that a person wrote, in UTF-16 units. */
const longest = 1024 * 1024;

/** The digits that the codes of one block share: the service or the kind. */
const blockDigits = 4;

/** A number for one more code. */
export interface FreeNumber {
  readonly code: number;
  /** The last constant of the block, by its place in the document. */
  readonly last: FoundConstant;
}

/** The constants that a document defines, as it stands. */
export function definedIn(document: CodeDocument): readonly FoundConstant[] {
  if (document.length > longest) return [];
  return readWorkspaceFile(document.uri, document.getText())?.constants ?? [];
}

/**
 * The number behind the highest one of the block around `line` (from 0) of a document that defines `constants`: those one
 * after the other that share their first four digits, the ones above the line before the ones below. Numbers that the
 * document or any layer of the catalog has are passed over, gaps within the block are left as they are. `typed` is what the
 * number has to begin with; its first four digits choose the block. Undefined where there is no block, or none is free.
 */
export function nextFreeNumber(
  constants: readonly FoundConstant[],
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
function blockAround(constants: readonly FoundConstant[], line: number, typed: string): readonly FoundConstant[] {
  const fits = (constant: FoundConstant | undefined) =>
    constant !== undefined && digitsOfBlock(constant).startsWith(typed.slice(0, blockDigits));
  const above = constants.findLastIndex((constant) => constant.line <= line + 1 && fits(constant));
  const start = above >= 0 ? above : constants.findIndex(fits);
  const anchor = constants[start];
  if (anchor === undefined) return [];
  const digits = digitsOfBlock(anchor);
  const isOther = (constant: FoundConstant) => digitsOfBlock(constant) !== digits;
  const end = constants.findIndex((constant, index) => index > start && isOther(constant));
  const before = constants.findLastIndex((constant, index) => index < start && isOther(constant));
  return constants.slice(before + 1, end < 0 ? constants.length : end);
}

function highest(block: readonly FoundConstant[]): number {
  return block.reduce((most, { code }) => Math.max(most, code), 0);
}

function digitsOfBlock({ code }: FoundConstant): string {
  return String(code).slice(0, blockDigits);
}
