import type { Span } from './searchedText';

const pairs: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['<', '>'],
  ['{', '}'],
  ['"', '"'],
  ["'", "'"],
]);
const closings: ReadonlyMap<string, string> = new Map([...pairs].map(([opening, closing]) => [closing, opening]));

/** Signs that a message sets before an argument or after it, in normal form. */
const before = ' :,;!?=|';
const behind = ' :,;!?=|.';

/**
 * Returns the argument in a span of a normal form, without the punctuation and brackets of the message around it. Brackets
 * inside an argument stay: those that are not around all of it, and those of JSON.
 */
export function innerSpan(form: string, span: Span): Span {
  let { from, to } = span;
  for (;;) {
    const [first, last] = [form.charAt(from), form.charAt(to - 1)];
    if (from >= to) return { from, to: from };
    if (before.includes(first)) from++;
    else if (behind.includes(last)) to--;
    else if (isAround(form, from, to)) [from, to] = [from + 1, to - 1];
    else if (pairs.has(first) && isUnpaired(form.slice(from + 1, to), pairs.get(first), first)) from++;
    else if (closings.has(last) && isUnpaired(form.slice(from, to - 1), closings.get(last), last)) to--;
    else return { from, to };
  }
}

/** True for brackets or quotes around a whole argument that is neither JSON nor a list of its own. */
function isAround(form: string, from: number, to: number): boolean {
  const [first, last] = [form.charAt(from), form.charAt(to - 1)];
  if (to - from < 2 || pairs.get(first) !== last) return false;
  const inside = form.slice(from + 1, to - 1);
  if (first === last) return !inside.includes(first);
  // A placeholder that nothing was given for, or JSON.
  if (first === '{' && (/^\d$/.test(inside) || /[:"]/.test(inside))) return false;
  let depth = 0;
  for (const char of inside) {
    if (char === first) depth++;
    else if (char === last && depth-- === 0) return false;
  }
  return depth === 0;
}

/** True if a bracket has no partner in the text beside it. */
function isUnpaired(text: string, partner: string | undefined, bracket: string): boolean {
  if (partner === undefined || partner === bracket) return !text.includes(bracket);
  return text.split(partner).length <= text.split(bracket).length;
}
