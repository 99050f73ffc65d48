import type { Token } from '../../text/source';

/** Collects `import static a.b.ErrorCode.NAME;` and `import static a.b.ErrorCode.*;` from the tokens of Java source. */
export class StaticImports {
  /** The class of each imported name. */
  readonly names = new Map<string, string>();
  /** The classes of which all members are imported. */
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
 * The type a name is declared with: an array, an exception, a text, anything else that is no array, or `unknown` if it is
 * declared in several ways or without a type.
 */
export type DeclaredKind = 'array' | 'throwable' | 'text' | 'other' | 'unknown';

/** Collects the declared types of names in Java source: fields, variables and parameters of the whole file. */
export class Declarations {
  private readonly kinds = new Map<string, DeclaredKind>();
  /** The tokens before the current one, the nearest first. */
  private readonly before: [Token, Token, Token, Token] = [none, none, none, none];

  /** Undefined if the file does not declare the name. */
  kindOf(name: string): DeclaredKind | undefined {
    return this.kinds.get(name);
  }

  /** Has to be called with every token. */
  see(token: Token): void {
    const [name, type] = this.before;
    if (name.kind === 'word' && token.kind !== 'word' && afterName.has(token.text)) {
      const kind = token.text === '->' ? 'unknown' : this.kindBefore(type, token.text);
      if (kind !== undefined) this.declare(name.text, kind);
    }
    this.before.pop();
    this.before.unshift(token);
  }

  /** Returns the declared type of a name after `type`; undefined if it is no declaration. */
  private kindBefore(type: Token, next: string): DeclaredKind | undefined {
    const [, , earlier, earliest] = this.before;
    if (type.text === ']') return 'array';
    if (type.text === '.') return earlier.text === '.' && earliest.text === '.' ? 'array' : undefined;
    // A list may hold all arguments.
    if (type.text === '>') return next === '[' ? 'array' : 'unknown';
    // An untyped parameter of a lambda, or an argument of a call, may be anything.
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

/** The tokens that may follow the name in a declaration. */
const afterName: ReadonlySet<string> = new Set(['=', ';', ',', ')', ':', '->', '[']);

/** Words before a name that are not its type. */
const noTypes =
  /^(?:return|new|throw|throws|else|case|instanceof|import|package|class|interface|enum|record|extends|implements|assert|goto|yield|do|break|continue|static|default)$/;

/** Returns what a value of a type is. */
export function kindOfType(type: string): DeclaredKind {
  if (type === 'String' || type === 'CharSequence') return 'text';
  if (/(?:Exception|Throwable|Error)$/.test(type)) return 'throwable';
  // `T` and `Object` may be an array, and collections may hold all arguments.
  return /^(?:Object|var|final|[A-Z][0-9]?|(?:\w*(?:List|Set|Map|Params|Args))|Collection|Iterable|Stream)$/.test(type)
    ? 'unknown'
    : 'other';
}

/** Collects the variables in Java source that get values later: `e.setParams(`, `e.withParam(`, `e.params = `. */
export class Setters {
  readonly names = new Set<string>();
  private name = '';
  private afterDot = false;
  /** The variable whose field was read last, and the same one after one sign of assignment. */
  private field = '';
  private assigned = '';

  /** Has to be called with every token. */
  see({ kind, text }: Token): void {
    if (this.field !== '') {
      // Two of these signs compare.
      if (text === '=') this.assigned = this.assigned === '' ? this.field : '';
      else if (this.assigned !== '') this.names.add(this.assigned);
      if (text !== '=') {
        this.field = '';
        this.assigned = '';
      }
    }
    if (kind !== 'word') {
      this.afterDot = text === '.' && this.name !== '';
      if (!this.afterDot) this.name = '';
      return;
    }
    if (this.afterDot && /^(?:set|with|add|put|fill)/.test(text)) this.names.add(this.name);
    if (this.afterDot) this.field = this.name;
    this.name = text;
    this.afterDot = false;
  }
}
