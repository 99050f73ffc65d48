import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { defaultSettings } from '../../../server/src/contract/settings';
import type { VersionSetting } from '../../../server/src/core/catalog/jobVersion';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import { readCustomCatalog } from '../../../server/src/core/catalog/sources/custom/customCatalog';
import { explain, findMessage, render } from '../../../server/src/features/messages/messageRequests';
import { codeItem } from '../../../server/src/features/shared/codeItem';
import { catalogWith } from '../../support/customCatalogs';
import { preferences } from '../context';

const catalog = builtinCatalog();

/** The codes found, with what they were filled with. */
async function found(text: string, limit = 10): Promise<unknown[]> {
  const { items } = await findMessage({ text, limit }, catalog, 'en');
  return items.map(({ item, argumentsText }) => [item.code, argumentsText]);
}

describe('findMessage', () => {
  it('returns the codes of a message with its twin and values', async () => {
    const entry = catalog.get(1237104);
    const { items, notes } = await findMessage({ text: 'IP10.0.0.1 不属于该业务', limit: 1 }, catalog, 'en');
    assert.deepEqual(items[0]?.item, entry && codeItem(entry, 'en'));
    assert.deepEqual(
      items.map(({ item: _, ...rest }) => rest),
      [{ arguments: ['10.0.0.1'], argumentsText: '{0} IP = 10.0.0.1', equallyLikely: 1 }],
    );
    assert.deepEqual(notes, []);
    assert.deepEqual(await found('IP10.0.0.1 不属于该业务'), [
      [1237104, '{0} IP = 10.0.0.1'],
      [1207104, '{0} IP = 10.0.0.1'],
    ]);
    const both = await findMessage({ text: 'IP10.0.0.1 不属于该业务', limit: 2 }, catalog, 'en');
    assert.deepEqual(
      both.items.map(({ equallyLikely }) => equallyLikely),
      [2, 2],
    );
    assert.deepEqual(await found('Operation failed! Task 42 is now in state 3'), [
      [1239701, '{0} task = 42, {1} state = 3'],
      [1209701, '{0} task = 42, {1} state = 3'],
    ]);
  });

  it('returns between one and a hundred items for any limit', async () => {
    for (const limit of [0, -1, Number.NaN, 0.5])
      assert.equal((await found('IP10.0.0.1 不属于该业务', limit)).length, 1);
    const rows = Array.from({ length: 200 }, (_, index) => `${1290000 + index},所选的任务已经过期`);
    const many = catalogWith({ 'codes.csv': ['code,message', ...rows].join('\n') });
    assert.equal((await findMessage({ text: '所选的任务已经过期', limit: 1000 }, many, 'en')).items.length, 100);
  });

  it('returns nothing for a text without a message', async () => {
    const nothing = { items: [], alike: [], notes: [] };
    for (const text of ['', ' ', 'a quite ordinary line', '\0'.repeat(1000)]) {
      assert.deepEqual(await findMessage({ text, limit: 10 }, catalog, 'en'), nothing, JSON.stringify(text));
    }
  });

  it('offers the codes whose messages are most alike if none fits', async () => {
    const { items, alike } = await findMessage({ text: 'the step instance vanished', limit: 10 }, catalog, 'en');
    assert.deepEqual(items, []);
    assert.ok(alike.length > 0 && alike.length <= 3);
    assert.ok(
      alike.every(({ message }) => message.toLowerCase().includes('step')),
      JSON.stringify(alike),
    );
  });

  it('says if a long text was not read completely', async () => {
    const text = `IP10.0.0.1 不属于该业务\n${'x '.repeat(5_000_000)}`;
    const { items, notes } = await findMessage({ text, limit: 10 }, catalog, 'zh-CN');
    assert.deepEqual(
      items.map(({ item }) => item.code),
      [1237104, 1207104],
    );
    assert.deepEqual(notes, ['文本过长或匹配过多，可能还有其他消息。']);
  });
});

describe('render', () => {
  it('fills the given arguments in both languages', () => {
    assert.deepEqual(render({ code: 1209701, arguments: ['7', null] }, catalog, 'zh-CN'), {
      template: '操作失败!任务 {0} 当前状态: {1}',
      placeholders: [0, 1],
      argumentNames: ['任务', '状态'],
      message: '操作失败!任务 7 当前状态: {1}',
      otherMessage: 'Operation failed! Task 7 is now in state {1}',
      otherLanguage: 'en',
      notes: [],
    });
    assert.deepEqual(render({ code: 1209701, arguments: ['{1}', '失败', 'more'] }, catalog, 'en'), {
      template: 'Operation failed! Task {0} is now in state {1}',
      placeholders: [0, 1],
      argumentNames: ['task', 'state'],
      message: 'Operation failed! Task {1} is now in state 失败',
      otherMessage: '操作失败!任务 {1} 当前状态: 失败',
      otherLanguage: 'zh-CN',
      notes: ['The message does not take argument {2}: "more".'],
    });
  });

  it('fills messages of a bundle like Java, and says which arguments do not fit', () => {
    const bundle = readCustomCatalog(
      { path: 'message_en.properties', text: "1241888=It''s {0,number} of {1}" },
      catalog.families,
    );
    const merged = mergeLayers([bundle, ...catalog.layers], catalog.families);
    const template = "It''s {0,number} of {1}";
    const answer = (args: (string | null)[]) => render({ code: 1241888, arguments: args }, merged, 'en');
    const base = { template, placeholders: [0, 1], argumentNames: [null, null], otherLanguage: 'zh-CN' };
    assert.deepEqual(answer(['1234', 'many']), {
      ...base,
      message: "It's 1,234 of many",
      otherMessage: "It's 1,234 of many",
      notes: [],
    });
    assert.deepEqual(answer(['few', null]), {
      ...base,
      message: "It's few of {1}",
      otherMessage: "It's few of {1}",
      notes: ['Argument {0} must be a number, but is "few".'],
    });
    // Spring does not touch a message that it is passed no arguments for.
    assert.deepEqual(answer([]), { ...base, message: template, otherMessage: template, notes: [] });
  });

  it('says of which releases the message is where the code has another meaning in others', () => {
    const notes = (version?: VersionSetting) =>
      render({ code: 1213001, arguments: [] }, mergeLayers(catalog.layers, catalog.families, version), 'zh-CN')?.notes;
    assert.deepEqual(notes(), ['这是作业平台 3.5 及以后的消息。1213001 在其他版本中含义不同。']);
    assert.deepEqual(notes('3.4'), []);
    const [newer, older] = [undefined, 1].map((meaning) =>
      render({ code: 1213001, arguments: [], ...(meaning ? { meaning } : {}) }, catalog, 'en'),
    );
    assert.deepEqual(
      [newer, older].map((answer) => [answer?.releases, answer?.message]),
      [
        ['3.5 and later', 'Calling the CMSI notification API failed'],
        ['up to 3.4', 'PaaS is unreachable: the configured address is wrong or cannot be resolved'],
      ],
    );
    assert.equal(render({ code: 1213001, arguments: [], meaning: 99 }, catalog, 'en')?.releases, '3.5 and later');
  });

  it('is null for an unlisted code', () => {
    assert.equal(render({ code: 1250999, arguments: [] }, catalog, 'en'), null);
  });
});

describe('explain a text', () => {
  it('answers in the language of the person, anonymized on request', async () => {
    const text = '{"code":1237104,"message":"IP10.0.0.1 不属于该业务"}';
    const context = { catalog, preferences: preferences({ language: 'zh-CN' }) };
    const { markdown, count } = await explain(context, { text, anonymize: true });
    assert.equal(count, 1);
    assert.deepEqual(
      markdown.split('\n').filter((line) => /^## |^- 消息参数/.test(line)),
      ['## 1237104 IP… 不属于该业务', '- 消息参数：`{0} IP = <ip-1>`'],
    );
    assert.match((await explain(context, { text, anonymize: false })).markdown, /`\{0\} IP = 10\.0\.0\.1`/);
  });

  it('respects the setting for names', async () => {
    const text = 'throw ErrorCode.TASK_INSTANCE_NOT_EXIST';
    const without = preferences({ settings: { ...defaultSettings, names: { enabled: false } } });
    assert.equal((await explain({ catalog, preferences: preferences() }, { text, anonymize: false })).count, 1);
    assert.equal((await explain({ catalog, preferences: without }, { text, anonymize: false })).count, 0);
  });
});
