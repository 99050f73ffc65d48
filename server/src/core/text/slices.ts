/** Lets whoever else waits have their turn: resolves after them. Given by whoever has a clock; core has none. */
export type Pause = () => Promise<void>;

/** Work goes on for so long at a time, in ms: short enough for nobody to notice. */
const slice = 8;

/**
 * Calls `visit` for each item in order, with a pause whenever it took longer than a slice; at once without `pause`.
 *
 * @param stride after so many items the clock is looked at
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
    if (pause === undefined || index % stride !== stride - 1 || Date.now() - start < slice) continue;
    await pause();
    start = Date.now();
  }
}
