import assert from 'node:assert/strict';
import {
  escapedSign,
  unescaped,
  unescapedSource,
  unescapedUnits,
} from '../../../../server/src/core/text/quotes/escapes';

describe('unescaped', () => {
  const cases: readonly (readonly [text: string, depth: number, plain: string])[] = [
    ['\\"a\\" \\u4e2d\\n', 0, '\\"a\\" \\u4e2d\\n'],
    ['\\"a\\" \\u4e2d\\n', 1, '"a" 中\n'],
    ['C:\\\\temp\\\\u', 1, 'C:\\temp\\u'],
    ['\\\\\\"a\\\\\\"', 2, '"a"'],
    ['\\x41 \\', 1, '\\x41 \\'],
  ];
  for (const [text, depth, plain] of cases) {
    it(`${text}, ${depth} deep`, () => assert.equal(unescaped(text, depth), plain));
  }
});

describe('unescapedUnits', () => {
  it('returns where each unit was written', () => {
    assert.deepEqual(unescapedUnits('a\\n\\u4e1a\\db\\'), {
      text: 'a\n业\\db\\',
      offsets: [0, 1, 3, 9, 9, 11, 12, 13],
    });
    assert.deepEqual(unescapedUnits(''), { text: '', offsets: [0] });
  });
});

describe('unescapedSource', () => {
  it('reads the escapes of Java and drops other backslashes', () => {
    assert.deepEqual(unescapedSource('\\u4e2d\\n\\t\\b\\"\\:'), { text: '中\n\tb":', illFormed: false });
    assert.deepEqual(unescapedSource('a'), { text: 'a', illFormed: false });
  });

  it('keeps an ill-formed escape', () => {
    assert.deepEqual(unescapedSource('\\u12'), { text: '\\u12', illFormed: true });
  });
});

describe('escapedSign', () => {
  const cases: readonly (readonly [written: string, sign: string | undefined, length?: number])[] = [
    ['\\"a', '"', 2],
    ["\\\\\\'a", "'", 4],
    ['\\u6267a', '执', 6],
    ['\\\\u6267a', '执', 7],
    ['\\u626', undefined],
    ['\\n', undefined],
    ['\\xe6\\x89\\xa7a', '执', 12],
    ['\\\\xE6\\\\x89\\\\xA7', '执', 15],
    ['\\346\\211\\247a', '执', 12],
    ['\\xc3\\xa9a', 'é', 8],
    ['\\xc3\\xa9\\xa9', 'é', 8],
    ['\\303\\251\\251', 'é', 8],
    ['\\xe6\\x89a', undefined],
    ['\\x41', undefined],
    ['a', undefined],
    [`${'\\'.repeat(8)}"`, '"', 9],
    [`${'\\'.repeat(9)}"`, undefined],
  ];
  for (const [written, sign, length] of cases) {
    it(`of ${written} is ${sign ?? 'none'}`, () => {
      const found = escapedSign(written, 0);
      assert.deepEqual(found && [String.fromCharCode(found.unit), found.length], sign && [sign, length]);
    });
  }
});
