/** Lists of numbers, one list for each whole number below a count, in two arrays: memory is what they take, no more. */
export interface Groups {
  /** Where the list of each begins in `members`; one more at the end. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Puts `values` into the lists of the `keys` at the same places, in their order. Every key is below `count`. */
export function grouped(keys: readonly number[], values: readonly number[], count: number): Groups {
  const starts = new Uint32Array(count + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < count; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const members = new Uint32Array(keys.length);
  for (const [at, key] of keys.entries()) {
    const place = next[key] ?? 0;
    members[place] = values[at] ?? 0;
    next[key] = place + 1;
  }
  return { starts, members };
}
