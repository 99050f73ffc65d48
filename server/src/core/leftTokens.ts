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

/** Full-width punctuation read as what it stands for. */
const ascii: Readonly<Record<string, string>> = {
  '：': ':',
  '＝': '=',
  '（': '(',
  '）': ')',
  '【': '[',
  '】': ']',
  '，': ',',
  '、': ',',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

function tokenBefore(text: string, end: number): Token | undefined {
  let stop = end;
  while (stop > 0 && /\s/.test(text.charAt(stop - 1))) stop--;
  if (stop === 0) return undefined;
  const spaced = stop < end;
  const unit = text.charAt(stop - 1);
  const char = ascii[unit] ?? unit;
  const single = (kind: TokenKind) => ({ kind, text: char, start: stop - 1, spaced });
  if ('([{'.includes(char)) return single('open');
  if (')]}'.includes(char)) return single('close');
  if (char === ',') return single('comma');
  if (char === '.') return single('dot');
  const run = (kind: TokenKind, start: number) => ({ kind, text: text.slice(start, stop), start, spaced });
  if (`"'\``.includes(char)) return { ...single('quote'), start: back(text, stop - 1, (c) => c === '\\') };
  if (isOperator(char)) {
    const start = char === unit ? back(text, stop, isOperator) : stop - 1;
    return { kind: 'operator', text: char === unit ? text.slice(start, stop) : char, start, spaced };
  }
  if (isAsciiName(char)) {
    const start = nameStart(text, stop);
    return run(/[0-9]/.test(text.charAt(start)) ? 'number' : 'name', start);
  }
  if (isOtherName(char)) return run('name', back(text, stop, isOtherName));
  return single('other');
}

function back(text: string, end: number, belongs: (char: string) => boolean): number {
  let start = end;
  while (start > 0 && belongs(text.charAt(start - 1))) start--;
  return start;
}

/** `-` belongs to a name between letters, as in `X-Error-Code` and `zip-code`. */
function nameStart(text: string, end: number): number {
  let start = back(text, end, isAsciiName);
  while (
    text.charAt(start - 1) === '-' &&
    /[A-Za-z]/.test(text.charAt(start)) &&
    /[A-Za-z]/.test(text.charAt(start - 2))
  ) {
    start = back(text, start - 1, isAsciiName);
  }
  // The letter of `\n` before a name belongs to the escape, but for a name that makes sense only with it: `\retcode`.
  return text.charAt(start - 1) === '\\' && /^[nt]./.test(text.slice(start, end)) ? start + 1 : start;
}

function isOperator(char: string): boolean {
  return '=!<>:~?&|+*/%^-'.includes(char);
}

function isAsciiName(char: string): boolean {
  return /[A-Za-z0-9_$]/.test(char);
}

/** Letters of other scripts; blanks and punctuation of Chinese texts are none. */
function isOtherName(char: string): boolean {
  return (
    char > '\u00bf' && !/[\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/.test(char)
  );
}
