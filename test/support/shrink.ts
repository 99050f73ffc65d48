/** A case that fails is tried in at most this many shorter forms. */
const maxTrials = 400;

/**
 * Returns a list with which a test still fails, from which parts have been left out as long as it does: halves first, single
 * items last. `items` is a list with which it fails.
 */
export async function shrunk<T>(
  items: readonly T[],
  fails: (some: readonly T[]) => boolean | Promise<boolean>,
): Promise<readonly T[]> {
  let kept = items;
  let trials = 0;
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length && trials < maxTrials; ) {
      const shorter = [...kept.slice(0, at), ...kept.slice(at + size)];
      trials++;
      if (await fails(shorter)) kept = shorter;
      else at += size;
    }
  }
  return kept;
}

/** The same for a text. */
export async function shrunkText(
  text: string,
  fails: (shorter: string) => boolean | Promise<boolean>,
): Promise<string> {
  const characters = await shrunk(Array.from(text), (some) => fails(some.join('')));
  return characters.join('');
}
