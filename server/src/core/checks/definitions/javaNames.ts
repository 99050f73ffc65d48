export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'mark';
  /** Empty for strings. */
  readonly text: string;
  /** UTF-16 offset. */
  readonly start: number;
}

/** A token, or all that stands between two brackets. */
export type Item = Token | Group;

export interface Group {
  readonly kind: 'group';
  /** The bracket that opens it. */
  readonly text: string;
  readonly start: number;
  readonly items: readonly Item[];
  /** False where the text or the statement ends before the bracket is closed, or there is more in it than is kept. */
  readonly whole: boolean;
}

/** Collects `import static a.b.ErrorCode.NAME;` and `import static a.b.ErrorCode.*;` from the tokens of Java source. */
export class StaticImports {
  /** By name, the class it is a member of. */
  readonly names = new Map<string, string>();
  /** The classes whose members are all imported. */
  readonly wholes = new Set<string>();
  private state: 'none' | 'import' | 'static' = 'none';
  private owner = '';
  private last = '';

  /** Has to be called with every token. */
  see({ kind, text }: Token): void {
    if (text === 'import' && kind === 'word') this.state = 'import';
    else if (this.state === 'import') this.state = text === 'static' ? 'static' : 'none';
    else if (this.state === 'static') this.take(kind, text);
  }

  private take(kind: Token['kind'], text: string): void {
    if (text === ';') {
      if (this.last === '*') this.wholes.add(this.owner);
      else if (this.owner !== '') this.names.set(this.last, this.owner);
    } else if (text === '.') {
      this.owner = this.last;
      return;
    } else if (kind === 'word' || text === '*') {
      this.last = text;
      return;
    }
    this.state = 'none';
    this.owner = '';
    this.last = '';
  }
}

/**
 * What a name is declared to be: an array; an exception; a text; something else that is no array; or `unknown`, where it is
 * declared in several ways or its type is not said.
 */
export type DeclaredKind = 'array' | 'throwable' | 'text' | 'other' | 'unknown';

/** Collects what the names in Java source are declared to be: fields, variables and parameters of the whole file alike. */
export class Declarations {
  private readonly kinds = new Map<string, DeclaredKind>();
  /** The tokens before the current one, the nearest first. */
  private readonly before: [Token, Token, Token, Token] = [none, none, none, none];

  /** Undefined where the file does not declare the name. */
  kindOf(name: string): DeclaredKind | undefined {
    return this.kinds.get(name);
  }

  /** Has to be called with every token. */
  see(token: Token): void {
    const [name, type] = this.before;
    if (name.kind === 'word' && token.kind !== 'word' && behindName.has(token.text)) {
      const kind = token.text === '->' ? 'unknown' : this.kindBefore(type, token.text);
      if (kind !== undefined) this.declare(name.text, kind);
    }
    this.before.pop();
    this.before.unshift(token);
  }

  /** What a name with `type` before it is declared to be; undefined where it is no declaration. */
  private kindBefore(type: Token, next: string): DeclaredKind | undefined {
    const [, , earlier, earliest] = this.before;
    if (type.text === ']') return 'array';
    if (type.text === '.') return earlier.text === '.' && earliest.text === '.' ? 'array' : undefined;
    if (type.text === '>') return next === '[' ? 'array' : 'other';
    // An untyped parameter of a lambda, the first or a further one, may be anything; so may what stands in a call.
    if (type.kind !== 'word' || noTypes.test(type.text)) return undefined;
    if (next === '[') return 'array';
    return kindOfType(type.text);
  }

  private declare(name: string, kind: DeclaredKind): void {
    const known = this.kinds.get(name);
    this.kinds.set(name, known === undefined || known === kind ? kind : 'unknown');
  }
}

const none: Token = { kind: 'mark', text: '', start: 0 };

/** What follows the name in a declaration. */
const behindName: ReadonlySet<string> = new Set(['=', ';', ',', ')', ':', '->', '[']);

/** Words that stand before a name without being its type. */
const noTypes =
  /^(?:return|new|throw|throws|else|case|instanceof|import|package|class|interface|enum|record|extends|implements|assert|goto|yield|do|break|continue|static|default)$/;

function kindOfType(type: string): DeclaredKind {
  if (type === 'String' || type === 'CharSequence') return 'text';
  if (/(?:Exception|Throwable|Error)$/.test(type)) return 'throwable';
  // `T` and `Object` may stand for an array.
  return type === 'Object' || type === 'var' || type === 'final' || /^[A-Z][0-9]?$/.test(type) ? 'unknown' : 'other';
}

/** Collects from the tokens of Java source the variables that something is given to: `e.setParams(`, `e.withParam(`. */
export class Setters {
  readonly names = new Set<string>();
  private name = '';
  private behindDot = false;

  /** Has to be called with every token. */
  see({ kind, text }: Token): void {
    if (kind !== 'word') {
      this.behindDot = text === '.' && this.name !== '';
      if (!this.behindDot) this.name = '';
      return;
    }
    if (this.behindDot && /^(?:set|with|add|put|fill)/.test(text)) this.names.add(this.name);
    this.name = text;
    this.behindDot = false;
  }
}
