import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endOfUnit, normalForm, normalText } from '../../../server/src/core/messages/normalForm';

describe('normalForm', () => {
  const cases: readonly (readonly [text: string, form: string])[] = [
    ['Missing  Parameter\t[ IP ]', 'missing parameter[ip]'],
    ['缺少 参数 【ip】、“a”。', '缺少参数[ip],"a".'],
    ['ＡＢＣ：１２（３）！', 'abc:12(3)!'],
    ['Économie İ ß ﬁ', 'economie i ßﬁ'],
    ['a\u200bb\u0000c\ufeffd', 'abcd'],
    ['\u001b[1;31mred\u001b[0m line', 'red line'],
    ['a\r\n  b', 'a b'],
    ['业务 a 不 存在', '业务a不存在'],
    ['\\u7f3a\\\\u5c11 \\"x\\" \\\\\\"y', '缺少"x""y'],
    ['C:\\users\\u12', 'c:\\users\\u12'],
    ['\ud83d\ude00 \ud800', '\ud83d\ude00\ud800'],
    ['', ''],
  ];
  for (const [text, form] of cases) {
    it(JSON.stringify(text), () => assert.equal(normalForm(text).form, form));
  }

  it('keeps the place of each unit', () => {
    const text = 'a  b \\u7f3a\\"c';
    const { form, at } = normalForm(text);
    assert.equal(form, 'a b缺"c');
    assert.deepEqual(
      [...at].map((offset) => text.slice(offset, endOfUnit(text, offset))),
      ['a', ' ', 'b', '\\u7f3a', '\\"', 'c'],
    );
  });

  it('reads no more than the limit', () => {
    const { form, at, read } = normalForm('abcdef', 3);
    assert.deepEqual([form, [...at], read], ['abc', [0, 1, 2], 3]);
  });

  it('is the same for templates, except for backslashes', () => {
    assert.equal(normalText('\\u7f3a  "A" '), '\\u7f3a"a"');
    let runs = 0;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        runs++;
        if (!/[\\\u001b]/.test(text)) assert.equal(normalText(text), normalForm(text).form);
        // What is normal stays so, and what is left out is nothing to compare.
        assert.equal(normalText(normalText(text)), normalText(text));
      }),
      { numRuns: 2000 },
    );
    assert.equal(runs, 2000);
  });

  it('is stable for every unit', () => {
    const again = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((unit) => {
      return normalText(normalText(unit)) !== normalText(unit);
    });
    assert.deepEqual(again, []);
  });

  it('reads long texts', () => {
    const text = 'Ab'.repeat(5000);
    assert.equal(normalForm(text).form, text.toLowerCase());
    assert.equal(normalText(text), text.toLowerCase());
    assert.equal(normalText('A b'), 'a b');
  });
});
