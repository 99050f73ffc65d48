import assert from 'node:assert/strict';
import { quotedStrings } from '../../../server/src/core/messages/quotedStrings';

function strings(text: string): unknown[] {
  return quotedStrings(text, 0, text.length).map(({ start, end, isValue }) => [text.slice(start, end), isValue]);
}

describe('quotedStrings', () => {
  const cases: readonly (readonly [text: string, expected: readonly (readonly [string, boolean])[]])[] = [
    [
      '{"a": "b c"}',
      [
        ['a', true],
        ['b c', true],
      ],
    ],
    [
      "{'a': 'it'}",
      [
        ['a', true],
        ['it', true],
      ],
    ],
    ['said "so" and went', [['so', false]]],
    ["don't say 'no'", [['no', false]]],
    ['msg="a" x', [['a', true]]],
    [
      '{"b": "{\\"m\\":\\"x\\"}"}',
      [
        ['b', true],
        ['m', true],
        ['x', true],
        ['{\\"m\\":\\"x\\"}', true],
      ],
    ],
    ['"open', []],
    ['close" it', []],
    ['', []],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(strings(text), expected));

  it('is told of a part of a text', () => {
    assert.deepEqual(quotedStrings('"a" "b" "c"', 4, 7), [{ start: 5, end: 6, isValue: true }]);
  });

  it('tells no more than so many', () => {
    assert.equal(strings('"a" '.repeat(5000)).length, 1000);
    assert.deepEqual(strings('"'.repeat(100_000)).length <= 1000, true);
  });
});
