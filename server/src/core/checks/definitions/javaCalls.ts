import { sourceSyntax } from '../../text';
import { SourceLexer } from '../../text/source';
import { Declarations, type Group, type Item, Setters, StaticImports, type Token } from './javaNames';

/** `new NAME(ARGUMENTS)`. */
export interface Creation {
  /** Without its package. */
  readonly name: string;
  /** UTF-16 offset of `new`. */
  readonly start: number;
  readonly arguments: Group;
  /** True if it may get more values than its arguments: by a call on it, in its own body, or through the variable. */
  readonly isFilledLater: boolean;
}

export interface JavaCalls {
  /** The exceptions that are made, in order. */
  readonly creations: readonly Creation[];
  readonly declarations: Declarations;
  readonly imports: StaticImports;
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

/** Finds the exceptions that Java source creates, outside comments and strings. Linear in the length of the text. */
export function javaCalls(text: string): JavaCalls {
  return new JavaCallReader(text).read();
}

/** Returns the items of a Java file: tokens, and groups in brackets. */
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
    const text = kind === 'string' ? '' : lexer.text.slice(lexer.start, Math.min(lexer.end, lexer.start + maxText));
    const token: Token = { kind: kind === 'punctuation' ? 'mark' : kind, text, start: lexer.start };
    this.declarations.see(token);
    this.imports.see(token);
    this.setters.see(token);
    return token;
  }

  /** Reads from an opening bracket up to the one that closes it. */
  private readGroup({ text, start }: Token, depth: number): Group {
    const close = closing.get(text);
    const items: Item[] = [];
    let whole = false;
    while (depth < maxDepth && items.length < maxItems) {
      const token = this.next();
      if (token === undefined) break;
      whole = token.kind === 'mark' && token.text === close;
      // A semicolon in parentheses means that the bracket was never closed, since heads of loops create no exceptions.
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

  /** Finds the exceptions that are created within a group. */
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

/** A creation whose following tokens are not read yet. */
interface Made extends Omit<Creation, 'isFilledLater'> {
  /** The variable or field it is assigned to. */
  readonly variable: string | undefined;
  /** True if a call or its own body follows the arguments. */
  isContinued: boolean;
}

type Opened = Pick<Made, 'name' | 'start' | 'variable'>;

/** Recognises `new a.b.NameException(`, and what follows its arguments. */
class CreationPath {
  private start = -1;
  private name = '';
  private variable: string | undefined;
  private made: Made | undefined;
  /** The items before the current one, the nearest first. */
  private before: readonly [string, string] = ['', ''];

  /** Returns what is created if `item` opens its arguments. */
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

  /** Returns the creation that `see` has found, with its arguments. The next item completes it. */
  make(opened: Opened, group: Group): Made {
    this.made = { ...opened, arguments: group, isContinued: false };
    return this.made;
  }
}
