import type { Declarations, Group, Item } from './javaNames';

/** How many arguments for its template a call passes, at least and at most. */
export interface ArgumentRange {
  readonly least: number;
  readonly most: number;
}

/** Whether an argument is none for a template: a text or a cause, which may stand on both sides of the code, or a type of error. */
export function isNoParameter(argument: readonly Item[], declarations: Declarations): boolean {
  const kind = kindOf(argument, declarations);
  return kind === 'text' || kind === 'throwable' || isTypeOfError(argument);
}

/**
 * How many template arguments stand behind the code in a call: `behind` is what stands there. Undefined where that is not
 * certain, as an expression may be an array.
 */
export function argumentRange(
  behind: readonly (readonly Item[])[],
  declarations: Declarations,
): ArgumentRange | undefined {
  const [first, ...others] = behind;
  if (first === undefined) return { least: 0, most: 0 };
  const listed = listedIn(first, declarations);
  if (listed !== undefined) {
    // Only a cause or a text may follow the array.
    return others.every((argument) => isNoParameter(argument, declarations))
      ? { least: listed, most: listed }
      : undefined;
  }
  // A text may be a message in words, and an exception the cause: fewer than so many, but never more.
  return behind.every((argument) => isNoArray(argument, declarations)) ? { least: 0, most: behind.length } : undefined;
}

/** `ErrorType.INTERNAL`: what kind of error it is, which stands before the code. */
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

/** How many elements an array has that is written out: `new Object[]{a, b}`, `ArrayUtils.toArray(a, b)`, `new String[0]`. */
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
  // What is handed over alone may be an array itself, or a list to a method that only goes by this name.
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
  // A comma may stand behind the last element.
  return listed?.at(-1)?.length === 0 ? listed.length - 1 : listed?.length;
}

type Kind = 'array' | 'throwable' | 'text' | 'other' | 'unknown';

/** Whether an argument is an exception, such as a cause. */
export function isThrowable(argument: readonly Item[], declarations: Declarations): boolean {
  return kindOf(argument, declarations) === 'throwable';
}

function isNoArray(argument: readonly Item[], declarations: Declarations): boolean {
  const kind = kindOf(argument, declarations);
  return kind === 'text' || kind === 'throwable' || kind === 'other';
}

/** What an argument is, as far as it can be told without the types of other files. */
function kindOf(argument: readonly Item[], declarations: Declarations): Kind {
  const [first, second] = argument;
  const last = argument.at(-1);
  if (first === undefined || last === undefined) return 'unknown';
  // Behind these the rest of the argument is a value of its own.
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

/** A string that is the whole argument, or is added to something. */
function isSummand(argument: readonly Item[], index: number): boolean {
  if (argument.length === 1) return true;
  return argument[index - 1]?.text === '+' || argument[index + 1]?.text === '+';
}

const textCalls = /^(?:getMessage|getLocalizedMessage|toString|format|join|name|toJson|getSimpleName)$/;
const numberCalls = /^(?:size|length|ordinal|intValue|longValue|hashCode|getTime)$/;

/**
 * The arguments, or elements, in a pair of brackets, each as its items; none for an empty pair. Undefined where a comma
 * might belong to a comparison as well as to the types of a generic.
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

/** The types of a generic are no longer. */
const longestTypes = 64;

/**
 * Where the types that `<` opens are closed; `index` itself for a comparison. Undefined where a comma or a `>` follows that
 * fits neither for certain.
 */
function endOfTypes(items: readonly Item[], index: number): number | undefined {
  const before = items[index - 1];
  const mayBeType =
    before === undefined || before.text === '.' || (before.kind === 'word' && /^[A-Z]/.test(before.text));
  if (!mayBeType) return index;
  let open = 0;
  for (let at = index; at < Math.min(items.length, index + longestTypes); at++) {
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

/** What can stand behind `Map<String, Long>`, or behind `.<String>`, where it names a method. */
function isBehindTypes(item: Item | undefined, before: Item | undefined): boolean {
  if (before?.text === '.') return item?.kind === 'word';
  return item === undefined || item.kind === 'group' || item.text === '::' || item.text === '.';
}
