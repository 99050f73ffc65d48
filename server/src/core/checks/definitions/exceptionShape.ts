import { baseName } from '../../text/pathNames';
import { argumentsIn } from './argumentRange';
import { javaItems } from './javaCalls';
import type { Group, Item } from './javaNames';

/** How a call looks to the constructors of the exception it makes. */
export interface CallShape {
  /** Which of the arguments the code is, from 0. */
  readonly code: number;
  /** How many arguments there are, the code included. */
  readonly count: number;
  /** Whether nothing before the code can be an argument for the template, as far as the call itself tells. */
  readonly isPlain: boolean;
  /** Whether an array that is written out stands behind the code. */
  readonly isListed: boolean;
  /** Whether an exception does, which may be the cause. */
  readonly hasCause: boolean;
}

/** What a constructor does with the arguments of a template. */
interface Constructor {
  readonly code: number;
  readonly count: number;
  /** Whether it takes nothing before the code but texts, causes and types of errors. */
  readonly isPlain: boolean;
  /** Whether an array may stand behind the code. */
  readonly takesArray: boolean;
  readonly isVariable: boolean;
  /** Whether it gives the template something else than what stands behind the code. */
  readonly fills: boolean;
}

/** An exception as its own file defines it. */
export interface ExceptionShape {
  readonly name: string;
  readonly constructors: readonly Constructor[];
  /** Whether it makes arrays anywhere, which may fill a template. */
  readonly makesArrays: boolean;
}

/** What the constructors of the exception that a Java file defines do; undefined for every other file. */
export function exceptionShape(uri: string, text: string): ExceptionShape | undefined {
  const name = /^(\w{1,200}(?:Exception|Error))\.java$/.exec(baseName(uri))?.[1];
  if (name === undefined) return undefined;
  const body = javaItems(text).find((item): item is Group => item.kind === 'group' && item.text === '{');
  const constructors = body === undefined ? [] : constructorsIn(body.items, name);
  return { name, constructors, makesArrays: /\bnew [A-Z]\w{0,50} ?\[|\btoArray ?\(/.test(text) };
}

/**
 * How a call passes arguments for the template: no more than were counted behind the code, every one that stands there, or
 * nobody knows.
 */
export type Passing = 'counted' | 'each' | 'unknown';

/** `shape`: undefined where the exception is defined elsewhere. */
export function passing(call: CallShape, shape: ExceptionShape | undefined): Passing {
  const { code, count, isPlain, isListed, hasCause } = call;
  if (shape === undefined && !isPlain) return 'unknown';
  // One argument may be a message in words; of several none is.
  if (shape === undefined) return count > code + 2 && !hasCause ? 'each' : 'counted';
  const fixed = shape.constructors.filter((known) => !known.isVariable && known.code === code && known.count === count);
  // Java takes a constructor with variable arguments only where no other takes the call.
  const variable = shape.constructors.filter(
    (known) => known.isVariable && known.code === code && count >= known.count - 1,
  );
  const taken = fixed.length > 0 ? fixed : variable;
  if (taken.length === 0) return shape.makesArrays || !isPlain ? 'unknown' : 'counted';
  if (!isPlain && !taken.every((known) => known.isPlain)) return 'unknown';
  const arrays = isListed ? taken.filter(({ takesArray }) => takesArray) : [];
  if ((arrays.length > 0 ? arrays : taken).some(({ fills }) => fills)) return 'unknown';
  // A parameter of its own between the code and the variable arguments may be a message.
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

/** Whether among `items` something else than `own` is put into an array, or handed on behind the code. */
function fillsIn(items: readonly Item[], code: string, own: ReadonlySet<string>): boolean {
  return items.some((item, index) => {
    if (item.kind !== 'group') return false;
    const before = items[index - 1];
    if (before?.kind === 'group' && before.text === '[' && item.text === '{') return !areOwn(argumentsIn(item), own);
    if (item.text === '(' && before?.text === 'toArray') return !areOwn(argumentsIn(item), own);
    // An array of which only the size is given takes what is behind the code.
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

/** Arrays that are written out are looked at by themselves. */
function isNoArray(argument: readonly Item[]): boolean {
  return argument[0]?.text !== 'new' && argument[0]?.text !== 'null' && argument.at(-2)?.text !== 'toArray';
}

function areOwn(all: readonly (readonly Item[])[] | undefined, own: ReadonlySet<string>): boolean {
  return all?.every(([only, ...more]) => only !== undefined && more.length === 0 && own.has(only.text)) === true;
}
