import { isException } from '../../catalog/sources/workspace';
import { type Group, type Item, JavaReader, type Token } from '../../text/source';
import { Declarations, Setters, StaticImports } from './javaNames';

/**
 * A call that may have a code among its arguments: `new NAME(…)`, `super(…)` of an exception, or `CLASS.NAME(…)`. The constructor of
 * another class than an exception is its method `new`.
 */
interface JavaCall {
  /** The exception that is created; or the name of the method. */
  readonly name: string;
  /** True if a method is called. */
  readonly isMethod: boolean;
  /** The class of the method; undefined without one, or if an exception is created. */
  readonly owner: string | undefined;
  /** The package that the call names before the class: `a.b`; empty without one. */
  readonly home: string;
  /** UTF-16 offset of its first word. */
  readonly start: number;
  readonly arguments: Group;
  /** True if it may get more values than its arguments: by a call on it, in its own body, or through the variable. */
  readonly isFilledLater: boolean;
}

export interface JavaCalls {
  /** In order. */
  readonly calls: readonly JavaCall[];
  readonly declarations: Declarations;
  readonly imports: StaticImports;
  /** The classes that the file declares, and which of the methods. */
  readonly declared: { readonly classes: ReadonlySet<string>; readonly methods: ReadonlySet<string> };
}

/**
 * Finds the exceptions that Java source creates, also by `super(…)` and `this(…)`, and the calls of methods with one of the
 * names, outside comments and strings. Linear in the length of the text.
 */
export function javaCalls(text: string, methods: ReadonlySet<string>): JavaCalls {
  const declarations = new Declarations();
  const imports = new StaticImports();
  const setters = new Setters();
  const reader = new JavaReader(text, (token) => {
    declarations.see(token);
    imports.see(token);
    setters.see(token);
  });
  const callReader = new CallReader(reader, methods);
  const calls = callReader
    .read()
    .sort((a, b) => a.start - b.start)
    .map(({ variable, isContinued, ...made }) => ({
      ...made,
      isFilledLater: isContinued || (variable !== undefined && setters.names.has(variable)),
    }));
  return { calls, declarations, imports, declared: callReader.declared };
}

class CallReader {
  readonly declared = { classes: new Set<string>(), methods: new Set<string>() };
  private readonly calls: Made[] = [];

  constructor(
    private readonly reader: JavaReader,
    private readonly methods: ReadonlySet<string>,
  ) {}

  read(): Made[] {
    const path = new CallPath(this.methods, this.declared.methods);
    const classes = new Classes(this.declared.classes);
    for (let token = this.reader.next(); token !== undefined; token = this.reader.next()) {
      const opened = path.see(token) ?? classes.see(token);
      if (opened === undefined) continue;
      const group = this.reader.readGroup(token);
      if (!group.whole) classes.lose();
      const made = path.make(opened, group);
      if (opened.isDelegation) classes.delegated(made);
      this.calls.push(made);
      this.collect(group);
    }
    return this.calls;
  }

  /** Finds the calls within a group. */
  private collect({ items }: Group, isWithin = false): void {
    const path = new CallPath(this.methods, this.declared.methods, isWithin);
    for (const [index, item] of items.entries()) {
      const opened = path.see(item);
      if (item.kind !== 'group') continue;
      if (opened !== undefined) this.calls.push(path.make(opened, item));
      const name = items[index - 1];
      const isCall = item.text === '(' && name?.kind === 'word' && items[index - 2]?.text !== 'new';
      this.collect(item, isCall && opened === undefined && !logs.test(name.text));
    }
  }
}

/** A call whose following tokens are not read yet. */
interface Made extends Omit<JavaCall, 'isFilledLater'> {
  /** The variable or field that its value is assigned to. */
  readonly variable: string | undefined;
  /** True if a call or its own body follows the arguments, or it is passed on together with other values. */
  isContinued: boolean;
}

interface Opened extends Omit<Made, 'arguments' | 'isContinued'> {
  /** True for `super(…)` and `this(…)`. */
  readonly isDelegation?: true;
}

/** Recognises `new a.b.NameException(` and `a.b.Result.<T>fail(`, and what follows their arguments. */
class CallPath {
  /** The first word of the current path of names; -1 outside of one. */
  private start = -1;
  private isNew = false;
  private name = '';
  private owner: string | undefined;
  /** The words before the owner, or before the name without one. */
  private home: string[] = [];
  private variable: string | undefined;
  private made: Made | undefined;
  /** How many types are open within a path. */
  private types = 0;
  /** The items before the current one, the nearest first. */
  private before: readonly [string, string] = ['', ''];

  /** For each open bracket whether it holds the arguments of a call that may fill what it gets. */
  private readonly brackets: boolean[] = [];

  /** True if a type precedes the path, so that a method is declared. */
  private isDeclaration = false;

  constructor(
    private readonly methods: ReadonlySet<string>,
    private readonly declared: Set<string>,
    private readonly isWithin = false,
  ) {}

  /** Returns what is called if `item` opens its arguments. */
  see(item: Item): Opened | undefined {
    const [sign, target] = this.before;
    const { text } = item;
    if (this.made !== undefined) {
      const isPassedOn = text === ',' && (this.brackets.at(-1) ?? this.isWithin);
      this.made.isContinued = text === '.' || text === '{' || isPassedOn;
    }
    this.made = undefined;
    this.before = [text, sign];
    const isOfTypes = text === '<' && (sign === '.' || (this.isNew && this.start >= 0));
    if (this.types > 0 || isOfTypes) this.seeType(item);
    else if (item.kind === 'word') this.seeWord(text, item.start, sign, target);
    else if (text !== '.') {
      const { start, name, owner, variable, isNew } = this;
      const home = this.home.join('.');
      const isOpened = start >= 0 && text === '(';
      this.start = -1;
      if (isOpened && isNew && isException(name)) return { name, isMethod: false, owner, home, start, variable };
      if (isOpened && isNew && this.methods.has('new'))
        return { name: 'new', isMethod: true, owner: name, home, start, variable };
      if (isOpened && !isNew && this.methods.has(name)) {
        if (!this.isDeclaration) return { name, isMethod: true, owner, home, start, variable };
        this.declared.add(name);
      }
      this.seeBracket(item, isOpened && !isNew && !logs.test(name));
    } else if (this.start < 0) {
      // A method of a value: `f().fail(`.
      this.name = '';
      this.owner = '';
      this.start = item.start;
    }
    return undefined;
  }

  /** Returns the call that `see` has found, with its arguments. The next item completes it. */
  make({ isDelegation, ...opened }: Opened, group: Group): Made {
    this.made = { ...opened, arguments: group, isContinued: false };
    return this.made;
  }

  /** Groups have no closing bracket of their own. */
  private seeBracket({ kind, text }: Item, isCall: boolean): void {
    if (kind === 'group') return;
    if (text === '(' || text === '{' || text === '[') this.brackets.push(isCall);
    else if (text === ')' || text === '}' || text === ']') this.brackets.pop();
  }

  private seeType({ kind, text }: Item): void {
    if (text === '<') this.types++;
    else if (text === '>') this.types--;
    else if (kind === 'group' || text === ';' || text === '(' || text === '{') this.types = 0;
  }

  private seeWord(text: string, start: number, sign: string, target: string): void {
    const isFirst = this.start < 0 || (sign !== '.' && sign !== '>' && sign !== 'new');
    if (isFirst) {
      this.start = start;
      this.isNew = text === 'new';
      this.variable = sign === '=' ? target : undefined;
      this.isDeclaration = /^(?:\w+|[>\]])$/.test(sign) && !beforeValue.test(sign);
    }
    const passed = this.isNew ? this.name : this.owner;
    if (isFirst) this.home = [];
    else if (passed !== undefined && passed !== 'new') this.home.push(passed);
    this.owner = isFirst || this.isNew ? undefined : this.name;
    this.name = text;
  }
}

const logs = /^(?:error|warn|info|debug|trace)$/;

const beforeValue = /^(?:return|throw|else|case|assert|yield|do|default)$/;

/** Knows which class a constructor belongs to, and what it may do after `super(…)` or `this(…)`. */
class Classes {
  private readonly scopes: ClassScope[] = [];
  private depth = 0;
  private declared: { name: string; superclass: string } | undefined;
  private isExtends = false;
  private last = '';
  /** The call in the constructor that is being read, and the depth of its body. */
  private delegation: { readonly made: Made; readonly depth: number } | undefined;
  private isLost = false;

  constructor(private readonly names: Set<string>) {}

  /** Returns the exception that is created if `token` opens the arguments of `super(…)` or `this(…)`. */
  see({ kind, text, start }: Token): Opened | undefined {
    const { last } = this;
    this.last = text;
    if (kind === 'word') this.seeWord(text, last);
    else if (text === '{') this.open();
    else if (text === '}') this.close();
    else if (text === '(' && (last === 'super' || last === 'this') && !this.isLost) {
      const scope = this.scopes.at(-1);
      const name = last === 'super' ? scope?.superclass : scope?.name;
      if (scope?.depth === this.depth - 1 && name !== undefined && isException(name)) {
        return { name, isMethod: false, owner: undefined, home: '', start, variable: undefined, isDelegation: true };
      }
    }
    if (text !== '.' && kind !== 'word') this.isExtends = false;
    return undefined;
  }

  delegated(made: Made): void {
    this.delegation = { made, depth: this.depth };
    const scope = this.scopes.at(-1);
    scope?.delegations.push(made);
  }

  /** From here on it is unknown which class the text belongs to. */
  lose(): void {
    this.isLost = true;
  }

  private seeWord(text: string, last: string): void {
    const scope = this.scopes.at(-1);
    if (/(?:param|arg|argument)s?$/i.test(text)) {
      // What follows in the constructor may set the arguments once more, and the class may answer with others.
      if (this.delegation !== undefined) this.delegation.made.isContinued = true;
      if (scope?.depth === this.depth && text.startsWith('get')) scope.isFilled = true;
    }
    if (/^(?:class|enum|record|interface)$/.test(last)) {
      this.declared = { name: text, superclass: '' };
      this.names.add(text);
    } else if (text === 'extends' || text === 'implements') this.isExtends = text === 'extends';
    else if (this.declared !== undefined && this.isExtends) this.declared.superclass = text;
  }

  private open(): void {
    this.depth++;
    if (this.declared !== undefined) {
      this.scopes.push({ ...this.declared, depth: this.depth, delegations: [], isFilled: false });
    }
    this.declared = undefined;
  }

  private close(): void {
    if (this.delegation?.depth === this.depth) this.delegation = undefined;
    if (this.scopes.at(-1)?.depth === this.depth) {
      const { delegations = [], isFilled } = this.scopes.pop() ?? {};
      if (isFilled) for (const made of delegations) made.isContinued = true;
    }
    this.depth--;
  }
}

interface ClassScope {
  readonly name: string;
  readonly superclass: string;
  /** The depth of braces of its members. */
  readonly depth: number;
  readonly delegations: Made[];
  /** True if it has a method of its own that returns the arguments. */
  isFilled: boolean;
}
