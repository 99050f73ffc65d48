import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRenderQuery, renderQuery } from '../../../client/src/commands/renderQuery';

describe('renderQuery', () => {
  it('is read as it was written', () => {
    let cases = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 9_999_999 }),
        fc.array(fc.option(fc.string({ unit: 'grapheme' }))),
        (code, values) => {
          cases++;
          assert.deepEqual(readRenderQuery(renderQuery({ code, arguments: values })), { code, arguments: values });
        },
      ),
      { numRuns: 200 },
    );
    assert.equal(cases, 200);
  });

  it('is refused when it was written by someone else', () => {
    const queries = ['', '{', '[]', 'null', '{"code":1}', '{"code":1239801}', '{"code":1239801,"arguments":[1]}'];
    assert.deepEqual(
      queries.map(readRenderQuery),
      queries.map(() => undefined),
    );
  });
});
