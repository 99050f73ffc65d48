import { SourceLexer } from '../workspace/sourceLexer';
import { sourceSyntax } from '../workspace/sourceSyntax';
import { Declarations } from './declarations';
import { StaticImports } from './staticImports';

/** A token, or all that stands between two brackets. */
export type Item = Token | Group;

export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'mark';
  /** Empty for strings. */
  readonly text: string;
  /** UTF-16 offset. */
  readonly start: number;
}

export interface Group {
  readonly kind: 'group';
  /** The bracket that opens it. */
  readonly text: string;
  readonly start: number;
  readonly items: readonly Item[];
  /** False where the text or the statement ends before the bracket is closed, or there is more in it than is kept. */
  readonly whole: boolean;
}

/** `new NAME(ARGUMENTS)`. */
export interface Creation {
  /** Without its package. */
  readonly name: string;
  /** UTF-16 offset of `new`. */
  readonly start: number;
  readonly arguments: Group;
}

export interface JavaCalls {
  /** The exceptions that are made, in order. */
  readonly creations: readonly Creation[];
  readonly declarations: Declarations;
  readonly imports: StaticImports;
}

/** Brackets nested deeper, and more items of one pair, are no arguments that a person wrote. */
const deepest = 200;
const mostItems = 4096;
/** Of a token more is not kept: names are shorter. */
const longestText = 200;

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** What makes an exception in Java source, comments and strings left out. Linear in the length of the text. */
export function javaCalls(text: string): JavaCalls {
  return new JavaCallReader(text).read();
}

class JavaCallReader {
  private readonly lexer: SourceLexer;
  private readonly creations: Creation[] = [];
  private readonly declarations = new Declarations();
  private readonly imports = new StaticImports();

  constructor(text: string) {
    const syntax = sourceSyntax('.java');
    if (syntax === undefined) throw new Error('no syntax of Java');
    this.lexer = new SourceLexer(text, syntax);
  }

  read(): JavaCalls {
    const { creations, declarations, imports } = this;
    const path = new CreationPath();
    for (let item = this.next(); item !== undefined; item = this.next()) {
      const made = path.see(item);
      if (made === undefined) continue;
      const group = this.readGroup(item, 0);
      creations.push({ ...made, arguments: group });
      this.collect(group);
    }
    creations.sort((a, b) => a.start - b.start);
    return { creations, declarations, imports };
  }

  /** The next token; undefined at the end. */
  private next(): Token | undefined {
    const { lexer } = this;
    const kind = lexer.next();
    if (kind === 'end') return undefined;
    const text = kind === 'string' ? '' : lexer.text.slice(lexer.start, Math.min(lexer.end, lexer.start + longestText));
    const token: Token = { kind: kind === 'punctuation' ? 'mark' : kind, text, start: lexer.start };
    this.declarations.see(token);
    this.imports.see(token);
    return token;
  }

  /** Reads what follows an opening bracket, up to the one that closes it. */
  private readGroup({ text, start }: Token, depth: number): Group {
    const close = closing.get(text);
    const items: Item[] = [];
    let whole = false;
    while (depth < deepest && items.length < mostItems) {
      const token = this.next();
      if (token === undefined) break;
      whole = token.kind === 'mark' && token.text === close;
      // In parentheses a semicolon stands only in the head of a loop; here the bracket before it has never been closed.
      if (whole || (token.kind === 'mark' && isEnd(token.text, text))) break;
      if (token.kind !== 'mark' || !closing.has(token.text)) items.push(token);
      else {
        const group = this.readGroup(token, depth + 1);
        items.push(group);
        if (!group.whole) break;
      }
    }
    return { kind: 'group', text, start, items, whole };
  }

  /** Finds what is made within a group that has been read. */
  private collect({ items }: Group): void {
    const path = new CreationPath();
    for (const item of items) {
      const made = path.see(item);
      if (item.kind !== 'group') continue;
      if (made !== undefined) this.creations.push({ ...made, arguments: item });
      this.collect(item);
    }
  }
}

function isEnd(mark: string, open: string): boolean {
  return mark === ')' || mark === ']' || mark === '}' || (mark === ';' && open === '(');
}

/** Follows `new a.b.NameException` up to the bracket behind it. */
class CreationPath {
  private start = -1;
  private name = '';

  /** What is made, where `item` opens its arguments. */
  see(item: Item): Omit<Creation, 'arguments'> | undefined {
    const { start, name } = this;
    if (item.kind === 'word') {
      if (item.text === 'new') [this.start, this.name] = [item.start, ''];
      else this.name = item.text;
    } else if (item.text !== '.') {
      this.start = -1;
      const opens = item.text === '(' && (item.kind === 'group' || item.kind === 'mark');
      if (start >= 0 && opens && /(?:Exception|Error)$/.test(name)) return { name, start };
    }
    return undefined;
  }
}
