import assert from 'node:assert/strict';
import { condensed, saysMessage } from '../../../../server/src/core/answers/card/saidBeside';

const says = (line: string, en: string, zh = en) => saysMessage(condensed(line), { message: { en, 'zh-CN': zh } });

describe('saysMessage', () => {
  it('finds the message in either language, without regard to case, width, punctuation and blanks', () => {
    const [en, zh] = ['Missing parameter [{0}] of step', '步骤缺少参数【{0}】'];
    const lines = [
      '1208146 // missing parameter: x',
      '1208146 // Missing parameter [{0}] of step',
      '1208146 # ＭＩＳＳＩＮＧ　parameter',
      'MISSING_PARAMETER(1208146)',
      '1208146 /* 步骤缺少参数 x */',
      '1208146 -- 步骤 缺少 参数',
    ];
    assert.deepEqual(
      lines.filter((line) => !says(line, en, zh)),
      [],
    );
    const others = ['1208146', '1208146 // missing', '1208146 // parameter missing', '1208146 // 缺少参数'];
    assert.deepEqual(
      others.filter((line) => says(line, en, zh)),
      [],
    );
  });

  it('compares what the message says beside its placeholders, if that is enough to tell it from others', () => {
    assert.ok(says('// does not exist, sorry', 'x {0} does not exist'));
    assert.ok(!says('// is 7', '{0} is {1}'));
    assert.ok(!says('// 0 is 1', '{0}'));
    assert.ok(!says('// a', 'a'));
    assert.ok(says('// 超时', 'timed out while waiting', '超时'));
  });

  it('takes a text of any kind', () => {
    for (const text of ['', ' ', '{', '{0}{1}', '\ud800', '😀', '\u0000'.repeat(9)]) assert.ok(!says('1', text));
  });
});
