import { isDigit } from '../../text';
import { colours } from '../../text/quotes';

/** Kinds of tokens. Keywords are names; a string is its quotes and its content. */
export type TokenKind = 'name' | 'number' | 'quote' | 'operator' | 'open' | 'close' | 'comma' | 'dot' | 'other';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
  /** True if a blank follows it. */
  readonly spaced: boolean;
}

/**
 * The tokens of a text counted from its end: `at(0)` is the last one. Read on demand, because the nearest few answer
 * most questions. Independent of the language: it serves source text, JSON and logs alike.
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

  /**
   * The index of the name before the types in angle brackets that end at `index`, `HashSet<Integer>`; else `index`. With
   * `mayBeSpaced`, a blank may follow, as before the `=` or `{` of what is declared.
   */
  beforeTypes(index: number, mayBeSpaced = false): number {
    const last = this.textOf(index, 'operator');
    if (last === '<>') return index + 1;
    if (last !== '>' || (!mayBeSpaced && this.at(index)?.spaced)) return index;
    for (let i = index + 1; i < index + 6; i++) {
      if (this.textOf(i, 'operator')?.startsWith('<')) return i + 1;
      if (!/^(?:name|comma|dot)$/.test(this.kind(i) ?? '')) break;
    }
    return index;
  }

  /** The index of the opening bracket for the closing one at `index`; undefined if it is beyond the text. */
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

/** True if the name at `index` belongs to what is before it: `log.error`, `$log->error`, `Log::error`. */
export function isMember(tokens: LeftTokens, index: number): boolean {
  const before = tokens.at(index + 1);
  return before?.kind === 'dot' || (before?.kind === 'operator' && /^(?:->|::)$/.test(before.text));
}

/** The index of what is before a quote at `index`; else `index`. */
export function skipQuotes(tokens: LeftTokens, index: number): number {
  return tokens.kind(index) === 'quote' ? index + 1 : index;
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

/** A full-width operator is not joined to its neighbours. */
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
  // Digits of C++ in groups: `1'239'801`.
  while (/^\d'\d{3}$/.test(text.slice(Math.max(0, start - 2), start + 3))) start = back(text, start - 1, 'name');
  while (text.charAt(start - 1) === '-' && isLetter(text, start) && isLetter(text, start - 2)) {
    start = back(text, start - 1, 'name');
  }
  if (text.charAt(start - 1) !== '\\') return start;
  // The letter of `\n` before a name belongs to the escape. `\retCode` stays whole, as it may be meant.
  return /^[nt]./.test(text.slice(start, end)) ? start + 1 : start;
}

function isLetter(text: string, index: number): boolean {
  return unitKind(text, index) === 'name' && /[A-Za-z]/.test(text.charAt(index));
}

/**
 * The kind of one UTF-16 code unit. Read from a table: regular expressions or string searches would cost ten times as
 * much, for every number of a document.
 */
type UnitKind = 'blank' | 'name' | 'letter' | 'operator' | 'open' | 'close' | 'comma' | 'dot' | 'quote' | 'other';

const table: UnitKind[] = Array.from({ length: 0x80 }, () => 'other');
function fill(units: string, kind: UnitKind): void {
  for (let i = 0; i < units.length; i++) table[units.charCodeAt(i)] = kind;
}
fill(' \t\n\v\f\r', 'blank');
fill('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$', 'name');
fill('=!<>:~?&|+*/%^-', 'operator');
fill('([{', 'open');
fill(')]}', 'close');
fill(',', 'comma');
fill('.', 'dot');
fill(`"'\``, 'quote');

/** Full-width punctuation and its ASCII counterpart. */
const ascii = new Map(Object.entries({ '：': ':', '＝': '=', '（': '(', '）': ')', '【': '[', '】': ']', '→': ':' }));
for (const bracket of '「『') ascii.set(bracket, '[');
for (const bracket of '」』') ascii.set(bracket, ']');
for (const comma of '，、') ascii.set(comma, ',');
for (const quote of '“”') ascii.set(quote, '"');
for (const quote of '‘’') ascii.set(quote, "'");

/** The character at `index` of `text`, full-width punctuation as its ASCII counterpart. */
function plainChar(text: string, index: number): string {
  const char = text.charAt(index);
  return text.charCodeAt(index) < 0x80 ? char : (ascii.get(char) ?? char);
}

/** `name` for the units of ASCII identifiers, `letter` for letters of other scripts. */
export function unitKind(text: string, index: number): UnitKind {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return table[unit] ?? 'other';
  if (unit === 0xa0 || unit === 0xfeff || unit === 0x3000) return 'blank';
  if (ascii.has(text.charAt(index))) return table[plainChar(text, index).charCodeAt(0)] ?? 'other';
  return unit > 0xbf && !isPunctuation(unit) ? 'letter' : 'other';
}

/** General, Chinese and full-width punctuation that has no ASCII counterpart here. */
function isPunctuation(unit: number): boolean {
  return (
    (unit >= 0x2000 && unit <= 0x206f) ||
    (unit >= 0x3002 && unit <= 0x303f) ||
    (unit >= 0xff00 && unit <= 0xff0f) ||
    (unit >= 0xff1b && unit <= 0xff20) ||
    (unit >= 0xff3b && unit <= 0xff40) ||
    (unit >= 0xff5b && unit <= 0xff65)
  );
}

const escaped =
  /%(2[026C]|3[ADF]|5[BD]|7[BD])|\\u(00(?:20|22|26|2c|3a|3d|5b|7b)|[1-9a-f][0-9a-f]{3}|0[3-9a-f][0-9a-f]{2})/gi;
/** The bytes of a letter beyond ASCII in UTF-8. */
const escapedBytes = /(?:(?:%|\\x)[89a-f][0-9a-f]){2,}/gi;

/** What HTML writes for quotes, signs and blanks. */
const entity = /&(quot|apos|nbsp|lt|gt|amp|#34|#x22|#39|#x27|#58|#x3a|#61|#x3d);/gi;
const entities: Readonly<Record<string, string>> = {
  ...{ quot: '"', '#34': '"', '#x22': '"', apos: "'", '#39': "'", '#x27': "'" },
  ...{ '#58': ':', '#x3a': ':', '#61': '=', '#x3d': '=', lt: '<', gt: '>', amp: '&' },
};

/** The sign of a label at the end of a text, with its marks: `**: `, `:** `. */
const labelMarks = /(?:(?<=[\w\u4e00-\u9fff])(?:\*{1,3}|__)[ \t]?)?([:：])(?:\*{1,3}|__)?(?=[ \t]*["'`]?$)/;
/** The end of a label at the end of a text, and the tag that opens its value, if there is one. */
const labelTags =
  /<\/\w{1,10}>\s{0,4}(<(?:td|dd|span|div|value|string|int(?:eger)?|b|strong|em|i|code)(?:\s[^<>]{0,80})?>)?\s{0,4}$/i;

/**
 * Returns the text left of a number as a person reads it: without colours, with percent escapes and `\u003d` decoded,
 * and without a sign or Markdown's marks before the number.
 */
export function plainBefore(before: string): string {
  let text = before;
  if (text.includes('[')) text = text.replace(colours, '');
  if (text.includes('%25')) text = text.replaceAll('%25', '%');
  if (text.includes('=3')) text = text.replace(/=3([AD])/g, (_, digit: string) => (digit === 'A' ? ':' : '='));
  if (text.includes('%') || text.includes('\\')) {
    text = text
      .replace(escapedBytes, decodedBytes)
      .replace(escaped, (_, percent?: string, unicode?: string) =>
        String.fromCharCode(Number.parseInt(percent ?? unicode ?? '', 16)),
      );
  }
  if (text.includes('&')) text = text.replace(entity, (_, name: string) => entities[name.toLowerCase()] ?? ' ');
  // Basic regular expressions escape what groups: `code=\\(`, `1239801\\|`.
  if (text.includes('\\(')) text = text.replace(/\\([(|])/g, '$1');
  if (text.includes('~')) text = text.replace(/=~\s*["'/]?\^?\((?:\?:)?/g, '== (');
  // What a regular expression allows between a name and its values: `code": ?(`, `code[:=] *(`.
  if (text.includes('('))
    text = text.replace(
      /([\w"'])(?:[:=]|\[[:=]{1,2}\])(?:(?: |\\s)[?*+]?)?\\?\((?:\?:)?(?=["'\d\s|]{0,240}$)/,
      '$1: (',
    );
  // Emphasis of Markdown around a label, `**code:** `, and tags around a label and its value, `<th>code</th><td>`.
  if (text.includes('*') || text.includes('__')) text = text.replace(labelMarks, '$1');
  if (text.includes('</')) text = text.replace(labelTags, (_, value?: string) => (value === undefined ? ' ' : ': '));
  // The words of Perl are written as those of Ruby.
  if (text.includes('qw')) text = text.replace(/\bqw[/|!{<[(]/g, ' %w(');
  // Variables of batch files.
  if (/[%!]/.test(text)) text = text.replace(/([%!])([A-Za-z_]\w*)\1/g, '$2');
  let end = text.length;
  // The line break of `code:\n1239801` inside a string is a blank; a sign or marks are directly before the number.
  if (/\\[nrt]$/.test(text)) end -= 2;
  while (end > 0 && (text.charAt(end - 1) === '*' || text.charAt(end - 1) === '_')) end--;
  if (text.startsWith('~~', end - 2)) end -= 2;
  if (/(?:^|[^+<-])[+-]$/.test(text.slice(0, end)) && text.slice(0, end).trim().length > 1) end--;
  return text.slice(0, end);
}

function decodedBytes(bytes: string): string {
  try {
    return decodeURIComponent(bytes.replaceAll(/\\x/gi, '%'));
  } catch {
    // Bytes of another encoding.
    return bytes;
  }
}
