import type { OutputLanguage } from '../../../../server/src/core/answers/constants/options';

interface Comments {
  readonly line: string;
  readonly block: boolean;
  /** Comments in comments, as in Kotlin and Rust. */
  readonly nested?: true;
  /** What ends a line comment beside the end of the line. */
  readonly lineEnd?: RegExp;
}

const ofC: Comments = { line: '//', block: true };

const languages: Readonly<Record<Exclude<OutputLanguage, 'json'>, Comments>> = {
  ts: { ...ofC, lineEnd: /[\u2028\u2029]/y },
  js: { ...ofC, lineEnd: /[\u2028\u2029]/y },
  python: { line: '#', block: false },
  java: ofC,
  go: ofC,
  kotlin: { ...ofC, nested: true },
  csharp: { ...ofC, lineEnd: /[\u0085\u2028\u2029]/y },
  rust: { ...ofC, nested: true },
  php: { ...ofC, lineEnd: /\?>/y },
};

/**
 * What a compiler of the language sees: the text without its comments, read as strictly as the language's own
 * specification says, and with its blanks folded. Throws for a comment or string that does not end.
 */
export function withoutComments(text: string, language: Exclude<OutputLanguage, 'json'>): string {
  const { line, block, nested, lineEnd } = languages[language];
  const source = language === 'java' ? unicodeEscapes(text) : text;
  let code = '';
  for (let at = 0; at < source.length; ) {
    if (source.startsWith(line, at)) {
      while (at < source.length && !/[\r\n]/.test(source[at] ?? '') && !endsAt(lineEnd, source, at)) at++;
    } else if (block && source.startsWith('/*', at)) {
      at = blockEnd(source, at, nested ?? false);
    } else if (source[at] === '"') {
      const quotes = language === 'python' ? '"""' : '"';
      const end = source.indexOf(quotes, at + quotes.length);
      if (end < 0 || source.slice(at, end).includes('\n'))
        throw new Error(`a string does not end: ${source.slice(at)}`);
      code += source.slice(at, end + quotes.length);
      at = end + quotes.length;
    } else {
      code += source[at];
      at++;
    }
  }
  return code.replace(/\s+/g, ' ');
}

function endsAt(pattern: RegExp | undefined, source: string, at: number): boolean {
  if (pattern === undefined) return false;
  pattern.lastIndex = at;
  return pattern.test(source);
}

function blockEnd(source: string, start: number, nested: boolean): number {
  let depth = 1;
  for (let at = start + 2; at < source.length; ) {
    if (source.startsWith('*/', at)) {
      at += 2;
      depth--;
      if (depth === 0) return at;
    } else if (nested && source.startsWith('/*', at)) {
      at += 2;
      depth++;
    } else {
      at++;
    }
  }
  throw new Error(`a comment does not end: ${source.slice(start)}`);
}

/** Java reads these everywhere, before it looks for comments; an ill-formed one is an error. */
function unicodeEscapes(text: string): string {
  return text.replace(/\\(\\|u+([0-9A-Fa-f]{4})?)/g, (whole, _rest: string, hex: string | undefined) => {
    if (whole === '\\\\') return whole;
    if (hex === undefined) throw new Error(`not a Unicode escape: ${whole}`);
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
}
