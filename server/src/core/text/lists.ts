/** Groups items by a key, in order of first appearance. Each group comes with its first member. */
export function groupsBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): [key: string, members: Item[], first: Item][] {
  const groups = new Map<string, [string, Item[], Item]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group[1].push(item);
    else groups.set(key, [key, [item], item]);
  }
  return [...groups.values()];
}

/** Adds the members of other lists to a list. `list.push(...more)` fails with a RangeError where `more` is long. */
export function append<T>(list: T[], ...more: readonly (readonly T[])[]): void {
  for (const members of more) for (const member of members) list.push(member);
}

/** Returns the greatest number, and `least` if none is greater. `Math.max(...numbers)` fails where there are many. */
export function maxOf(numbers: Iterable<number>, least: number): number {
  let max = least;
  for (const number of numbers) if (number > max) max = number;
  return max;
}

/** True for an object that is no list, as JSON has them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Compares UTF-16 units, not by the rules of a locale, so that the order is the same on every machine. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
