import assert from 'node:assert/strict';
import { assertLinear } from '../support/assertLinear';

/** Counts to a number. */
function count(to: number): number {
  let total = 0;
  for (let at = 0; at < to; at++) total += at & 3;
  return total;
}

describe('linear time', () => {
  it('is that of linear work', () => assertLinear(4_000_000, count)).timeout(600_000);

  it('is that of linear work which a collection of garbage disturbs at one size', async () => {
    let size = 0;
    const work = (asked: number) => {
      size = asked;
    };
    const disturbed = async (measured: () => unknown) => {
      await measured();
      return size === 1600 ? 163 : size / 400;
    };
    await assertLinear(1600, work, 'parsing', disturbed);
  });

  it('is not that of quadratic work', async () => {
    await assert.rejects(
      assertLinear(45_000, (size) => count(size * size), 'counting'),
      /^AssertionError.*: counting takes [\d.]+ ms for \d+, [\d.]+ ms for \d+$/,
    );
  }).timeout(600_000);
});
