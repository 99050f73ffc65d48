import { isDigit } from '../../text/characters';
import { plainChar, type UnitKind, unitKind } from './unitKind';

/** What a line is made of, as far as it matters here. Keywords are names; a string is its quotes and what is in it. */
export type TokenKind = 'name' | 'number' | 'quote' | 'operator' | 'open' | 'close' | 'comma' | 'dot' | 'other';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where it begins in the text given. */
  readonly start: number;
  /** True where a blank follows it. */
  readonly spaced: boolean;
}

/**
 * The tokens of a text counted from its end: `at(0)` is the last one. Read on demand, because most questions are answered
 * by the nearest few. It knows no language: it serves source text, JSON and logs alike.
 */
export class LeftTokens {
  private readonly tokens: Token[] = [];
  private rest: number;

  constructor(readonly text: string) {
    this.rest = text.length;
  }

  at(index: number): Token | undefined {
    while (this.tokens.length <= index) {
      const token = tokenBefore(this.text, this.rest);
      if (!token) return undefined;
      this.rest = token.start;
      this.tokens.push(token);
    }
    return this.tokens[index];
  }

  kind(index: number): TokenKind | undefined {
    return this.at(index)?.kind;
  }

  /** The text of token `index` if it is of that kind. */
  textOf(index: number, kind: TokenKind): string | undefined {
    const token = this.at(index);
    return token?.kind === kind ? token.text : undefined;
  }

  /** The index of the bracket that opens what token `index` closes; undefined where it lies beyond the text. */
  opening(index: number): number | undefined {
    let depth = 0;
    for (let i = index; ; i++) {
      const kind = this.kind(i);
      if (kind === undefined) return undefined;
      if (kind === 'close') depth++;
      if (kind === 'open' && --depth === 0) return i;
    }
  }
}

function tokenBefore(text: string, end: number): Token | undefined {
  const stop = back(text, end, 'blank');
  if (stop === 0) return undefined;
  const spaced = stop < end;
  const kind = unitKind(text, stop - 1);
  const token = (tokenKind: TokenKind, start: number): Token => ({
    kind: tokenKind,
    text: text.slice(start, stop),
    start,
    spaced,
  });
  if (kind === 'name') {
    const start = nameStart(text, stop);
    return token(isDigit(text.charCodeAt(start)) ? 'number' : 'name', start);
  }
  if (kind === 'letter') return token('name', back(text, stop, 'letter'));
  const char = plainChar(text, stop - 1);
  if (kind === 'operator' && text.charCodeAt(stop - 1) < 0x80) return token('operator', operatorStart(text, stop));
  const start = kind === 'quote' ? backslashesStart(text, stop - 1) : stop - 1;
  return { kind: kind === 'blank' ? 'other' : kind, text: char, start, spaced };
}

function back(text: string, end: number, kind: UnitKind): number {
  let start = end;
  while (start > 0 && unitKind(text, start - 1) === kind) start--;
  return start;
}

/** A full-width operator stands for itself: it is not joined to its neighbours. */
function operatorStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && text.charCodeAt(start - 1) < 0x80 && unitKind(text, start - 1) === 'operator') start--;
  return start;
}

/** JSON within JSON writes a quote as `\"`, or with more backslashes. */
function backslashesStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && text.charAt(start - 1) === '\\') start--;
  return start;
}

/** `-` belongs to a name between letters, as in `X-Error-Code` and `zip-code`. */
function nameStart(text: string, end: number): number {
  let start = back(text, end, 'name');
  while (text.charAt(start - 1) === '-' && isLetter(text, start) && isLetter(text, start - 2)) {
    start = back(text, start - 1, 'name');
  }
  if (text.charAt(start - 1) !== '\\') return start;
  // The letter of `\n` before a name belongs to the escape. `\retCode` is left alone: it may well be meant.
  return /^[nt]./.test(text.slice(start, end)) ? start + 1 : start;
}

function isLetter(text: string, index: number): boolean {
  return unitKind(text, index) === 'name' && /[A-Za-z]/.test(text.charAt(index));
}
