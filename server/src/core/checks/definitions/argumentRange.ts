import { argumentsIn, type Item } from '../../text/source';
import { type Declarations, type DeclaredKind, kindOfType } from './javaNames';

/** The minimum and maximum number of template arguments that a call passes. */
export interface ArgumentRange {
  readonly least: number;
  readonly most: number;
}

/** The arguments after a code. */
interface RangeBehind extends ArgumentRange {
  /** True if something else than texts and causes follows an array literal, such as the data of an answer. */
  readonly hasMore?: true;
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
): RangeBehind | undefined {
  const [first, ...others] = after;
  if (first === undefined) return { least: 0, most: 0 };
  const listed = isNull(first) ? 0 : listedIn(first, declarations);
  if (listed !== undefined) {
    const isPlain = others.every((argument) => isNoParameter(argument, declarations));
    return { least: listed, most: listed, ...(isPlain ? {} : { hasMore: true }) };
  }
  // A text may be a message in words, and an exception the cause, so that there may be fewer.
  return after.every((argument) => isNoArray(argument, declarations)) ? { least: 0, most: after.length } : undefined;
}

/** True for `null`: no arguments, if the callee takes an array. */
export function isNull(argument: readonly Item[]): boolean {
  return argument.length === 1 && argument[0]?.kind === 'word' && argument[0].text === 'null';
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

/** True unless an argument is certainly no text: an array literal, a number, a cause. */
export function mayBeText(argument: readonly Item[], declarations: Declarations): boolean {
  const kind = kindOf(argument, declarations);
  return kind === 'text' || (kind === 'unknown' && listedIn(argument, declarations) === undefined);
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
      return kindOfType(call.text);
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
