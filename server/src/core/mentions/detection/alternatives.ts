import { isCodeExpression } from './codeExpression';
import type { LeftTokens } from './leftTokens';

/** Values that are given to a name only in one case: `code = isDone ? 0 : 1239801`, `code = resp.code ?? 1239801`. */

/** Maximum tokens of a condition and of the value of the other case. */
const maxTokens = 24;

/** What a value is given by, or what it is an argument of: the condition does not begin before it. */
const giving = /^(?:=|:=|<-|=>|:|[+|]?=)$/;

/**
 * True if token `index` leads to the value that a code has in one case, or by default: `resp.code ?? 1239801`. `namesCode` judges
 * what gives the value.
 */
export function isValueOfCode(tokens: LeftTokens, index: number, namesCode: (index: number) => boolean): boolean {
  if (/^(?:\?\?|\?:|or)$/.test(tokens.at(index)?.text ?? '') && isCodeExpression(tokens, index + 1)) return true;
  const given = beforeAlternative(tokens, index);
  return given !== undefined && namesCode(given);
}

/**
 * If token `index` leads to the value of one case, returns the index of what gives it its value: of `=` for `code = x ? `,
 * `code = x ? 0 : `, `code = x ?? `, `code = 0 if x else `, `code = if (x) `. Otherwise undefined.
 */
function beforeAlternative(tokens: LeftTokens, index: number): number | undefined {
  const { text = '', kind } = tokens.at(index) ?? {};
  if (kind === 'operator' && /^(?:\?{1,2}|\?:)$/.test(text)) return beforeValue(tokens, index + 1);
  if (kind === 'operator' && text === ':') {
    const other = beforeOne(tokens, index + 1);
    return other !== undefined && tokens.at(other)?.text === '?' ? beforeValue(tokens, other + 1) : undefined;
  }
  if (kind === 'name' && /^(?:else|or)$/.test(text)) return beforeValue(tokens, index + 1);
  if (kind === 'close' && text === ')') {
    const open = tokens.opening(index);
    return open !== undefined && tokens.textOf(open + 1, 'name') === 'if' ? beforeValue(tokens, open + 2) : undefined;
  }
  return undefined;
}

/** The index of what is before one value, with its quotes: a number, a text or a name. */
function beforeOne(tokens: LeftTokens, index: number): number | undefined {
  const isQuoted = tokens.kind(index) === 'quote';
  const at = isQuoted ? index + 1 : index;
  if (!/^(?:number|name)$/.test(tokens.kind(at) ?? '')) return undefined;
  return isQuoted ? at + 2 : at + 1;
}

function beforeValue(tokens: LeftTokens, from: number): number | undefined {
  for (let i = from; i < from + maxTokens; i++) {
    const token = tokens.at(i);
    if (token === undefined || token.text === ';' || token.text === '}') return undefined;
    if (token.kind === 'close') {
      const open = tokens.opening(i);
      if (open === undefined) return undefined;
      i = open;
    } else if (token.kind === 'open') return token.text === '(' ? i : undefined;
    else if (token.kind === 'comma') return undefined;
    else if (token.kind === 'operator' && giving.test(token.text)) return i;
  }
  return undefined;
}
