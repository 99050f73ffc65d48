import { isCodeExpression } from './codeExpression';
import { LeftTokens } from './leftTokens';
import { unitKind } from './unitKind';

/** What may stand between a number and what is said on its right: a suffix, a quote. */
const dressing = /^(?:[uUlLn]{1,3}(?![\w]))?(?:\\*["'`])?\s*/;

function undressed(after: string): string {
  return after.replace(dressing, '');
}

/** `1239801 == code`, `1239801 in codes`, `1239801 -eq $code`. */
export function isComparedOnRight(after: string): boolean {
  const rest = undressed(after);
  const operator = /^(?:={2,3}|!={1,2}|<=?(?!\/)|>=?|-(?:eq|ne|lt|le|gt|ge)\b|(?:not\s+)?in\b)/.exec(rest)?.[0];
  return operator !== undefined && isCodeUpTo(rest.slice(operator.length), 0);
}

/** `"1239801".equals(code)`, `Integer.valueOf(1239801).equals(code)`. */
export function isEqualOnRight(after: string): boolean {
  const call = /^[lLuU]?(?:\\*["'`])?\s?\)?\s?\.\s?(?:equals|equalsIgnoreCase|contentEquals)\s?\(/.exec(after)?.[0];
  return call !== undefined && isCodeUpTo(after.slice(call.length), 0);
}

/** `assertEquals(1239801, resp.getCode())`. */
export function isNextArgumentCode(after: string): boolean {
  const rest = undressed(after);
  return rest.startsWith(',') && isCodeUpTo(rest.slice(1), 0);
}

/** `[1239801, 1239802].includes(code)`: `after` begins within the list. */
export function isListTestedOnRight(after: string): boolean {
  const end = endOfExpression(after, true);
  const test = /^[)\]}]+\s*\.\s*(?:includes?\??|contains|has|indexOf|any|some|isin|exists)\s*\(/.exec(
    after.slice(end),
  )?.[0];
  return test !== undefined && isCodeUpTo(after.slice(end + test.length), 0);
}

function isCodeUpTo(text: string, index: number): boolean {
  return isCodeExpression(new LeftTokens(text.slice(0, endOfExpression(text, false))), index);
}

/** Where an operand ends: before a bracket that it did not open, a separator or a logical operator. */
function endOfExpression(text: string, isList: boolean): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = unitKind(text, i);
    if (kind === 'open') {
      // `if 1239801 == code {`: the brace opens a block, not an operand.
      if (depth === 0 && text.charAt(i) === '{') return i;
      depth++;
    } else if (kind === 'close') {
      if (depth === 0) return i;
      depth--;
    } else if (depth === 0 && !isList && kind !== 'name' && kind !== 'letter' && endsOperand(text, i)) return i;
  }
  return text.length;
}

const operandEnd = /[,;:&|<>=]|\?(?!\.)|\s(?:and|or|if|then|else|do)\b/y;

function endsOperand(text: string, index: number): boolean {
  operandEnd.lastIndex = index;
  return operandEnd.test(text);
}
