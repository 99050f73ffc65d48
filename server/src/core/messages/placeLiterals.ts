import { innerSpan } from './innerSpan';
import { type ComparedText, type Literal, WrittenLiteral } from './literal';
import type { Span } from './searchedText';

/** Where literals begin in the form of a text. An empty literal is at the end of its gap. */
export type Places = readonly number[];

/**
 * Returns the places of literals that together with their gaps fill the text from `from` to `to`: each as far left as
 * possible, the last one at the end. Undefined if they do not fit.
 */
export function placeWhole(
  text: ComparedText,
  literals: readonly Literal[],
  from: number,
  to: number,
): Places | undefined {
  const [first] = literals;
  const last = literals.at(-1);
  const firstAt = first?.startingAt(text, from);
  const lastAt = last?.endingAt(text, to);
  if (first === undefined || firstAt === undefined || lastAt === undefined) return undefined;
  if (literals.length === 1) return lastAt === firstAt ? [firstAt] : undefined;
  const places = [firstAt];
  let next = first.endOf(text, firstAt);
  for (const literal of literals.slice(1, -1)) {
    const at = literal.firstIn(text, next, lastAt);
    if (at === undefined) return undefined;
    places.push(at);
    next = literal.endOf(text, at);
  }
  return next <= lastAt ? [...places, lastAt] : undefined;
}

/** The gaps between literals at these places. Beside a loose literal without the punctuation of the message. */
export function gapsBetween(text: ComparedText, literals: readonly Literal[], places: Places): Span[] {
  return literals.slice(1).map((behind, gap) => {
    const before = literals[gap] as Literal;
    const span = { from: before.endOf(text, places[gap] as number), to: places[gap + 1] as number };
    return before.isLoose || behind.isLoose ? innerSpan(text.form, span) : span;
  });
}

/** All ways to place literals that fill the span, at most `maxWays`. */
export function* everyPlace(text: ComparedText, literals: readonly Literal[], { from, to }: Span, maxWays: number) {
  let left = maxWays;
  function* rest(index: number, start: number): Generator<Places> {
    const literal = literals[index];
    if (literal === undefined) return;
    if (index === literals.length - 1) {
      const at = literal.endingAt(text, to);
      if (at !== undefined && start <= at) yield [at];
      return;
    }
    for (let at = literal.firstIn(text, start, to); at !== undefined; at = literal.firstIn(text, at + 1, to)) {
      if (left-- <= 0) return;
      for (const places of rest(index + 1, literal.endOf(text, at))) yield [at, ...places];
    }
  }
  const [first] = literals;
  const firstAt = first?.startingAt(text, from);
  if (first === undefined || firstAt === undefined) return;
  for (const places of rest(1, first.endOf(text, firstAt))) yield [firstAt, ...places];
}

/**
 * Returns the places of literals if the one with the index `known` is at `at`: the others as close to it as possible,
 * except that an argument in brackets must close every bracket it opens, and that the first and the last one keep to `edges`
 * if they can. An empty literal at an end is at `from` or `to`.
 */
export function placeAround(
  text: ComparedText,
  literals: readonly Literal[],
  known: number,
  at: number,
  from: number,
  to: number,
  edges: Edges = noEdges,
): number[] | undefined {
  const places = new Array<number>(literals.length).fill(at);
  for (let index = known - 1; index >= 0; index--) {
    const [literal, behind] = [literals[index], literals[index + 1]];
    const end = places[index + 1] ?? at;
    const place = literal?.length
      ? findBefore(text, literal, behind, from, end, index === 0 ? edges.first : undefined)
      : from;
    if (place === undefined) return undefined;
    places[index] = place;
  }
  for (let index = known + 1; index < literals.length; index++) {
    const [before, literal] = [literals[index - 1], literals[index]];
    const start = before?.endOf(text, places[index - 1] ?? at) ?? at;
    const place = literal?.length
      ? findBehind(text, literal, before, start, to, index === literals.length - 1 ? edges.last : undefined)
      : to;
    if (place === undefined) return undefined;
    places[index] = place;
  }
  return places;
}

/** Where a message may begin and end in the form of a text. */
export interface Edges {
  first?(start: number): boolean;
  last?(end: number): boolean;
}

const noEdges: Edges = {};

/** Maximum number of places of a literal that are tried until the brackets are balanced. */
const maxPlaces = 16;

function findBehind(
  text: ComparedText,
  literal: Literal,
  before: Literal | undefined,
  from: number,
  to: number,
  isEdge?: (end: number) => boolean,
): number | undefined {
  const nearest = literal.firstIn(text, from, to);
  const bracket = bracketsOf(before, literal);
  if (!bracket && !isEdge) return nearest;
  let at = nearest;
  for (let place = 0; at !== undefined && place < maxPlaces; place++) {
    const isClosed = !bracket || isBalanced(text.form, from, at, bracket);
    if (isClosed && (!isEdge || isEdge(literal.endOf(text, at)))) return at;
    at = literal.firstIn(text, at + 1, to);
  }
  return nearest;
}

function findBefore(
  text: ComparedText,
  literal: Literal,
  behind: Literal | undefined,
  from: number,
  to: number,
  isEdge?: (start: number) => boolean,
): number | undefined {
  const nearest = literal.lastIn(text, from, to);
  const bracket = bracketsOf(literal, behind);
  if (!bracket && !isEdge) return nearest;
  let at = nearest;
  for (let place = 0; at !== undefined && place < maxPlaces; place++) {
    const end = literal.endOf(text, at);
    if ((!bracket || isBalanced(text.form, end, to, bracket)) && (!isEdge || isEdge(at))) return at;
    at = literal.lastIn(text, from, end - 1);
  }
  return nearest;
}

/** The brackets directly around a gap; undefined if there are none, or if its literals leave out brackets. */
function bracketsOf(before: Literal | undefined, behind: Literal | undefined): string | undefined {
  if (!(before instanceof WrittenLiteral && behind instanceof WrittenLiteral)) return undefined;
  const pair = before.form.slice(-1) + behind.form.slice(0, 1);
  return ['[]', '()', '<>', '{}'].find((brackets) => brackets === pair);
}

function isBalanced(form: string, from: number, to: number, brackets: string): boolean {
  let depth = 0;
  for (let at = from; at < to && depth >= 0; at++) {
    const char = form[at];
    if (char === brackets[0]) depth++;
    else if (char === brackets[1]) depth--;
  }
  return depth === 0;
}
