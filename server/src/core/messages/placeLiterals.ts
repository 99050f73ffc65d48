import type { Span } from './searchedText';

/** Where literals begin in the form of a text. An empty literal is at the end of its gap. */
export type Places = readonly number[];

/**
 * Returns the places of literals that together with their gaps fill `text` from `from` to `to`: each as far left as
 * possible, the last one at the end. Undefined if they do not fit.
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

/** The gaps between literals at these places. */
export function gapsBetween(literals: readonly string[], places: Places): Span[] {
  return literals.slice(1).map((_, gap) => ({
    from: (places[gap] ?? 0) + (literals[gap] ?? '').length,
    to: places[gap + 1] ?? 0,
  }));
}

/** All ways to place literals that fill the span, at most `maxWays`. */
export function* everyPlace(text: string, literals: readonly string[], { from, to }: Span, maxWays: number) {
  const [first, last] = [literals[0] ?? '', literals.at(-1) ?? ''];
  let left = maxWays;
  function* rest(index: number, start: number): Generator<Places> {
    const literal = literals[index] ?? '';
    if (index === literals.length - 1) {
      if (start <= to - last.length) yield [to - last.length];
      return;
    }
    for (let at = find(text, literal, start, to); at !== undefined; at = find(text, literal, at + 1, to)) {
      if (left-- <= 0) return;
      for (const places of rest(index + 1, at + literal.length)) yield [at, ...places];
    }
  }
  for (const places of rest(1, from + first.length)) yield [from, ...places];
}

/**
 * Returns the places of literals if the one with the index `known` is at `at`: the others as close to it as possible,
 * except that an argument in brackets must close every bracket it opens. An empty literal at an end is at `from` or `to`.
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
  for (let index = known - 1; index >= 0; index--) {
    const literal = literals[index] ?? '';
    const end = places[index + 1] ?? at;
    const place = literal === '' ? from : findBefore(text, literal, literals[index + 1] ?? '', from, end);
    if (place === undefined) return undefined;
    places[index] = place;
  }
  for (let index = known + 1; index < literals.length; index++) {
    const literal = literals[index] ?? '';
    const before = literals[index - 1] ?? '';
    const start = (places[index - 1] ?? at) + before.length;
    const place = literal === '' ? to : findBehind(text, literal, before, start, to);
    if (place === undefined) return undefined;
    places[index] = place;
  }
  return places;
}

/** Maximum number of places of a literal that are tried until the brackets are balanced. */
const maxPlaces = 16;

function findBehind(text: string, literal: string, before: string, from: number, to: number): number | undefined {
  const nearest = find(text, literal, from, to);
  const bracket = bracketsOf(before, literal);
  let at = nearest;
  for (let place = 0; bracket && at !== undefined && place < maxPlaces; place++) {
    if (isBalanced(text, from, at, bracket)) return at;
    at = find(text, literal, at + 1, to);
  }
  return nearest;
}

function findBefore(text: string, literal: string, behind: string, from: number, to: number): number | undefined {
  const nearest = findLast(text, literal, from, to);
  const bracket = bracketsOf(literal, behind);
  let at = nearest;
  for (let place = 0; bracket && at !== undefined && place < maxPlaces; place++) {
    if (isBalanced(text, at + literal.length, to, bracket)) return at;
    at = findLast(text, literal, from, at + literal.length - 1);
  }
  return nearest;
}

/** The brackets directly around a gap; undefined if there are none. */
function bracketsOf(before: string, behind: string): string | undefined {
  const pair = before.slice(-1) + behind.slice(0, 1);
  return ['[]', '()', '<>', '{}'].find((brackets) => brackets === pair);
}

function isBalanced(text: string, from: number, to: number, brackets: string): boolean {
  let depth = 0;
  for (let at = from; at < to && depth >= 0; at++) {
    const char = text[at];
    if (char === brackets[0]) depth++;
    else if (char === brackets[1]) depth--;
  }
  return depth === 0;
}

/** First place of `literal` between `from` and `to`. Reads no text outside. */
function find(text: string, literal: string, from: number, to: number): number | undefined {
  const at = text.slice(from, to).indexOf(literal);
  return at < 0 ? undefined : from + at;
}

/** Last place of `literal` between `from` and `to`. */
function findLast(text: string, literal: string, from: number, to: number): number | undefined {
  const at = text.slice(from, to).lastIndexOf(literal);
  return at < 0 ? undefined : from + at;
}
