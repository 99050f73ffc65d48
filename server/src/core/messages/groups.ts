/** Lists of numbers, one list for each whole number below a count, in two arrays: memory is what they take, no more. */
export interface Groups {
  /** Where the list of each begins in `members`; one more at the end. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Puts `values` into the lists of the `keys` at the same places, in their order. Every key is below `count`. */
export function grouped(keys: ArrayLike<number>, values: ArrayLike<number>, count: number): Groups {
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < keys.length; at++) {
    const after = (keys[at] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let key = 0; key < count; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const members = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const place = next[key] ?? 0;
    members[place] = values[at] ?? 0;
    next[key] = place + 1;
  }
  return { starts, members };
}
