import { endOfLine, isLineBreak } from '../lines';
import type { SourceSyntax } from './sourceSyntax';

/** Returned as the end of what has no end: more than the length of any text. */
const noEnd = Number.POSITIVE_INFINITY;

/** Returns the end of the comment that begins at `at`; undefined if there is none. */
export function endOfComment(text: string, at: number, syntax: SourceSyntax): number | undefined {
  const first = text.charAt(at);
  if (first === '#') {
    const attribute = syntax.language === 'php' && text.charAt(at + 1) === '[';
    return syntax.hashComments && !attribute ? endOfLine(text, at) : undefined;
  }
  if (first !== '/' || !syntax.slashComments) return undefined;
  const second = text.charAt(at + 1);
  if (second === '/') return endOfLine(text, at);
  return second === '*' ? endOfBlock(text, at + 2, syntax.nestedComments) : undefined;
}

function endOfBlock(text: string, from: number, nested: boolean): number {
  if (!nested) return endAfter(text, '*/', from);
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x2a && text.charCodeAt(i + 1) === 0x2f) {
      depth--;
      i++;
      if (depth === 0) return i + 1;
    } else if (unit === 0x2f && text.charCodeAt(i + 1) === 0x2a) {
      depth++;
      i++;
    }
  }
  return noEnd;
}

/**
 * Returns the end of the string that begins at `start` and whose prefix (a word such as `r`) ends at `quoteAt`; undefined
 * if there is none. A string without an end that may not go over lines ends with its line.
 */
export function endOfQuoted(text: string, start: number, quoteAt: number, syntax: SourceSyntax): number | undefined {
  const quote = text.charAt(quoteAt);
  const prefix = quoteAt > start ? text.slice(start, Math.min(quoteAt, start + 4)) : '';
  if (prefix !== '') return endOfRaw(text, quoteAt, prefix, syntax);
  if (syntax.language === 'csharp' && quote === '@') return endOfVerbatim(text, quoteAt);
  if (quote === '`') return endOfBackticked(text, quoteAt, syntax);
  if (quote !== '"' && quote !== "'") return undefined;
  if (syntax.tripled.includes(quote) && text.startsWith(quote.repeat(3), quoteAt)) {
    return endOfTripled(text, quoteAt + 3, quote);
  }
  if (quote === "'" && syntax.looseApostrophe) return endOfCharacter(text, quoteAt);
  return endOfPlain(text, quoteAt, syntax.longQuotes);
}

/** `R"x(…)x"` of C++, `r"…"` and `r#"…"#` of Rust. Any other word before a quote is no prefix. */
function endOfRaw(text: string, quoteAt: number, prefix: string, { language }: SourceSyntax): number | undefined {
  if (language === 'c' && /^(?:u8|[uUL])?R$/.test(prefix) && text.charAt(quoteAt) === '"') {
    // The language allows delimiters of up to 16 characters.
    const delimiter = /^[^()\\\s]{0,16}(?=\()/.exec(text.slice(quoteAt + 1, quoteAt + 18))?.[0];
    return delimiter === undefined ? undefined : endAfter(text, `)${delimiter}"`, quoteAt + 2 + delimiter.length);
  }
  if (language !== 'rust' || !/^[bc]?r$/.test(prefix)) return undefined;
  let hashes = 0;
  while (hashes < 256 && text.charAt(quoteAt + hashes) === '#') hashes++;
  if (text.charAt(quoteAt + hashes) !== '"') return undefined;
  return endAfter(text, `"${'#'.repeat(hashes)}`, quoteAt + hashes + 1);
}

function endAfter(text: string, close: string, from: number): number {
  const at = text.indexOf(close, from);
  return at < 0 ? noEnd : at + close.length;
}

/** `@"…"`, where a quote is doubled and a backslash has no meaning; undefined if there is none. */
function endOfVerbatim(text: string, at: number): number | undefined {
  const open = /^@\$?"/.exec(text.slice(at, at + 3))?.[0];
  if (open === undefined) return undefined;
  for (let i = at + open.length; i < text.length; i++) {
    if (text.charCodeAt(i) !== 0x22) continue;
    if (text.charCodeAt(i + 1) !== 0x22) return i + 1;
    i++;
  }
  return noEnd;
}

function endOfBackticked(text: string, at: number, { language }: SourceSyntax): number | undefined {
  if (language === 'go') return endAfter(text, '`', at + 1);
  if (language === 'script') return endOfTemplate(text, at);
  // In other languages a name that would be a keyword, on one line.
  return endOfPlain(text, at, false);
}

/** Returns the end of a template of JavaScript, whose `${…}` may contain templates. */
function endOfTemplate(text: string, at: number): number {
  /** For each `${` around the current place, the number of braces open inside it. */
  const braces: number[] = [];
  let inCode = false;
  for (let i = at + 1; i < text.length; i++) {
    const mark = text.charAt(i);
    if (mark === '\\') i++;
    else if (mark === '`') {
      if (!inCode && braces.length === 0) return i + 1;
      inCode = !inCode;
    } else if (!inCode) {
      if (mark !== '$' || text.charAt(i + 1) !== '{') continue;
      braces.push(0);
      inCode = true;
      i++;
    } else if (mark === '"' || mark === "'") {
      i = endOfPlain(text, i, false) - 1;
    } else if (mark === '/' && '(,=:[!&|?{'.includes(text.charAt(i - 1))) {
      // A regular expression, which may contain quotes. A division would follow a value.
      i = (endOfRegExp(text, i) ?? i + 1) - 1;
    } else if (mark === '{') {
      braces.push((braces.pop() as number) + 1);
    } else if (mark === '}') {
      const open = braces.pop() as number;
      if (open > 0) braces.push(open - 1);
      else inCode = false;
    }
  }
  return noEnd;
}

/** Returns the end of a string that three quotes close; a backslash escapes the next unit. */
function endOfTripled(text: string, from: number, quote: string): number {
  const close = quote.repeat(3);
  const unit = quote.charCodeAt(0);
  for (let i = from; i < text.length; i++) {
    const here = text.charCodeAt(i);
    if (here === 0x5c) i++;
    else if (here === unit && text.startsWith(close, i)) return i + 3;
  }
  return noEnd;
}

/** `'a'` and `'\n'`; undefined for a lifetime or a symbol. */
function endOfCharacter(text: string, at: number): number | undefined {
  if (text.charAt(at + 1) === '\\') return endOfPlain(text, at, false);
  const width = (text.codePointAt(at + 1) ?? 0) > 0xffff ? 2 : 1;
  return text.charAt(at + 1 + width) === "'" ? at + 2 + width : undefined;
}

function endOfPlain(text: string, at: number, long: boolean): number {
  const quote = text.charCodeAt(at);
  // A native search is several times faster than a loop of ours in a thread that has just started.
  special.lastIndex = at + 1;
  while (special.test(text)) {
    const i = special.lastIndex - 1;
    const unit = text.charCodeAt(i);
    if (unit === quote) return i + 1;
    if (unit === 0x5c) special.lastIndex += text.startsWith('\r\n', i + 1) ? 2 : 1;
    else if (!long && isLineBreak(unit)) return i;
  }
  return noEnd;
}

const special = /["'`\\\n\r]/g;

/** Maximum length of a regular expression in source code. */
const maxRegExpLength = 1000;

/** Returns the end of the regular expression at `at`; undefined if the `/` begins none. */
export function endOfRegExp(text: string, at: number): number | undefined {
  let inClass = false;
  const limit = Math.min(text.length, at + maxRegExpLength);
  for (let i = at + 1; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (isLineBreak(unit)) return undefined;
    if (unit === 0x5c) i++;
    else if (unit === 0x5b) inClass = true;
    else if (unit === 0x5d) inClass = false;
    else if (unit === 0x2f && !inClass) return i + 1;
  }
  return undefined;
}

/** Returns where the next part in PHP begins, after its opening tag; the end of the text if there is none. */
export function startOfPhp(text: string, from: number): number {
  const open = text.indexOf('<?', from);
  if (open < 0) return text.length;
  return open + (text.startsWith('php', open + 2) ? 5 : 2);
}
