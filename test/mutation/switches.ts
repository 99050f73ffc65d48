import type { Mutant, Span } from './mutants';

/** A mutant, and the number by which it is switched on. */
export type NumberedMutant = readonly [number: number, mutant: Mutant];

/**
 * The text of a file in which each mutant runs when `fault(number)` is true: `a < b` becomes `(fault(7)?(a <= b):(a < b))`. So the
 * tests are made ready once for all mutants.
 */
export function withSwitches(text: string, mutants: readonly NumberedMutant[]): string {
  const places = new Map<string, NumberedMutant[]>();
  for (const numbered of mutants) {
    const { start, end } = placeOf(numbered[1], text);
    const key = `${start}-${end}`;
    places.set(key, [...(places.get(key) ?? []), numbered]);
  }
  // A place comes before those within it.
  const groups = [...places.values()]
    .map((at) => ({ at, place: placeOf((at[0] as NumberedMutant)[1], text) }))
    .sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);
  let next = 0;
  const rendered = ({ start, end }: Span): string => {
    let [result, from] = ['', start];
    for (let group = groups[next]; group !== undefined && group.place.end <= end; group = groups[next]) {
      next++;
      result += text.slice(from, group.place.start) + switched(group.at, rendered(group.place), text);
      from = group.place.end;
    }
    return result + text.slice(from, end);
  };
  return rendered({ start: 0, end: text.length });
}

/** What is written anew for a mutant: a name with its dot, or an expression. */
function placeOf({ isName, start, end, whole }: Mutant, text: string): Span {
  if (!isName) return whole;
  return { start: text.slice(start - 2, start) === '?.' ? start : start - 1, end };
}

function switched(mutants: readonly NumberedMutant[], unchanged: string, text: string): string {
  const [first] = mutants;
  if (first?.[1].isName) return `[fault(${first[0]})?'${first[1].after}':'${first[1].before}']`;
  const choices = mutants.map(([number, { whole, start, end, after }]) => {
    const changed = text.slice(whole.start, start) + after + text.slice(end, whole.end);
    return `fault(${number})?(${changed}):`;
  });
  return `(${choices.join('')}(${unchanged}))`;
}
