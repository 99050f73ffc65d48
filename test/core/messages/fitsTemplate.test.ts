import assert from 'node:assert/strict';
import { fitsTemplate } from '../../../server/src/core/messages/fitsTemplate';
import type { MessageStyle } from '../../../server/src/core/template/messageStyle';
import type { Language } from '../../../server/src/core/text/language';

function fits(template: string, message: string, style: MessageStyle = 'plain', language: Language = 'zh-CN') {
  return fitsTemplate(template, style, language, message);
}

describe('fitsTemplate', () => {
  it('tells what a template was filled with', () => {
    assert.deepEqual(fits('IP{0} 不属于该业务', 'IP10.0.0.1 不属于该业务'), ['10.0.0.1']);
    assert.deepEqual(fits('操作失败!任务 {0} 当前状态: {1}', '操作失败！任务 42 当前状态：3'), ['42', '3']);
    assert.deepEqual(fits('缺少参数【{1}】或者【{0}】', '缺少参数 [a] 或者 [b]'), ['b', 'a']);
    assert.deepEqual(fits('缺少参数', '缺少参数'), []);
    assert.deepEqual(fits('任务{1}失败', '任务失败'), [undefined, '']);
    assert.deepEqual(fits('任务{0}失败', '任务{0}失败'), [undefined]);
    assert.deepEqual(fits("It''s {0,number} of {1}", "it's 1,234 OF many", 'java', 'en'), ['1234', 'many']);
    assert.deepEqual(fits("It''s {0,number} of {1}", "It''s {0,number} of {1}", 'java', 'en'), []);
  });

  it('takes the whole message, and no template that fits anything', () => {
    assert.equal(fits('缺少参数', '缺少参数 a'), undefined);
    assert.equal(fits('IP{0} 不属于该业务', '错误: IP10.0.0.1 不属于该业务'), undefined);
    assert.equal(fits('任务{0}与{0}', '任务a与b'), undefined);
    assert.equal(fits('{0}', 'anything'), undefined);
    assert.equal(fits('{0}:{1}', 'any:thing'), undefined);
    assert.equal(fits('', ''), undefined);
    assert.equal(fits('任务{0}失败', `任务${'x'.repeat(20_000)}失败`), undefined);
  });
});
