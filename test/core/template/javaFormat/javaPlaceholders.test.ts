import assert from 'node:assert/strict';
import { javaPlaceholders } from '../../../../server/src/core/template/javaFormat/javaPlaceholders';

describe('javaPlaceholders', () => {
  const cases: readonly (readonly [pattern: string, indexes: readonly number[]])[] = [
    ['{1} {0,number,#} {1}', [0, 1]],
    ["it''s {1}, '{0}'", [1]],
    ["it's {0}", []],
    ['{2,choice,0#none|1#{0}}', [0, 2]],
    ["'{'{9999} {3}", [3]],
    ["{x} ''{0}''", [0]],
    ['text', []],
  ];
  for (const [pattern, indexes] of cases) {
    it(`of ${pattern}`, () => assert.deepEqual(javaPlaceholders(pattern), indexes));
  }
});
