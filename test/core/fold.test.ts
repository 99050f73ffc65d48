import assert from 'node:assert/strict';
import { fold, isChinese, wordsOf } from '../../server/src/core/fold';

describe('fold', () => {
  it('makes width, accents and case the same', () => {
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

  it('cuts a text into Chinese and other words', () => {
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

  it('tells Chinese words from others', () => {
    assert.deepEqual(['缺少', 'ip', '12', ''].map(isChinese), [true, false, false, false]);
  });
});
