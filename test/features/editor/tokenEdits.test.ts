import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenEdits } from '../../../server/src/features/editor/tokenEdits';

const a = [1, 2, 7, 0, 0];
const b = [0, 9, 7, 0, 1];
const c = [3, 0, 8, 1, 0];

describe('tokenEdits', () => {
  it('replace the tokens between those that stay', () => {
    assert.deepEqual(tokenEdits([...a, ...b, ...c], [...a, ...c]), [{ start: 5, deleteCount: 5, data: [] }]);
    assert.deepEqual(tokenEdits([...a, ...c], [...a, ...b, ...c]), [{ start: 5, deleteCount: 0, data: b }]);
    assert.deepEqual(tokenEdits([...a, ...b, ...c], [...a, ...a, ...c]), [{ start: 5, deleteCount: 5, data: a }]);
    assert.deepEqual(tokenEdits([...a, ...a], a), [{ start: 5, deleteCount: 5, data: [] }]);
    assert.deepEqual(tokenEdits([], a), [{ start: 0, deleteCount: 0, data: a }]);
    assert.deepEqual(tokenEdits(a, a), []);
    assert.deepEqual(tokenEdits([], []), []);
  });

  it('make the new tokens of the old ones, whatever they are, and touch whole tokens alone', () => {
    let cases = 0;
    const tokens = fc.array(fc.constantFrom(a, b, c), { maxLength: 8 }).map((list) => list.flat());
    fc.assert(
      fc.property(tokens, tokens, (before, after) => {
        cases++;
        const result = [...before];
        for (const { start, deleteCount, data } of tokenEdits(before, after)) {
          assert.deepEqual([start % 5, deleteCount % 5, data.length % 5], [0, 0, 0]);
          result.splice(start, deleteCount, ...data);
        }
        assert.deepEqual(result, after);
      }),
      { numRuns: 500 },
    );
    assert.equal(cases, 500);
  });
});
