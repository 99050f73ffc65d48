import assert from 'node:assert/strict';
import { shrunk, shrunkText } from '../support/shrink';

describe('a case that fails', () => {
  it('is shown without what does not matter', async () => {
    const numbers = Array.from({ length: 300 }, (_, at) => at);
    assert.deepEqual(await shrunk(numbers, (some) => some.includes(17) && some.includes(251)), [17, 251]);
    assert.deepEqual(await shrunk(numbers, async (some) => some.length >= 3).then(({ length }) => length), 3);
    assert.equal(await shrunkText('a,"b\\u{😀}c,d"', (text) => /"[^"]*😀/.test(text)), '"😀');
  });

  it('stays as it is if all of it matters, or is tried a bounded number of times', async () => {
    assert.deepEqual(await shrunk([1, 2, 3], (some) => some.length === 3), [1, 2, 3]);
    let trials = 0;
    const many = Array.from({ length: 10_000 }, (_, at) => at);
    await shrunk(many, () => {
      trials++;
      return false;
    });
    assert.ok(trials <= 400, `${trials}`);
  });
});
