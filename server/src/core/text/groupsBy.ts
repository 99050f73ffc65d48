/** Items by a key, in order of first appearance, each group with its first member. */
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
