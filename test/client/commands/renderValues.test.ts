import assert from 'node:assert/strict';
import { fillTo } from '../../../client/src/commands/renderValues';

describe('fillTo', () => {
  it('puts each value at the index of its placeholder', () => {
    assert.deepEqual(
      fillTo(
        [0, 2],
        new Map([
          [2, 'c'],
          [0, 'a'],
        ]),
      ),
      ['a', null, 'c'],
    );
  });

  it('leaves a null where nothing was typed', () => {
    assert.deepEqual(fillTo([0, 1], new Map([[0, '']])), [null, null]);
    assert.deepEqual(fillTo([], new Map()), []);
  });
});
