import type { Declarations, DeclaredKind, Group, Item } from './javaNames';

/** The minimum and maximum number of template arguments that a call passes. */
export interface ArgumentRange {
  readonly least: number;
  readonly most: number;
}

/** True if an argument is not for the template: a text or a cause, which may be on both sides of the code, or an error type. */
export function isNoParameter(argument: readonly Item[], declarations: Declarations): boolean {
  const kind = kindOf(argument, declarations);
  return kind === 'text' || kind === 'throwable' || isTypeOfError(argument);
}

/**
 * Returns the number of template arguments after the code in a call; `after` is all arguments after it. Undefined if it is
 * not certain, because an expression may be an array.
 */
export function argumentRange(
  after: readonly (readonly Item[])[],
  declarations: Declarations,
): ArgumentRange | undefined {
  const [first, ...others] = after;
  if (first === undefined) return { least: 0, most: 0 };
  const listed = listedIn(first, declarations);
  if (listed !== undefined) {
    // Only a cause or a text may follow the array.
    return others.every((argument) => isNoParameter(argument, declarations))
      ? { least: listed, most: listed }
      : undefined;
  }
  // A text may be a message in words, and an exception the cause, so that there may be fewer.
  return after.every((argument) => isNoArray(argument, declarations)) ? { least: 0, most: after.length } : undefined;
}

/** `ErrorType.INTERNAL`: the type of the error, an argument before the code. */
function isTypeOfError(argument: readonly Item[]): boolean {
  const [type, dot, member] = argument;
  return (
    argument.length === 3 &&
    type?.kind === 'word' &&
    /Type$/.test(type.text) &&
    dot?.text === '.' &&
    member?.kind === 'word'
  );
}

/** Returns the number of elements of an array literal: `new Object[]{a, b}`, `ArrayUtils.toArray(a, b)`, `new String[0]`. */
function listedIn(argument: readonly Item[], declarations: Declarations): number | undefined {
  const last = argument.at(-1);
  if (last?.kind !== 'group') return undefined;
  if (argument[0]?.text === 'new') return elementsOf(argument);
  const words = argument.slice(0, -1);
  const isCall = last.text === '(' && words.at(-1)?.text === 'toArray';
  const holder = words.length === 3 && words[1]?.text === '.' ? words[0]?.text : undefined;
  if (!isCall || !(words.length === 1 || holder === 'ArrayUtils' || holder === 'ArrayUtil')) return undefined;
  const elements = argumentsIn(last);
  const [only] = elements ?? [];
  // A single argument may be an array itself, or the method may be another one of this name that takes a list.
  if (elements?.length === 1 && only !== undefined) {
    const kind = kindOf(only, declarations);
    if (kind !== 'text' && (holder === undefined || !isNoArray(only, declarations))) return undefined;
  }
  return elements?.length;
}

/** `argument` begins with `new`. */
function elementsOf(argument: readonly Item[]): number | undefined {
  const brackets = argument.filter((item) => item.kind === 'group');
  const [size, elements, ...more] = brackets;
  if (size?.text !== '[' || more.length > 0) return undefined;
  if (elements === undefined) return size.items.length === 1 && size.items[0]?.text === '0' ? 0 : undefined;
  if (elements.text !== '{' || argument.at(-1) !== elements || size.items.length > 0) return undefined;
  const listed = argumentsIn(elements);
  // A comma may follow the last element.
  return listed?.at(-1)?.length === 0 ? listed.length - 1 : listed?.length;
}

/** True if an argument is an exception, such as a cause. */
export function isThrowable(argument: readonly Item[], declarations: Declarations): boolean {
  return kindOf(argument, declarations) === 'throwable';
}

function isNoArray(argument: readonly Item[], declarations: Declarations): boolean {
  const kind = kindOf(argument, declarations);
  return kind === 'text' || kind === 'throwable' || kind === 'other';
}

/** Returns what an argument is, as far as this file shows. */
function kindOf(argument: readonly Item[], declarations: Declarations): DeclaredKind {
  const [first, second] = argument;
  const last = argument.at(-1);
  if (first === undefined || last === undefined) return 'unknown';
  // After these signs the rest of the argument is another value.
  if (argument.some(({ kind, text }) => kind === 'mark' && (text === '?' || text === '->' || text === '::')))
    return 'unknown';
  if (argument.some((item, index) => item.kind === 'string' && isSummand(argument, index))) return 'text';
  if (argument.length === 1) {
    if (first.kind === 'number') return 'other';
    if (first.kind !== 'word' || first.text === 'null') return 'unknown';
    return /^(?:true|false)$/.test(first.text) ? 'other' : (declarations.kindOf(first.text) ?? 'unknown');
  }
  const call = argument.at(-2);
  if (last.kind === 'group' && last.text === '(' && call?.kind === 'word') {
    if (first.text === 'new' && argument.find(({ kind }) => kind === 'group') === last) {
      return /(?:Exception|Throwable|Error)$/.test(call.text) ? 'throwable' : 'other';
    }
    if (textCalls.test(call.text)) return 'text';
    if (call.text === 'getCause') return 'throwable';
    if (numberCalls.test(call.text)) return 'other';
  }
  return second?.text === '-' && first.kind === 'number' ? 'other' : 'unknown';
}

/** True for a string that is the whole argument or an operand of `+`. */
function isSummand(argument: readonly Item[], index: number): boolean {
  if (argument.length === 1) return true;
  return argument[index - 1]?.text === '+' || argument[index + 1]?.text === '+';
}

const textCalls = /^(?:getMessage|getLocalizedMessage|toString|format|join|name|toJson|getSimpleName)$/;
const numberCalls = /^(?:size|length|ordinal|intValue|longValue|hashCode|getTime)$/;

/**
 * Returns the arguments or elements in a pair of brackets, each as its items. Undefined if a comma may belong to a
 * comparison or to the types of a generic.
 */
export function argumentsIn({ items, whole }: Group): readonly (readonly Item[])[] | undefined {
  if (!whole) return undefined;
  const parts: Item[][] = [];
  let part: Item[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item === undefined) break;
    if (item.text === '<' && item.kind === 'mark') {
      const close = endOfTypes(items, index);
      if (close === undefined) return undefined;
      index = close;
    } else if (item.text === ',' && item.kind === 'mark') {
      parts.push(part);
      part = [];
    } else part.push(item);
  }
  return items.length === 0 ? [] : [...parts, part];
}

/** Maximum number of items in the types of a generic. */
const maxTypes = 64;

/**
 * Returns where the types that `<` opens are closed; `index` itself for a comparison. Undefined if it is not certain which
 * one it is.
 */
function endOfTypes(items: readonly Item[], index: number): number | undefined {
  const before = items[index - 1];
  const mayBeType =
    before === undefined || before.text === '.' || (before.kind === 'word' && /^[A-Z]/.test(before.text));
  if (!mayBeType) return index;
  let open = 0;
  for (let at = index; at < Math.min(items.length, index + maxTypes); at++) {
    const item = items[at];
    if (item === undefined) break;
    if (item.text === '<') open++;
    else if (item.text === '>') {
      open--;
      if (open === 0) return isBehindTypes(items[at + 1], before) ? at : undefined;
    } else if (!isPartOfType(item)) return items.slice(index, at).some(({ text }) => text === ',') ? undefined : index;
  }
  return undefined;
}

function isPartOfType(item: Item): boolean {
  if (item.kind === 'group') return item.text === '[' && item.items.length === 0;
  return item.kind === 'word' || ',.?&@'.includes(item.text);
}

/** True for what may follow `Map<String, Long>`, or `.<String>` before the name of a method. */
function isBehindTypes(item: Item | undefined, before: Item | undefined): boolean {
  if (before?.text === '.') return item?.kind === 'word';
  return item === undefined || item.kind === 'group' || item.text === '::' || item.text === '.';
}
