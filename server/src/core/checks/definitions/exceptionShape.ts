import { baseName } from '../../text';
import { argumentsIn } from './argumentRange';
import { javaItems } from './javaCalls';
import type { Group, Item } from './javaNames';

/** The arguments of a call, as its exception's constructors see them. */
export interface CallShape {
  /** The index of the code among the arguments. */
  readonly code: number;
  /** The number of arguments, the code included. */
  readonly count: number;
  /** True if no argument before the code can be for the template, as far as the call shows. */
  readonly isPlain: boolean;
  /** True if an array literal follows the code. */
  readonly isListed: boolean;
  /** True if an exception follows the code, which may be the cause. */
  readonly hasCause: boolean;
}

/** How a constructor passes arguments to the template. */
interface Constructor {
  readonly code: number;
  readonly count: number;
  /** True if only texts, causes and error types come before the code. */
  readonly isPlain: boolean;
  /** True if an array may follow the code. */
  readonly takesArray: boolean;
  readonly isVariable: boolean;
  /** True if it passes other values to the template than those after the code. */
  readonly fills: boolean;
}

/** An exception as its own file defines it. */
export interface ExceptionShape {
  readonly name: string;
  readonly constructors: readonly Constructor[];
  /** True if it creates arrays anywhere, which may fill a template. */
  readonly makesArrays: boolean;
}

/** Returns the constructors of the exception that a Java file defines; undefined for every other file. */
export function exceptionShape(uri: string, text: string): ExceptionShape | undefined {
  const name = /^(\w{1,200}(?:Exception|Error))\.java$/.exec(baseName(uri))?.[1];
  if (name === undefined) return undefined;
  const body = javaItems(text).find((item): item is Group => item.kind === 'group' && item.text === '{');
  const constructors = body === undefined ? [] : constructorsIn(body.items, name);
  return { name, constructors, makesArrays: /\bnew [A-Z]\w{0,50} ?\[|\btoArray ?\(/.test(text) };
}

/**
 * How a call passes arguments to the template: at most those counted after the code, each of those, or unknown.
 */
export type Passing = 'counted' | 'each' | 'unknown';

/** Returns how a call passes arguments; `shape` is undefined if the exception is defined elsewhere. */
export function passing(call: CallShape, shape: ExceptionShape | undefined): Passing {
  const { code, count, isPlain, isListed, hasCause } = call;
  if (shape === undefined && !isPlain) return 'unknown';
  // A single argument may be a message in words, several are not.
  if (shape === undefined) return count > code + 2 && !hasCause ? 'each' : 'counted';
  const fixed = shape.constructors.filter((known) => !known.isVariable && known.code === code && known.count === count);
  // Java takes a constructor with variable arguments only if no other fits.
  const variable = shape.constructors.filter(
    (known) => known.isVariable && known.code === code && count >= known.count - 1,
  );
  const taken = fixed.length > 0 ? fixed : variable;
  if (taken.length === 0) return shape.makesArrays || !isPlain ? 'unknown' : 'counted';
  if (!isPlain && !taken.every((known) => known.isPlain)) return 'unknown';
  const arrays = isListed ? taken.filter(({ takesArray }) => takesArray) : [];
  if ((arrays.length > 0 ? arrays : taken).some(({ fills }) => fills)) return 'unknown';
  // A parameter between the code and the variable arguments may be a message.
  const isEach = fixed.length === 0 && !hasCause && variable.every((known) => known.count === code + 2);
  return isEach ? 'each' : 'counted';
}

function constructorsIn(items: readonly Item[], name: string): Constructor[] {
  return items.flatMap((item, index): Constructor[] => {
    const parameters = items[index + 1];
    if (item.kind !== 'word' || item.text !== name || parameters?.kind !== 'group') return [];
    if (parameters.text !== '(' || items[index - 1]?.text === 'new') return [];
    const body = items.slice(index + 2).find((behind) => behind.kind === 'group' && behind.text === '{');
    const all = argumentsIn(parameters);
    return body?.kind === 'group' && all !== undefined ? (constructorOf(all, body) ?? []) : [];
  });
}

function constructorOf(parameters: readonly (readonly Item[])[], body: Group): Constructor[] {
  const named = parameters.findIndex((parameter) => /code$/i.test(wordsIn(parameter).at(-1) ?? ''));
  const code = named >= 0 ? named : parameters.findIndex(isNumber);
  if (code < 0) return [];
  const names = parameters.map((parameter) => wordsIn(parameter).at(-1) ?? '');
  const isPlain = parameters.slice(0, code).every(isPlainParameter);
  const behind = new Set(names.slice(code + 1));
  const first = parameters[code + 1] ?? [];
  const isVariable = parameters.at(-1)?.filter(({ text }) => text === '.').length === 3;
  const takesArray = first.some(({ kind, text }) => kind === 'group' && text === '[') || isVariable;
  const fills = fillsIn(body.items, names[code] ?? '', behind);
  return [{ code, count: parameters.length, isPlain, takesArray, isVariable, fills }];
}

function wordsIn(parameter: readonly Item[]): string[] {
  return parameter.filter(({ kind }) => kind === 'word').map(({ text }) => text);
}

/** `int error`, `final Integer error`. */
function isNumber(parameter: readonly Item[]): boolean {
  return /^(?:int|Integer|long|Long)$/.test(wordsIn(parameter).at(-2) ?? '');
}

/** `String message`, `Throwable cause`, `ErrorType type`. */
function isPlainParameter(parameter: readonly Item[]): boolean {
  return /^(?:String|\w*(?:Exception|Throwable|Error|Type))$/.test(wordsIn(parameter).at(-2) ?? '');
}

/** True if `items` put other values than `own` into an array, or pass them on after the code. */
function fillsIn(items: readonly Item[], code: string, own: ReadonlySet<string>): boolean {
  return items.some((item, index) => {
    if (item.kind !== 'group') return false;
    const before = items[index - 1];
    if (before?.kind === 'group' && before.text === '[' && item.text === '{') return !areOwn(argumentsIn(item), own);
    if (item.text === '(' && before?.text === 'toArray') return !areOwn(argumentsIn(item), own);
    // An array with only a size is filled with the values after the code.
    if (item.text === '[' && items[index + 1]?.kind !== 'group' && isArrayOf(items, index)) return own.size === 0;
    if (item.text === '(' && (before?.text === 'super' || before?.text === 'this')) {
      const all = argumentsIn(item) ?? [];
      const at = all.findIndex(([only, ...more]) => only?.text === code && more.length === 0);
      if (at >= 0 && !areOwn(all.slice(at + 1).filter(isNoArray), own)) return true;
    }
    return fillsIn(item.items, code, own);
  });
}

function isArrayOf(items: readonly Item[], index: number): boolean {
  return items[index - 1]?.kind === 'word' && items[index - 2]?.text === 'new';
}

/** Array literals are checked on their own. */
function isNoArray(argument: readonly Item[]): boolean {
  return argument[0]?.text !== 'new' && argument[0]?.text !== 'null' && argument.at(-2)?.text !== 'toArray';
}

function areOwn(all: readonly (readonly Item[])[] | undefined, own: ReadonlySet<string>): boolean {
  return all?.every(([only, ...more]) => only !== undefined && more.length === 0 && own.has(only.text)) === true;
}
