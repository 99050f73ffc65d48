import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { defaultSettings } from '../../../server/src/contract/settings';
import { explain } from '../../../server/src/features/messages/explainText';
import { preferences } from '../scene';

const catalog = builtinCatalog();

describe('explain a text', () => {
  it('answers in the language of the person, anonymised on request', async () => {
    const text = '{"code":1237104,"message":"IP10.0.0.1 不属于该业务"}';
    const context = { catalog, preferences: preferences({ language: 'zh-CN' }) };
    const { markdown, count } = await explain(context, { text, anonymize: true });
    assert.equal(count, 1);
    assert.deepEqual(
      markdown.split('\n').filter((line) => /^## |^- 消息参数/.test(line)),
      ['## 1237104 IP… 不属于该业务', '- 消息参数：`{0} = <ip-1>`'],
    );
    assert.match((await explain(context, { text, anonymize: false })).markdown, /`\{0\} = 10\.0\.0\.1`/);
  });

  it('heeds whether names count', async () => {
    const text = 'throw ErrorCode.TASK_INSTANCE_NOT_EXIST';
    const without = preferences({ settings: { ...defaultSettings, names: { enabled: false } } });
    assert.equal((await explain({ catalog, preferences: preferences() }, { text, anonymize: false })).count, 1);
    assert.equal((await explain({ catalog, preferences: without }, { text, anonymize: false })).count, 0);
  });
});
