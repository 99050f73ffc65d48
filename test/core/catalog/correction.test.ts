import assert from 'node:assert/strict';
import { applyCorrection, readCorrection } from '../../../server/src/core/catalog/twins';

describe('correction', () => {
  it('reads one slip or several', () => {
    assert.deepEqual(readCorrection('scrip_id → script_id', '缺少参数【scrip_id】'), [
      { wrong: 'scrip_id', right: 'script_id' },
    ]);
    assert.deepEqual(readCorrection('帐号 → 账号; 帐户 → 账户', '帐号，帐户'), [
      { wrong: '帐号', right: '账号' },
      { wrong: '帐户', right: '账户' },
    ]);
  });

  for (const correction of ['script_id', 'parms → params', 'scrip_id →', '→ script_id', 'a → b → c', '']) {
    it(`does not read ${JSON.stringify(correction)}`, () => {
      assert.equal(readCorrection(correction, '缺少参数【scrip_id】'), undefined);
    });
  }

  it('corrects every slip, and does not change a text that it does not name', () => {
    assert.equal(applyCorrection('帐户与帐户', '帐户 → 账户'), '账户与账户');
    assert.equal(applyCorrection('帐户', undefined), '帐户');
    assert.equal(applyCorrection('帐户', 'parms → params'), '帐户');
  });
});
