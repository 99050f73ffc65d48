import assert from 'node:assert/strict';
import { entitiesIn, withoutBytes, withoutEntities } from '../../../../server/src/core/text/quotes/writtenSigns';

describe('entities', () => {
  it('are resolved by name and number, at any depth', () => {
    assert.equal(
      withoutEntities('&quot;&APOS;&lt;&gt;&nbsp;&amp;&#34;&#x4E1A;&#19994;&amp;amp;lt;&amp;#x22;'),
      `"'<> &"业业<"`,
    );
    assert.equal(withoutEntities('a & b; &other; &#; &#x110000;'), 'a & b; &other; &#; \ufffd');
  });

  it('have places', () => {
    assert.deepEqual(entitiesIn('a&lt;b&#x22;'), [
      { index: 1, length: 4, sign: '<' },
      { index: 6, length: 6, sign: '"' },
    ]);
    assert.deepEqual(entitiesIn('a'), []);
  });
});

describe('bytes', () => {
  const cases: readonly (readonly [written: string, foreign: string, all: string])[] = [
    ['\\xe4\\xb8\\x9a', '业', '业'],
    ['\\\\xE4\\\\xB8\\\\x9A', '业', '业'],
    ['\\344\\270\\232', '业', '业'],
    ['%E4%B8%9A', '业', '业'],
    ['%22\\x22', '%22\\x22', '""'],
    ['\\12 \\344', '\\12 \\344', '\\12 \\344'],
    ['\\xe4\\xb8', '\\xe4\\xb8', '\\xe4\\xb8'],
    ['100%', '100%', '100%'],
  ];
  for (const [written, foreign, all] of cases) {
    it(`of ${written}`, () => assert.deepEqual([withoutBytes(written), withoutBytes(written, true)], [foreign, all]));
  }
});
