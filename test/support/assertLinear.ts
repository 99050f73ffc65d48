import assert from 'node:assert/strict';

/** Four times the text may take ten times as long: caches and other programs disturb. Quadratic work takes sixteen times. */
const maxGrowth = 10;
/** Shorter times of the processor say nothing, in ms: on some machines memory that is used for the first time takes 3 ms for each MB. */
const noise = 100;
/** Times below this, in ms, may still be those of a garbage collection: more attempts and larger work decide. */
const certain = 1000;
const attempts = { uncertain: 6, certain: 2 };

/** Returns the time of the processor that a work takes, in ms. */
type TimeOf = (work: () => unknown) => Promise<number>;

/**
 * Fails if the work takes more than in proportion to its size. It is measured in time of the processor, the least of a few
 * attempts, for a sixteenth and a quarter of the size before the whole: what is not linear fails before it takes minutes. Where
 * the times are short, it fails only if larger work grows out of proportion, too.
 */
export async function assertLinear(
  size: number,
  work: (size: number) => unknown,
  name = 'the work',
  timeOf: TimeOf = processorTime,
): Promise<void> {
  const leastTimes = async (large: number): Promise<Times> => {
    const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
    const enough = () => attempts[least.large < certain ? 'uncertain' : 'certain'];
    for (let attempt = 0; attempt < enough() && !(attempt > 0 && isLinear(least)); attempt++) {
      least.small = Math.min(least.small, await timeOf(() => work(Math.ceil(large / 4))));
      least.large = Math.min(least.large, await timeOf(() => work(Math.ceil(large))));
    }
    return least;
  };
  for (let large of [size / 4, size]) {
    let least = await leastTimes(large);
    while (!isLinear(least)) {
      const times = `${least.small} ms for ${large / 4}, ${least.large} ms for ${large}`;
      assert.ok(least.large < certain, `${name} takes ${times}`);
      large *= 4;
      least = await leastTimes(large);
    }
  }
}

/** The times of a work, in ms, of one size and of four times that. */
interface Times {
  readonly small: number;
  readonly large: number;
}

function isLinear({ small, large }: Times): boolean {
  return large <= maxGrowth * small + noise;
}

const processorTime: TimeOf = async (work) => {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
