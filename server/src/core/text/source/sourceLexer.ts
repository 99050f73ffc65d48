import { isDigit, isIdentifierUnit, isLineBreak } from '../lines';
import { endOfComment, endOfQuoted, endOfRegExp, startOfPhp } from './lexemes';
import type { SourceSyntax } from './sourceSyntax';

export type TokenKind = 'end' | 'word' | 'number' | 'string' | 'punctuation';

/** A range of the text; `end` is after its last unit. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** Maximum number of comments before a definition; more are not its description. */
const maxComments = 64;

/**
 * Reads source code token by token; the fields describe the current one, so no objects are created. Linear in the length
 * of the text. A quote without an end spoils its own line only.
 *
 * One small lexer for 14 kinds of languages, on purpose: parsers of single languages (tree-sitter and the like) would add
 * megabytes and their start-up time for each language, fail on files that are half-written, and need a reader of
 * definitions each. Definitions of constants need only words, numbers, strings, brackets and the comments beside them.
 */
export class SourceLexer {
  kind: TokenKind = 'end';
  start = 0;
  end = 0;
  /** The punctuation mark; empty for other tokens and for operators of several characters such as `==` and `=>`. */
  mark = '';
  /** True if a line break precedes the token. */
  newline = true;
  /** Where the line of the token begins; only valid for tokens after a line break. */
  lineStart = 0;
  /** A comment on the line of the previous token, which it describes. */
  trailing: SourceSpan | undefined;
  /** The comments directly above the token, without a blank line in between. */
  leading: readonly SourceSpan[] = [];
  /** True if the text ended inside a comment or a string. */
  truncated = false;
  private behindValue = false;

  constructor(
    readonly text: string,
    private readonly syntax: SourceSyntax,
  ) {
    if (syntax.language === 'php') this.end = startOfPhp(text, 0);
    else if (text.charCodeAt(0) === 0xfeff) this.end = 1;
  }

  /** The text of the current token. */
  get value(): string {
    return this.text.slice(this.start, this.end);
  }

  /** Moves on to the next token. */
  next(): TokenKind {
    this.behindValue = this.endsValue();
    this.skipBlanks();
    this.start = this.end;
    this.mark = '';
    if (this.start >= this.text.length) {
      this.kind = 'end';
      return this.kind;
    }
    const unit = this.text.charCodeAt(this.start);
    if (isDigit(unit)) this.readNumber();
    else if (isSourceWordUnit(unit)) this.readWord();
    else this.readMark(this.text.charAt(this.start));
    return this.kind;
  }

  /** True if the current token ends a value: `/` after it divides, and otherwise begins a regular expression. */
  private endsValue(): boolean {
    if (this.kind === 'punctuation') return this.mark !== '' && ')]}'.includes(this.mark);
    if (this.kind !== 'word') return this.kind !== 'end';
    return this.end - this.start > 6 || !expressionWords.test(this.value);
  }

  private skipBlanks(): void {
    const { text, syntax } = this;
    let breaks = this.start === 0 && this.kind === 'end' ? 1 : 0;
    let sinceComment = breaks;
    let leading: SourceSpan[] = [];
    this.trailing = undefined;
    for (;;) {
      const unit = text.charCodeAt(this.end);
      if (isLineBreak(unit)) {
        if (unit !== 0x0a || text.charCodeAt(this.end - 1) !== 0x0d) {
          breaks++;
          sinceComment++;
          // A comment above a blank line does not describe what is below it.
          if (sinceComment > 1 && leading.length > 0) leading = [];
        }
        this.end++;
        this.lineStart = this.end;
      } else if (unit === 0x20 || unit === 0x09 || unit === 0x0c || unit === 0xa0 || unit === 0xfeff) {
        beyondBlanks.lastIndex = this.end + 1;
        this.end = beyondBlanks.test(text) ? beyondBlanks.lastIndex - 1 : text.length;
      } else if (unit === 0x5c && syntax.indented && isLineBreak(text.charCodeAt(this.end + 1))) {
        this.end += text.startsWith('\r\n', this.end + 1) ? 3 : 2;
      } else {
        const close = endOfComment(text, this.end, syntax);
        if (close === undefined) break;
        const span = { start: this.end, end: Math.min(close, text.length) };
        this.truncated ||= close > text.length;
        if (leading.length >= maxComments) leading = [];
        if (breaks === 0 && this.trailing === undefined) this.trailing = span;
        else leading.push(span);
        // A line break inside a block comment puts the next token on another line.
        if (hasBreak(text, span)) breaks++;
        sinceComment = 0;
        this.end = span.end;
      }
    }
    this.newline = breaks > 0;
    if (!this.newline && this.trailing && this.end < text.length && isSourceWordUnit(text.charCodeAt(this.end))) {
      leading = [this.trailing];
      this.trailing = undefined;
    }
    this.leading = leading;
  }

  private readWord(): void {
    const { text } = this;
    this.kind = 'word';
    beyondWord.lastIndex = this.end;
    this.end = beyondWord.test(text) ? beyondWord.lastIndex - 1 : text.length;
    const quote = text.charAt(this.end);
    if (quote === '"' || quote === '#' || quote === "'") this.readPrefixed();
  }

  /** `r"…"`, `R"x(…)x"`, `r#"…"#`: a word that begins a raw string. */
  private readPrefixed(): void {
    const end = endOfQuoted(this.text, this.start, this.end, this.syntax);
    if (end !== undefined) this.takeString(end);
  }

  private readNumber(): void {
    const { text, syntax } = this;
    this.kind = 'number';
    while (this.end < text.length) {
      const unit = text.charCodeAt(this.end);
      // C++ separates digits by apostrophes; numbers of every language may have a fraction.
      const within = unit === 0x2e || (unit === 0x27 && syntax.language === 'c');
      if (!isSourceWordUnit(unit) && !(within && isDigit(text.charCodeAt(this.end + 1)))) break;
      this.end++;
    }
  }

  private readMark(mark: string): void {
    const { text, syntax } = this;
    const quoted = endOfQuoted(text, this.start, this.start, syntax);
    if (quoted !== undefined) {
      this.takeString(quoted);
      return;
    }
    this.kind = 'punctuation';
    this.end++;
    if (mark === '/' && syntax.language === 'script' && !this.behindValue) {
      const end = endOfRegExp(text, this.start);
      if (end !== undefined) this.takeString(end);
    } else if (mark === '?' && syntax.language === 'php' && text.charAt(this.end) === '>') {
      this.end = startOfPhp(text, this.end);
      this.mark = ';';
    } else if ('=!<>+-*/%&|^:?~'.includes(mark) && '=:>'.includes(text.charAt(this.end) || ' ')) {
      this.readOperator(mark);
    } else {
      this.mark = mark;
    }
  }

  /** `==`, `=>`, `->`, `::`, `:=`, `<=` are one token. `List<X>=` and `?:` are not. */
  private readOperator(mark: string): void {
    const next = this.text.charAt(this.end);
    const one = next === '=' ? mark !== '>' || this.text.charAt(this.end + 1) === '=' : mark === '=' || mark === '-';
    if (one && !(mark === '=' && next === ':')) this.end++;
    else if (mark === ':' && next === ':') this.end++;
    else this.mark = mark;
  }

  private takeString(end: number): void {
    this.kind = 'string';
    this.truncated ||= end > this.text.length;
    this.end = Math.min(end, this.text.length);
  }
}

/** For native searches: a loop of ours is several times slower in a thread that has just started, like the reading one. */
const beyondBlanks = /[^ \t\f\xa0\ufeff]/g;
/** The opposite of `isSourceWordUnit`. */
const beyondWord = /[^\w$\x80-\uffff]|[\xa0\ufeff]/g;
const expressionWords = /^(?:return|typeof|case|in|of|do|else|void|delete|throw|yield|await)$/;

function hasBreak(text: string, { start, end }: SourceSpan): boolean {
  return /[\n\r]/.test(text.slice(start, end));
}

/** True for letters, digits, `_`, `$`, and everything beyond ASCII except blanks. */
function isSourceWordUnit(unit: number): boolean {
  return unit > 0x7f ? unit !== 0xa0 && unit !== 0xfeff : isIdentifierUnit(unit);
}
