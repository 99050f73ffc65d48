import { argumentsIn, type Group, type Item } from '../../../text/source';

/** What the body of a constructor or a method of Java passes to the message of its code. */

/** Names of texts in words. */
export const messageNames = /(?:msg|message|text|desc|description|detail|reason|tip|info)s?$/i;

interface Passed {
  /** The name of the parameter that is the code. */
  readonly code: string;
  /** The names of the parameters after it. */
  readonly own: ReadonlySet<string>;
  readonly isMethod: boolean;
}

/** True if `items` put other values than `own` into an array, or pass them on after the code. */
export function fillsIn(items: readonly Item[], passed: Passed): boolean {
  const { own, isMethod } = passed;
  return items.some((item, index) => {
    if (item.kind !== 'group') return false;
    const before = items[index - 1];
    if (isArrayLiteral(items, index)) return !areOwn(argumentsIn(item), own);
    // An array with only a size is filled with the values after the code.
    if (item.text === '[' && items[index + 1]?.kind !== 'group' && isArrayOf(items, index)) {
      return own.size === 0 && item.items[0]?.text !== '0';
    }
    const isCall = item.text === '(' && (isMethod ? !noMessages.test(before?.text ?? '') : isDelegation(before));
    return (isCall && passesOthers(item, passed)) || fillsIn(item.items, passed);
  });
}

/** True if calls in `items` make the message of the code, and all of them without a value of `own`. */
export function passesNoneIn(items: readonly Item[], passed: Passed): boolean {
  const calls = callsWith(items, passed.code);
  return calls.length > 0 && calls.every((call) => !namesOne(call, passed.own)) && !hasArrayOf(items, passed.own);
}

/** The arguments of calls that pass a code on: not of those that compare, convert or log it. */
function callsWith(items: readonly Item[], code: string): Group[] {
  return items.flatMap((item, index) => {
    if (item.kind !== 'group') return [];
    const callee = items[index - 1];
    const isCall = item.text === '(' && callee?.kind === 'word' && !isOther(callee.text);
    return isCall && mentions([item], code) ? [item] : callsWith(item.items, code);
  });
}

function isOther(callee: string): boolean {
  return noMessages.test(callee) || /^(?:valueOf|toString|if|while|switch)$/.test(callee);
}

function namesOne({ items }: Group, names: ReadonlySet<string>): boolean {
  return items.some((item) => (item.kind === 'group' ? namesOne(item, names) : names.has(item.text)));
}

/** Calls that log or compare a code. */
const noMessages = /^(?:error|warn|info|debug|trace|equals)$/;

function isDelegation(before: Item | undefined): boolean {
  return before?.text === 'super' || before?.text === 'this';
}

/** True if other values than `own` follow the code in a call. */
function passesOthers(call: Group, { code, own, isMethod }: Passed): boolean {
  const all = argumentsIn(call) ?? [];
  const at = all.findIndex((argument) => (isMethod ? mentions(argument, code) : isWord(argument, code)));
  if (at < 0) return false;
  const others = all.slice(at + 1).filter((argument) => isNoArray(argument) && !(isMethod && isMessage(argument)));
  return !areOwn(others, own);
}

function isWord(argument: readonly Item[], word: string): boolean {
  return argument.length === 1 && argument[0]?.text === word;
}

/** `code`, `String.valueOf(code)`, `code.toString()`. */
function mentions(argument: readonly Item[], code: string): boolean {
  return argument.some((item) => (item.kind === 'group' ? namesOne(item, new Set([code])) : item.text === code));
}

/** A variable with the message that a method has made before. */
function isMessage([only, ...more]: readonly Item[]): boolean {
  return only?.kind === 'word' && more.length === 0 && messageNames.test(only.text);
}

function isArrayLiteral(items: readonly Item[], index: number): boolean {
  const [before, item] = [items[index - 1], items[index]];
  if (item?.text === '{') return before?.kind === 'group' && before.text === '[';
  return item?.text === '(' && before?.text === 'toArray';
}

/** True if `items` make an array of exactly the values `own`. */
export function hasArrayOf(items: readonly Item[], own: ReadonlySet<string>): boolean {
  return items.some((item, index) => {
    if (item.kind !== 'group') return false;
    if (!isArrayLiteral(items, index)) return hasArrayOf(item.items, own);
    const elements = argumentsIn(item);
    return elements?.length === own.size && areOwn(elements, own);
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
