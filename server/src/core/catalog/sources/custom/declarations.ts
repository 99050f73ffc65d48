import type { MessageStyle } from '../../../template';
import type { CodeRange } from '../../layer';

/** Codes of any system: 4 to 10 digits, the first of them not 0. */
const code = /^[1-9][0-9]{3,9}$/;
const range = /^([1-9][0-9]{3,9}) ?(?:[-–—~～至]|\.\.) ?([1-9][0-9]{3,9})$/;

/** Reads a code; undefined for anything else. */
export function readCustomCode(text: string): number | undefined {
  return code.test(text) ? Number(text) : undefined;
}

/** Reads `1199000-1199999` or `1198001`; undefined for anything else, and for a range that ends before it begins. */
export function readRange(text: string): CodeRange | undefined {
  const single = readCustomCode(text);
  if (single !== undefined) return { first: single, last: single };
  const [, first, last] = range.exec(text) ?? [];
  return first !== undefined && Number(first) <= Number(last)
    ? { first: Number(first), last: Number(last) }
    : undefined;
}

/** The pieces of `1199000-1199999, 1198001`, trimmed, without empty ones. */
export function rangePieces(list: string): string[] {
  return list
    .split(/[,，、;；]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

const rangeDeclaration = /^(?:codes?|code ranges?|ranges?|错误码范围|错误码|范围) ?[:：](.*)$/i;

/** The text after `Codes:` or `错误码范围：` in a line without its markup; undefined for any other line. */
export function declaredIn(line: string): string | undefined {
  return line.length > maxDeclarationLength ? undefined : rangeDeclaration.exec(line)?.[1];
}

const maxDeclarationLength = 20_000;

/**
 * The style that a line without its markup declares, `Format: java`; undefined for any other line. Separators may follow, which
 * spreadsheets write for empty cells.
 */
export function declaredFormat(line: string): MessageStyle | undefined {
  const [, format] = formatDeclaration.exec(line) ?? [];
  if (format === undefined) return undefined;
  return format.toLowerCase() === 'java' ? 'java' : 'plain';
}

const formatDeclaration = /^(?:format|格式) ?[:：][ \t]{0,8}(plain|java)[ \t,;]{0,100}$/i;
