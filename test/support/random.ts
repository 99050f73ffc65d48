const given = process.env.BK_JOB_TEST_SEED ?? '20240508';

/** Random tests take the same cases on every run, or new ones with `BK_JOB_TEST_SEED=random`, and then there is no fixed seed. */
export const fixedSeed = given === 'random' ? undefined : Number(given);

/**
 * How many cases a random test takes: `all` in the long tests, of which `part` are tried with every change. Cases are the same on
 * every run, so that most of them find a fault no sooner than the first ones.
 */
export function caseCount({ all, part }: { readonly all: number; readonly part: number }): number {
  return process.env.BK_JOB_ALL_CASES === '1' ? all : part;
}

/** A sequence of random numbers that a seed decides. */
export interface Random {
  readonly seed: number;
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** One element of a list that is not empty. */
  of<T>(list: readonly T[]): T;
}

/** Random numbers by the generator mulberry32. A suite prints their seed with the number of its cases. */
export function random(): Random {
  const seed = fixedSeed ?? Date.now() % 2 ** 31;
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    seed,
    below,
    of: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error('an empty list has nothing to choose');
      return chosen;
    },
  };
}
