/** Lets other waiting work run, then resolves. The caller provides it because core has no event loop. */
export type Pause = () => Promise<void>;

/** Maximum time without a pause, in ms: too short to be noticed. */
const maxSlice = 8;

/**
 * Calls `visit` for each item in order and pauses after each slice of time; never pauses without `pause`.
 *
 * @param stride number of items between two looks at the clock
 */
export async function inSlices<T>(
  items: readonly T[],
  visit: (item: T, index: number) => void,
  pause: Pause | undefined,
  stride = 64,
): Promise<void> {
  let start = Date.now();
  for (const [index, item] of items.entries()) {
    visit(item, index);
    if (pause === undefined || index % stride !== stride - 1 || Date.now() - start < maxSlice) continue;
    await pause();
    start = Date.now();
  }
}

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
