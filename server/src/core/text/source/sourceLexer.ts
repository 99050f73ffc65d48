import { isDigit } from '../characters';
import { isLineBreak } from '../lineStarts';
import { endOfComment, endOfQuoted, endOfRegExp, startOfPhp } from './lexemes';
import type { SourceSyntax } from './sourceSyntax';

export type TokenKind = 'end' | 'word' | 'number' | 'string' | 'punctuation';

/** A stretch of the text; `end` is behind its last unit. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** More comments than this before one definition are no description of it. */
const maxComments = 64;

/**
 * Walks source code token by token, without an object for each: the fields tell about the current one. Every unit is
 * looked at a bounded number of times. What cannot be understood, a quote without an end, costs its own line only.
 */
export class SourceLexer {
  kind: TokenKind = 'end';
  start = 0;
  end = 0;
  /** The punctuation mark; empty for other tokens and for operators of several characters, such as `==` and `=>`. */
  mark = '';
  /** Whether a line break stands before the token. */
  newline = true;
  /** Where the line of the token begins; only kept for tokens behind a line break. */
  lineStart = 0;
  /** A comment on the line of the token before, which it speaks of. */
  trailing: SourceSpan | undefined;
  /** The comments right above the token, without a blank line between. */
  leading: readonly SourceSpan[] = [];
  /** Whether the text ended within a comment or a string. */
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
    else if (isWordUnit(unit)) this.readWord();
    else this.readMark(this.text.charAt(this.start));
    return this.kind;
  }

  /** Whether the current token ends a value: behind one `/` divides, behind anything else it begins an expression. */
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
          // A blank line parts what is above from what is below.
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
        // The breaks within a block comment put what follows on another line.
        if (hasBreak(text, span)) breaks++;
        sinceComment = 0;
        this.end = span.end;
      }
    }
    this.newline = breaks > 0;
    if (!this.newline && this.trailing && this.end < text.length && isWordUnit(text.charCodeAt(this.end))) {
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

  /** `r"…"`, `R"x(…)x"`, `r#"…"#`: a word that is the beginning of a raw string. */
  private readPrefixed(): void {
    const end = endOfQuoted(this.text, this.start, this.end, this.syntax);
    if (end !== undefined) this.takeString(end);
  }

  private readNumber(): void {
    const { text, syntax } = this;
    this.kind = 'number';
    while (this.end < text.length) {
      const unit = text.charCodeAt(this.end);
      // C++ parts digits by apostrophes, and every language may have a fraction.
      const within = unit === 0x2e || (unit === 0x27 && syntax.language === 'c');
      if (!isWordUnit(unit) && !(within && isDigit(text.charCodeAt(this.end + 1)))) break;
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

  /** `==`, `=>`, `->`, `::`, `:=`, `<=`: one token. `List<X>=` and `?:` are left apart. */
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

/** Searched natively: a loop of ours takes several times as long while a thread is young, as the one that reads is. */
const beyondBlanks = /[^ \t\f\xa0\ufeff]/g;
/** The opposite of `isWordUnit`. */
const beyondWord = /[^\w$\x80-\uffff]|[\xa0\ufeff]/g;
const expressionWords = /^(?:return|typeof|case|in|of|do|else|void|delete|throw|yield|await)$/;

function hasBreak(text: string, { start, end }: SourceSpan): boolean {
  return /[\n\r]/.test(text.slice(start, end));
}

/** Letters, digits, `_` and `$`, and everything beyond ASCII. */
function isWordUnit(unit: number): boolean {
  if (unit > 0x7f) return unit !== 0xa0 && unit !== 0xfeff;
  return (
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || isDigit(unit) || unit === 0x5f || unit === 0x24
  );
}
