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

  it('is not that of quadratic work', async () => {
    await assert.rejects(
      assertLinear(30_000, (size) => count(size * size), 'counting'),
      /^AssertionError.*: counting takes [\d.]+ ms for \d+, [\d.]+ ms for \d+$/,
    );
  }).timeout(600_000);
});
