import assert from 'node:assert/strict';
import { fold, isChinese, wordsOf } from '../../../server/src/core/text/fold';

describe('fold', () => {
  it('ignores width, accents and case', () => {
    assert.deepEqual(['Missing', 'ＭＩＳＳＩＮＧ', 'míssïng', '１２３９８０１', 'ﬁle', 'İP', 'nǚ lüè'].map(fold), [
      'missing',
      'missing',
      'missing',
      '1239801',
      'file',
      'ip',
      'nu lue',
    ]);
  });

  it('keeps Chinese as it is', () => {
    assert.equal(fold('参数【appId】值不合法'), '参数【appid】值不合法');
  });

  it('splits a text into Chinese and other words', () => {
    assert.deepEqual(wordsOf('缺少ip参数【bk_biz_id】，v3.0 или'), [
      '缺少',
      'ip',
      '参数',
      'bk',
      'biz',
      'id',
      'v3',
      '0',
      'или',
    ]);
    assert.deepEqual(wordsOf(' .*( '), []);
  });

  it('recognizes Chinese words', () => {
    assert.deepEqual(['缺少', 'ip', '12', ''].map(isChinese), [true, false, false, false]);
  });

  it('gives the same for common texts, which take a shorter way', () => {
    const slowly = (text: string) => text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    let compared = 0;
    for (let unit = 0; unit < 0xa000; unit++) {
      const character = String.fromCharCode(unit);
      if (unit >= 0x4000 && unit < 0x4e00) continue;
      assert.equal(fold(character), slowly(character), unit.toString(16));
      compared++;
    }
    assert.equal(compared, 0xa000 - 0xe00);
  });
});
