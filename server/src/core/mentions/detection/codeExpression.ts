import { isCodeName, isOtherKindOfCode } from '../../catalog/vocabulary';
import { LeftTokens, unitKind } from './leftTokens';

/** Calls that return what they are called on or with: `code.intValue()`, `ErrorCode.X.value`. */
const passThrough = /^(?:value|intValue|longValue|int64Value|toString|trim|get|unwrap|name)$/i;

/** Calls that return an amount or an index, whatever their argument is. */
const measures = /^(?:len|length|size|sizeof|count|sum|ord|hash|hashCode|indexOf|strlen|max|min)$/i;

/** Types between a variable and its value: `var code int = 1239801`. */
const numberType = /^(?:u?int(?:8|16|32|64)?|[iu](?:32|64)|u?long|number|integer|string|str)$/i;

/**
 * True if the expression that ends with token `index` is named like an error code: `code`, `"code"`, `resp["code"]`,
 * `result.get("code")`, `e.getCode()`, `${ret_code}`, `错误码`.
 */
export function isCodeExpression(tokens: LeftTokens, index: number): boolean {
  const token = tokens.at(index);
  if (!token) return false;
  if (token.kind === 'quote') return isCodeWord(tokens, index + 1);
  if (token.kind === 'close') return isCodeGroup(tokens, index, token.text);
  if (token.kind === 'other' && /[#@№]/.test(token.text)) return isCodeExpression(tokens, index + 1);
  if (token.kind !== 'name') return false;
  if (passThrough.test(token.text) && tokens.kind(index + 1) === 'dot') return isCodeExpression(tokens, index + 2);
  return isCodeWord(tokens, index) || (numberType.test(token.text) && isCodeWord(tokens, index + 1));
}

/**
 * True if the name at `index` is one of an error code, and the word before it does not make it another kind of code.
 */
export function isCodeWord(tokens: LeftTokens, index: number): boolean {
  const name = tokens.textOf(index, 'name');
  if (name === undefined || !isCodeName(name)) return false;
  const before = tokens.at(index + 1);
  return !(before?.kind === 'name' && before.spaced && isOtherKindOfCode(before.text));
}

function isCodeGroup(tokens: LeftTokens, index: number, bracket: string): boolean {
  const open = tokens.opening(index);
  if (open === undefined) return false;
  const callee = bracket === ')' ? tokens.textOf(open + 1, 'name') : undefined;
  if (callee && measures.test(callee)) return false;
  if (callee && isCodeName(callee)) return true;
  for (let inside = index + 1; inside < open; inside++) {
    if (isCodeWord(tokens, inside)) return true;
  }
  if (bracket === ']') return isCodeExpression(tokens, open + 1);
  return callee !== undefined && passThrough.test(callee) && tokens.kind(open + 2) === 'dot'
    ? isCodeExpression(tokens, open + 3)
    : false;
}

/** A suffix or a quote between a number and the operator on its right. */
const dressing = /^(?:[uUlLn]{1,3}(?![\w]))?(?:\\*["'`])?\s*/;

function undressed(after: string): string {
  return after.replace(dressing, '');
}

/** True for `1239801 == code`, `1239801 in codes`, `1239801 -eq $code`. */
export function isComparedOnRight(after: string): boolean {
  const rest = undressed(after);
  const operator = /^(?:={2,3}|!={1,2}|<=?(?!\/)|>=?|-(?:eq|ne|lt|le|gt|ge)\b|(?:not\s+)?in\b)/.exec(rest)?.[0];
  return operator !== undefined && isCodeUpTo(rest.slice(operator.length), 0);
}

/** True for `"1239801".equals(code)`, `Integer.valueOf(1239801).equals(code)`. */
export function isEqualOnRight(after: string): boolean {
  const call = /^[lLuU]?(?:\\*["'`])?\s?\)?\s?\.\s?(?:equals|equalsIgnoreCase|contentEquals)\s?\(/.exec(after)?.[0];
  return call !== undefined && isCodeUpTo(after.slice(call.length), 0);
}

/** True for `assertEquals(1239801, resp.getCode())`. */
export function isNextArgumentCode(after: string): boolean {
  const rest = undressed(after);
  return rest.startsWith(',') && isCodeUpTo(rest.slice(1), 0);
}

/** True for `[1239801, 1239802].includes(code)`. `after` begins within the list. */
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

/** Returns the end of an operand: before a bracket that it did not open, a separator or a logical operator. */
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
