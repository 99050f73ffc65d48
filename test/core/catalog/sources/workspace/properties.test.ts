import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readProperties } from '../../../../../server/src/core/catalog/sources/workspace/properties';
import { assertLinear } from '../../../../support/assertLinear';

function pairs(text: string): [key: string, value: string, line: number][] {
  return readProperties(text).properties.map(({ key, value, line }) => [key, value, line]);
}

describe('readProperties', () => {
  it('separates keys from values as Java does', () => {
    assert.deepEqual(pairs('a=1\nb = 2\nc:3\nd 4\ne\t=\t5 \n f = = 6\ng\nh:\ni = a=b:c\n'), [
      ['a', '1', 1],
      ['b', '2', 2],
      ['c', '3', 3],
      ['d', '4', 4],
      ['e', '5 ', 5],
      ['f', '= 6', 6],
      ['g', '', 7],
      ['h', '', 8],
      ['i', 'a=b:c', 9],
    ]);
  });

  it('skips comments and blank lines', () => {
    assert.deepEqual(pairs('# a=1\n  ! b=2 \\\n\n \t\f\nc=3\n#\\\nd=4'), [
      ['c', '3', 5],
      ['d', '4', 7],
    ]);
  });

  it('joins continued lines with any kind of line break', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const text = ['a=one, \\', '   two,\\', '\tthree', 'b\\', '  = 2\\\\', 'c=3'].join(end);
      assert.deepEqual(pairs(text), [
        ['a', 'one, two,three', 1],
        ['b', '2\\', 4],
        ['c', '3', 6],
      ]);
    }
  });

  it('resolves escapes in keys and values', () => {
    assert.deepEqual(pairs('\ufeffa\\ b\\=c\\:d=\\u4f5c\\u4E1A\\t\\n\\"\\x\\\\u4f5c\n\\#e=\\ud83d\\ude00'), [
      ['a b=c:d', '作业\t\n"x\\u4f5c', 1],
      ['#e', '😀', 2],
    ]);
    assert.deepEqual(readProperties('a=\\u12 b\n').properties, [
      { key: 'a', value: '\\u12 b', line: 1, illFormed: true },
    ]);
  });

  it('recognizes a truncated text', () => {
    const truncated = (text: string) => readProperties(text).truncated;
    assert.deepEqual(
      ['a=1\\', 'a=1\\\n', 'a=1\\\n  ', '1241', 'a=1\n12', 'a=\\u4f', 'a=\\'].map(truncated),
      Array(7).fill(true),
    );
    assert.deepEqual(
      ['', 'a=1', 'a=1\n', 'a\n', '# a', 'a=1\\\\', 'a=\\u4f5c', 'a 1'].map(truncated),
      Array(8).fill(false),
    );
  });

  it('takes four times as long for four times the text', async () => {
    const shapes: readonly ((length: number) => string)[] = [
      (length) => `a=${' '.repeat(length)}`,
      (length) => `a${' '.repeat(length)}b`,
      (length) => `a=${' '.repeat(length)}\\\nb`,
      (length) => 'a'.repeat(length),
      (length) => `a=${'b '.repeat(length / 2)}`,
      (length) => 'a\\\n'.repeat(length / 3),
    ];
    for (const shape of shapes) {
      await assertLinear(300_000, (size) => readProperties(shape(size)), shape(10));
    }
  });

  it('reads back any text that was written with escapes, with its line', () => {
    const escaped = (text: string) =>
      text.replace(/[^a-z0-9]/gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
    let read = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, word), { maxLength: 20 }),
        fc.constantFrom('\n', '\r', '\r\n'),
        (all, end) => {
          const text = all.map(([key, value]) => `${escaped(key)}=${escaped(value)}`).join(end);
          assert.deepEqual(
            pairs(text),
            all.map(([key, value], index) => [key, value, index + 1]),
          );
          read++;
        },
      ),
      { numRuns: 100 },
    );
    assert.equal(read, 100);
  }).timeout(10_000);
});
