import { sourceSyntax } from '../languages';
import { SourceLexer } from './sourceLexer';

export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'mark';
  /** Empty for strings. */
  readonly text: string;
  /** UTF-16 offset. */
  readonly start: number;
}

/** A token, or everything between two brackets. */
export type Item = Token | Group;

export interface Group {
  readonly kind: 'group';
  /** The bracket that opens it. */
  readonly text: string;
  readonly start: number;
  readonly items: readonly Item[];
  /** False if the text or the statement ends before the bracket is closed, or the limit of items is reached. */
  readonly whole: boolean;
}

/** Maximum depth of brackets and maximum items of a pair: more is not written by a person. */
const maxDepth = 200;
const maxItems = 4096;
/** Maximum length of a token that is kept: names are shorter. */
const maxText = 200;

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** Reads Java source outside comments and strings, token by token or a pair of brackets at once. Linear in its length. */
export class JavaReader {
  private readonly lexer: SourceLexer;

  /** `see` gets every token, also those within brackets. */
  constructor(
    text: string,
    private readonly see: (token: Token) => void = () => undefined,
  ) {
    const syntax = sourceSyntax('.java');
    if (syntax === undefined) throw new Error('no syntax of Java');
    this.lexer = new SourceLexer(text, syntax);
  }

  /** The next token; undefined at the end. */
  next(): Token | undefined {
    const { lexer } = this;
    const kind = lexer.next();
    if (kind === 'end') return undefined;
    const text = kind === 'string' ? '' : lexer.text.slice(lexer.start, Math.min(lexer.end, lexer.start + maxText));
    const token: Token = { kind: kind === 'punctuation' ? 'mark' : kind, text, start: lexer.start };
    this.see(token);
    return token;
  }

  /** Reads from an opening bracket up to the one that closes it. `isHead`: that of a loop or of `try`, which has semicolons. */
  readGroup({ text, start }: Token, depth = 0, isHead = false): Group {
    const close = closing.get(text);
    const items: Item[] = [];
    let whole = false;
    while (depth < maxDepth && items.length < maxItems) {
      const token = this.next();
      if (token === undefined) break;
      whole = token.kind === 'mark' && token.text === close;
      // Any other semicolon in parentheses means that the bracket was never closed.
      if (whole || (token.kind === 'mark' && isEnd(token.text, text) && !(isHead && token.text === ';'))) break;
      if (token.kind !== 'mark' || !closing.has(token.text)) items.push(token);
      else {
        const before = items.at(-1);
        const group = this.readGroup(token, depth + 1, before?.kind === 'word' && /^(?:for|try)$/.test(before.text));
        items.push(group);
        if (!group.whole) break;
      }
    }
    return { kind: 'group', text, start, items, whole };
  }
}

function isEnd(mark: string, open: string): boolean {
  return mark === ')' || mark === ']' || mark === '}' || (mark === ';' && open === '(');
}

/**
 * Returns the arguments or elements in a pair of brackets, each as its items. Undefined if a comma may belong to a
 * comparison or to the types of a generic.
 */
export function argumentsIn(group: Group): readonly (readonly Item[])[] | undefined {
  return splitAtCommas(group, endOfTypes);
}

/** Returns the parameters in a pair of brackets, without the types of generics. Undefined if such types are not closed. */
export function parametersIn(group: Group): readonly (readonly Item[])[] | undefined {
  return splitAtCommas(group, closeOfTypes);
}

type EndOfTypes = (items: readonly Item[], index: number) => number | undefined;

function splitAtCommas({ items, whole }: Group, endOf: EndOfTypes): readonly (readonly Item[])[] | undefined {
  if (!whole) return undefined;
  const parts: Item[][] = [];
  let part: Item[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item === undefined) break;
    if (item.text === '<' && item.kind === 'mark') {
      const close = endOf(items, index);
      if (close === undefined) return undefined;
      index = close;
    } else if (item.text === ',' && item.kind === 'mark') {
      parts.push(part);
      part = [];
    } else part.push(item);
  }
  return items.length === 0 ? [] : [...parts, part];
}

/** Maximum number of items in the types of a generic. */
const maxTypes = 64;

/**
 * Returns where the types that `<` opens are closed; `index` itself for a comparison. Undefined if it is not certain which
 * one it is.
 */
function endOfTypes(items: readonly Item[], index: number): number | undefined {
  const before = items[index - 1];
  const mayBeType =
    before === undefined || before.text === '.' || (before.kind === 'word' && /^[A-Z]/.test(before.text));
  if (!mayBeType) return index;
  const close = closeOfTypes(items, index);
  const inside = items.slice(index, close ?? index + maxTypes);
  const other = inside.findIndex((item) => !isPartOfType(item));
  if (other >= 0) return inside.slice(0, other).some(({ text }) => text === ',') ? undefined : index;
  return close !== undefined && isBehindTypes(items[close + 1], before) ? close : undefined;
}

/** Returns where the types that `<` opens are closed. */
function closeOfTypes(items: readonly Item[], index: number): number | undefined {
  let open = 0;
  for (let at = index; at < Math.min(items.length, index + maxTypes); at++) {
    const text = items[at]?.text;
    if (text === '<') open++;
    else if (text === '>' && --open === 0) return at;
  }
  return undefined;
}

function isPartOfType(item: Item): boolean {
  if (item.kind === 'group') return item.text === '[' && item.items.length === 0;
  return item.kind === 'word' || /^[<>,.?&@]$/.test(item.text);
}

/** True for what may follow `Map<String, Long>`, or `.<String>` before the name of a method. */
function isBehindTypes(item: Item | undefined, before: Item | undefined): boolean {
  if (before?.text === '.') return item?.kind === 'word';
  return item === undefined || item.kind === 'group' || item.text === '::' || item.text === '.';
}
