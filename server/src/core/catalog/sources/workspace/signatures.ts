import { type Group, type Item, JavaReader, parametersIn, type Token } from '../../../text/source';
import { fillsIn, hasArrayOf, messageNames, passesNoneIn } from './passedValues';

/** How a constructor or a static method of Java passes its arguments to the message of an error code. */
export interface Signature {
  /** The index of the code among the parameters. */
  readonly code: number;
  readonly count: number;
  /** True if only texts, causes and values of enums come before the code. */
  readonly isPlain: boolean;
  /** True if an array may follow the code. */
  readonly takesArray: boolean;
  readonly isVariable: boolean;
  /** True if it makes an array of all parameters after the code. */
  readonly wraps: boolean;
  /** True if the parameter after the code is a text that is itself the message. */
  readonly says: boolean;
  /** True if it may pass other values to the message than those after the code. */
  readonly fills: boolean;
  /** True if it makes the message without the parameters after the code, such as the data of an answer. */
  readonly passesNone: boolean;
}

/** Constructors of one class, or static methods of one name, which may be called with an error code. */
export interface Callable {
  /** `HostException` for constructors of an exception, `Response.new` for those of an answer, `ValidateResult.fail` for methods. */
  readonly name: string;
  readonly signatures: readonly Signature[];
  /** True if the file creates arrays anywhere, which may fill a message, or leaves a constructor to an annotation. */
  readonly mayFill: boolean;
}

/** Java that declares an exception, or a parameter that may be a code. Every file with a callable matches. */
const callableSource =
  /\bclass \w{0,200}(?:Exception|Error)\b|\b(?:int|Integer|long|Long|\w{0,100}Code) \w{0,100}[cC]ode[,)]/;

/**
 * Returns the callables that Java source declares: all exceptions, and all static methods and constructors with a code
 * among their parameters; of constructors of other classes only those of which one takes the arguments of a message.
 * Accepts every text; linear in its length.
 */
export function readCallables(text: string): Callable[] {
  if (!callableSource.test(text)) return [];
  const mayFill = /\bnew [A-Z]\w{0,50} ?\[|\btoArray ?\(|@[\w.]{0,50}(?:All|Required)ArgsConstructor\b/.test(text);
  return [...new ClassReader(text).read()]
    .filter(([name, signatures]) => !name.endsWith('.new') || signatures.some(({ takesArray }) => takesArray))
    .map(([name, signatures]) => ({ name, signatures, mayFill }));
}

/** True for a class that is an exception, by its name. */
export function isException(name: string): boolean {
  return /(?:Exception|Error)$/.test(name);
}

interface ClassScope {
  readonly name: string;
  /** The depth of braces of its members. */
  readonly depth: number;
}

/** Finds the constructors and static methods of the classes in a file. */
class ClassReader {
  private readonly reader: JavaReader;
  private readonly callables = new Map<string, Signature[]>();
  private readonly scopes: ClassScope[] = [];
  private depth = 0;
  /** The class whose body has not begun. */
  private declared: string | undefined;
  /** The words of the member that is being read, and its `=`. */
  private words: string[] = [];
  private last: Token | undefined;
  private isAnnotation = false;

  constructor(text: string) {
    this.reader = new JavaReader(text);
  }

  read(): ReadonlyMap<string, readonly Signature[]> {
    for (let token = this.reader.next(); token !== undefined; ) {
      const next = this.see(token);
      this.last = token;
      token = next;
    }
    return this.callables;
  }

  /** Returns the next token; undefined at the end, and where it is unknown which class the rest belongs to. */
  private see(token: Token): Token | undefined {
    const name = this.last;
    const { text, kind } = token;
    // The name of an annotation is a word, or several with dots between them.
    if (text === '<' || (kind === 'word' && name?.kind === 'word')) this.isAnnotation = false;
    if (kind === 'word') this.seeWord(text, name);
    else if (text === '{') this.open();
    else if (text === '}') this.close();
    else if (text === ';') this.words = [];
    else if (text === '=') this.words.push('=');
    else if (text === '@') this.isAnnotation = true;
    else if (text === '(' && this.scopes.at(-1)?.depth === this.depth) {
      const parameters = this.reader.readGroup(token);
      if (!parameters.whole) return undefined;
      const isMember = name?.kind === 'word' && !this.isAnnotation && !this.words.includes('=');
      this.isAnnotation = false;
      if (isMember) return this.readMember(name.text, parameters);
    }
    return this.reader.next();
  }

  private seeWord(text: string, before: Token | undefined): void {
    if (before?.kind === 'word' && /^(?:class|interface|enum|record)$/.test(before.text)) {
      this.declared = text;
      if (isException(text) && !this.callables.has(text)) this.callables.set(text, []);
    }
    this.words.push(text);
  }

  private open(): void {
    this.depth++;
    if (this.declared !== undefined) this.scopes.push({ name: this.declared, depth: this.depth });
    this.declared = undefined;
    this.words = [];
  }

  private close(): void {
    if (this.scopes.at(-1)?.depth === this.depth) this.scopes.pop();
    this.depth--;
    this.words = [];
  }

  /** True for a static method that does not answer yes or no. */
  private get isFactory(): boolean {
    return this.words.includes('static') && !this.words.some((word) => /^[bB]oolean$/.test(word));
  }

  /** Reads the body of a member with parameters, and returns the token after it. */
  private readMember(name: string, parameters: Group): Token | undefined {
    let token = this.reader.next();
    if (token?.text === 'throws') {
      while (token !== undefined && token.text !== '{' && token.text !== ';') token = this.reader.next();
    }
    if (token?.text !== '{') return token;
    const body = this.reader.readGroup(token);
    const scope = this.scopes.at(-1)?.name ?? '';
    const isConstructor = name === scope;
    const isOfException = isConstructor && isException(scope);
    const isWanted = isConstructor || this.isFactory;
    this.words = [];
    const all = parametersIn(parameters);
    const signature = all && isWanted ? signatureOf(all, body, !isOfException) : undefined;
    const key = isOfException ? scope : `${scope}.${isConstructor ? 'new' : name}`;
    if (signature !== undefined) this.callables.set(key, [...(this.callables.get(key) ?? []), signature]);
    return body.whole ? this.reader.next() : undefined;
  }
}

type Parameters = readonly (readonly Item[])[];

/** Undefined if no parameter is a code. `isMethod` is false for constructors of exceptions. */
function signatureOf(parameters: Parameters, body: Group, isMethod: boolean): Signature | undefined {
  const names = parameters.map((parameter) => wordsIn(parameter).at(-1) ?? '');
  const named = names.findIndex((name) => /code$/i.test(name));
  const code = named >= 0 ? named : parameters.findIndex((parameter) => numberTypes.test(typeOf(parameter)));
  if (code < 0) return undefined;
  const behind = parameters.slice(code + 1);
  const own = new Set(names.slice(code + 1));
  const isVariable = isVariadic(parameters.at(-1) ?? []);
  const takesArray = isArray(behind[0] ?? []) || isVariable;
  const isPlain = parameters.slice(0, code).every((parameter) => plainTypes.test(typeOf(parameter)));
  const wraps = own.size > 0 && hasArrayOf(body.items, own);
  const says = !wraps && behind.slice(0, 1).some(isMessageText);
  // After an array of arguments there is something else, such as the data of an answer.
  const shown = isArray(behind[0] ?? []) ? behind.slice(0, 1) : behind;
  const isKnown = !isMethod || (body.whole && shown.every(isArgument));
  const passed = { code: names[code] ?? '', own, isMethod };
  const fills = !isKnown || fillsIn(body.items, passed);
  const passesNone = isMethod && body.whole && own.size > 0 && passesNoneIn(body.items, passed);
  return { code, count: parameters.length, isPlain, takesArray, isVariable, wraps, says, fills, passesNone };
}

function wordsIn(parameter: readonly Item[]): string[] {
  return parameter.filter(({ kind }) => kind === 'word').map(({ text }) => text);
}

function typeOf(parameter: readonly Item[]): string {
  return wordsIn(parameter).at(-2) ?? '';
}

function isVariadic(parameter: readonly Item[]): boolean {
  return parameter.filter(({ text }) => text === '.').length === 3;
}

function isArray(parameter: readonly Item[]): boolean {
  return parameter.some(({ kind, text }) => kind === 'group' && text === '[');
}

const numberTypes = /^(?:int|Integer|long|Long)$/;
const plainTypes = /^(?:String|\w*(?:Exception|Throwable|Error|Type|Status|Enum))$/;
const anyTypes = /^(?:Object|String|CharSequence|[A-Z]\d?)$/;
const singleTypes = /^(?:Short|Byte|Character|Double|Float|Boolean|short|byte|char|double|float|boolean)$/;

/**
 * True if a parameter of a method is one argument of the message, or an array of them, by its type. A text that is itself the
 * message, a list or an object may say anything.
 */
function isArgument(parameter: readonly Item[]): boolean {
  const type = typeOf(parameter);
  if (isArray(parameter) || isVariadic(parameter)) return anyTypes.test(type);
  if (isMessageText(parameter)) return false;
  return anyTypes.test(type) || numberTypes.test(type) || singleTypes.test(type);
}

/** True if a parameter is a text in words, by its type and name. */
function isMessageText(parameter: readonly Item[]): boolean {
  const isText = /^(?:String|CharSequence)$/.test(typeOf(parameter)) && !isArray(parameter) && !isVariadic(parameter);
  return isText && messageNames.test(wordsIn(parameter).at(-1) ?? '');
}
