import assert from 'node:assert/strict';

/** Four times the text may take ten times as long: caches and other programs disturb. Quadratic work takes sixteen times. */
const maxGrowth = 10;
/** Shorter times of the processor say nothing, in ms: on some machines memory that is used for the first time takes 3 ms for each MB. */
const noise = 100;
const attempts = 6;

/**
 * Fails if the work takes more than in proportion to its size. It is measured in time of the processor, the least of a few
 * attempts, for a sixteenth and a quarter of the size before the whole: what is not linear fails before it takes minutes.
 */
export async function assertLinear(size: number, work: (size: number) => unknown, name = 'the work'): Promise<void> {
  for (const large of [size / 4, size]) {
    const small = large / 4;
    const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
    const isLinear = () => least.large <= maxGrowth * least.small + noise;
    for (let attempt = 0; attempt < attempts && !(attempt > 0 && isLinear()); attempt++) {
      least.small = Math.min(least.small, await timeOf(() => work(Math.ceil(small))));
      least.large = Math.min(least.large, await timeOf(() => work(Math.ceil(large))));
    }
    const times = `${least.small} ms for ${small}, ${least.large} ms for ${large}`;
    assert.ok(isLinear(), `${name} takes ${times}`);
  }
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
