/** Where literals stand in the form of a text: the first unit of each. An empty one stands at the end of its gap. */
export type Places = readonly number[];

/**
 * Where literals stand when they and what is between them are all of `text` from `from` to `to`: each as far left as it
 * can be, the last one at the end. Undefined where they do not fit.
 */
export function placeWhole(text: string, literals: readonly string[], from: number, to: number): Places | undefined {
  const [first = ''] = literals;
  const last = literals.at(-1) ?? '';
  const lastAt = to - last.length;
  if (!text.startsWith(first, from) || !text.startsWith(last, lastAt)) return undefined;
  if (literals.length === 1) return lastAt === from ? [from] : undefined;
  const places = [from];
  let next = from + first.length;
  for (const literal of literals.slice(1, -1)) {
    const at = find(text, literal, next, lastAt);
    if (at === undefined) return undefined;
    places.push(at);
    next = at + literal.length;
  }
  return next <= lastAt ? [...places, lastAt] : undefined;
}

/**
 * Where literals stand when the one with the index `known` stands at `at`: the others as close to it as they can be. An
 * empty one at an end stands at `from` or `to`.
 */
export function placeAround(
  text: string,
  literals: readonly string[],
  known: number,
  at: number,
  from: number,
  to: number,
): number[] | undefined {
  const places = new Array<number>(literals.length).fill(at);
  let next = at;
  for (let index = known - 1; index >= 0; index--) {
    const literal = literals[index] ?? '';
    const place = literal === '' ? from : text.slice(from, next).lastIndexOf(literal);
    if (place < 0) return undefined;
    next = literal === '' ? place : from + place;
    places[index] = next;
  }
  next = at + (literals[known] ?? '').length;
  for (let index = known + 1; index < literals.length; index++) {
    const literal = literals[index] ?? '';
    const place = literal === '' ? to : find(text, literal, next, to);
    if (place === undefined) return undefined;
    places[index] = place;
    next = place + literal.length;
  }
  return next <= to ? places : undefined;
}

/** Where `literal` begins first from `from` on, if it ends before `to`. Does not look farther than that. */
function find(text: string, literal: string, from: number, to: number): number | undefined {
  const at = text.slice(from, to).indexOf(literal);
  return at < 0 ? undefined : from + at;
}
