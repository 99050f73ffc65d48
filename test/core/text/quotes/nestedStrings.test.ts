import assert from 'node:assert/strict';
import { quotedSpans, readNestedString, unquoted } from '../../../../server/src/core/text/quotes/nestedStrings';

describe('readNestedString', () => {
  it('ends at the quote of the same depth', () => {
    const read = (text: string) => {
      const quoted = readNestedString(text, 0);
      return quoted && [text.slice(quoted.start, quoted.end), quoted.depth, quoted.closed, text.slice(quoted.next)];
    };
    assert.deepEqual(read('"a\\"b\\\\",'), ['a\\"b\\\\', 0, true, ',']);
    assert.deepEqual(read(`'it\\'s "a"' `), [`it\\'s "a"`, 0, true, ' ']);
    assert.deepEqual(read('\\"a\\\\\\"b\\\\\\\\\\",'), ['a\\\\\\"b\\\\\\\\', 1, true, ',']);
    assert.deepEqual(read('\\\\\\"a\\\\\\" '), ['a', 3, true, ' ']);
    assert.deepEqual(read('""'), ['', 0, true, '']);
    assert.deepEqual(read('\\"a" b'), ['a', 1, false, '" b']);
    assert.deepEqual(read('"a\nb"'), ['a', 0, false, '\nb"']);
    assert.deepEqual(read('"a\\'), ['a\\', 0, false, '']);
    assert.equal(read('a"'), undefined);
    assert.equal(read(`${'\\'.repeat(16)}"a"`), undefined);
    assert.equal(read('\\'), undefined);
  });

  it('resolves the escapes', () => {
    assert.equal(unquoted('a\\n\\t\\"\\\\n\\u4e1a\\/', 0), 'a\n\t"\\n业/');
    assert.equal(unquoted("it\\'s C:\\dir \\u12 \\", 0), "it's C:\\dir \\u12 \\");
    assert.equal(unquoted('a\\\\n\\\\\\"\\\\u4e1a', 1), 'a\n"业');
    assert.equal(unquoted('\\\\\\\\\\\\\\"', 3), '"');
  });
});

function strings(text: string): unknown[] {
  return quotedSpans(text, 0, text.length).map(({ start, end, isValue }) => [text.slice(start, end), isValue]);
}

describe('quotedSpans', () => {
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

  it('reads a part of a text', () => {
    assert.deepEqual(quotedSpans('"a" "b" "c"', 4, 7), [{ start: 5, end: 6, isValue: true }]);
  });

  it('stops at the limit', () => {
    assert.equal(strings('"a" '.repeat(5000)).length, 1000);
    assert.deepEqual(strings('"'.repeat(100_000)).length <= 1000, true);
  });
});
