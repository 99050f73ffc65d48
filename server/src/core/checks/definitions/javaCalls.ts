import { sourceSyntax } from '../../text/languages';
import { SourceLexer } from '../../text/source/sourceLexer';
import { Declarations, type Group, type Item, Setters, StaticImports, type Token } from './javaNames';

/** `new NAME(ARGUMENTS)`. */
export interface Creation {
  /** Without its package. */
  readonly name: string;
  /** UTF-16 offset of `new`. */
  readonly start: number;
  readonly arguments: Group;
  /** Whether more may be given to it than its arguments: by a call behind them, in a body of its own, or by the variable. */
  readonly isFilledLater: boolean;
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

/** All of a Java file, with what stands between brackets as one item. */
export function javaItems(text: string): Item[] {
  return new JavaCallReader(text).readAll();
}

class JavaCallReader {
  private readonly lexer: SourceLexer;
  private readonly creations: Made[] = [];
  private readonly declarations = new Declarations();
  private readonly imports = new StaticImports();
  private readonly setters = new Setters();

  constructor(text: string) {
    const syntax = sourceSyntax('.java');
    if (syntax === undefined) throw new Error('no syntax of Java');
    this.lexer = new SourceLexer(text, syntax);
  }

  read(): JavaCalls {
    const { declarations, imports, setters } = this;
    const path = new CreationPath();
    for (let item = this.next(); item !== undefined; item = this.next()) {
      const opened = path.see(item);
      if (opened === undefined) continue;
      const group = this.readGroup(item, 0);
      this.creations.push(path.make(opened, group));
      this.collect(group);
    }
    const creations = this.creations
      .sort((a, b) => a.start - b.start)
      .map(({ variable, isContinued, ...made }) => ({
        ...made,
        isFilledLater: isContinued || (variable !== undefined && setters.names.has(variable)),
      }));
    return { creations, declarations, imports };
  }

  readAll(): Item[] {
    const items: Item[] = [];
    for (let token = this.next(); token !== undefined; token = this.next()) {
      items.push(token.kind === 'mark' && closing.has(token.text) ? this.readGroup(token, 0) : token);
    }
    return items;
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
    this.setters.see(token);
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
      const opened = path.see(item);
      if (item.kind !== 'group') continue;
      if (opened !== undefined) this.creations.push(path.make(opened, item));
      this.collect(item);
    }
  }
}

function isEnd(mark: string, open: string): boolean {
  return mark === ')' || mark === ']' || mark === '}' || (mark === ';' && open === '(');
}

/** A creation while what follows it is still to be read. */
interface Made extends Omit<Creation, 'isFilledLater'> {
  /** The variable or field it is assigned to. */
  readonly variable: string | undefined;
  /** Whether a call, or a body of its own, stands behind its arguments. */
  isContinued: boolean;
}

type Opened = Pick<Made, 'name' | 'start' | 'variable'>;

/** Follows `new a.b.NameException` up to the bracket behind it, and sees what stands behind its arguments. */
class CreationPath {
  private start = -1;
  private name = '';
  private variable: string | undefined;
  private made: Made | undefined;
  /** The items before the current one, the nearest first. */
  private before: readonly [string, string] = ['', ''];

  /** What is made, where `item` opens its arguments. */
  see(item: Item): Opened | undefined {
    const { start, name, variable, made } = this;
    const [sign, target] = this.before;
    if (made !== undefined) made.isContinued = item.text === '.' || item.text === '{';
    this.made = undefined;
    this.before = [item.text, sign];
    if (item.kind === 'word') {
      if (item.text !== 'new') this.name = item.text;
      else [this.start, this.name, this.variable] = [item.start, '', sign === '=' ? target : undefined];
    } else if (item.text !== '.') {
      this.start = -1;
      const opens = item.text === '(' && (item.kind === 'group' || item.kind === 'mark');
      if (start >= 0 && opens && /(?:Exception|Error)$/.test(name)) return { name, start, variable };
    }
    return undefined;
  }

  /** The creation that `see` has found, with its arguments; the next item tells more about it. */
  make(opened: Opened, group: Group): Made {
    this.made = { ...opened, arguments: group, isContinued: false };
    return this.made;
  }
}
