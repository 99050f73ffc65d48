import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { factMarkdown, factText, renderCard } from '../../../../server/src/core/answers/card/card';
import { argumentPieces } from '../../../../server/src/core/answers/card/describe';
import { describeMessage, responseFacts } from '../../../../server/src/core/answers/card/textFacts';
import { mergeLayers } from '../../../../server/src/core/catalog/mergeLayers';
import { readCustomCatalog } from '../../../../server/src/core/catalog/sources/custom/customCatalog';
import { findMessages, sureMessages } from '../../../../server/src/core/messages/findMessages';
import { messageIndex } from '../../../../server/src/core/messages/messageIndex';
import { judgeMessage } from '../../../../server/src/core/messages/response/judgedMessage';
import { responseIn } from '../../../../server/src/core/messages/response/response';
import type { Language } from '../../../../server/src/core/text/productLanguage';

const builtin = builtinCatalog();

/** The facts about a response whose code or message is at `$0`, as Markdown. */
async function said(marked: string, language: Language = 'en', catalog = builtin): Promise<string[]> {
  const response = responseIn(marked.replace('$0', ''), marked.indexOf('$0'));
  assert.ok(response);
  const { code, message } = response;
  const index = await messageIndex(catalog);
  const verdict = message?.value
    ? await judgeMessage(
        message.value,
        code.value,
        catalog,
        async (text, named) => sureMessages(index, text, 10, (other) => other === named).messages,
      )
    : undefined;
  return responseFacts(response, verdict, catalog, language).facts.map((fact) => factMarkdown(fact));
}

const http = 'API v2 and v3 return HTTP 200 even on failure: check the code, not the status';
const httpChinese = 'API v2、v3 调用失败时也返回 HTTP 200，请根据错误码而不是状态码判断';
const answer = '{"code":1237104,"result":false,"message":"IP10.0.0.1 不属于该业务","request_id":"6f1a"}';
const withCode = (code: string) => answer.replace('1237104', code);

describe('facts about a response', () => {
  it('say that the message matches, its values, and the request', async () => {
    assert.deepEqual(await said(withCode('123$07104')), [
      'Message of this response: matches the template · Chinese',
      'Filled with: `{0} IP = 10.0.0.1`',
      'Request ID: `6f1a`',
    ]);
    assert.deepEqual(await said(withCode('123$07104'), 'zh-CN'), [
      '此响应的消息：与模板一致 · 中文',
      '参数值：`{0} IP = 10.0.0.1`',
      '请求 ID：`6f1a`',
    ]);
  });

  it('say that the HTTP status tells nothing only where the response speaks of it', async () => {
    const of = (message: string, before = '') =>
      said(`${before}{"code":123$07104,"result":false,"message":"${message}"}`);
    assert.equal((await of('status=200')).at(-1), http);
    assert.equal((await of('HTTP 200 OK')).at(-1), http);
    assert.ok(!(await of('IP10.0.0.1 不属于该业务')).includes(http));
    assert.ok(!(await of('took 200 ms, status=2000')).includes(http));
    assert.equal((await said('{"code":123$07104,"message":"HTTP状态码为 200"}', 'zh-CN')).at(-1), httpChinese);
  });

  it('say which release, layer and language a message belongs to', async () => {
    const of = (message: string) => `{"code":121$03001,"message":"${message}"}`;
    assert.deepEqual(await said(of('PaaS cannot be reached')), [
      'Message of this response: matches the template · English · up to 3.4',
    ]);
    assert.deepEqual(await said(of('调用消息通知(CMSI)接口失败')), [
      'Message of this response: matches the template · Chinese · 3.5 and later',
    ]);
    const own = readCustomCatalog(
      { path: 'message_en.properties', text: "1241888=It''s {0,number} of {1}" },
      builtin.families,
    );
    const catalog = mergeLayers([...builtin.layers, own], builtin.families);
    assert.deepEqual(await said(`{'code': 1241$0888, 'message': "It's 1,234 of many"}`, 'en', catalog), [
      'Message of this response: matches the template · English',
      'Filled with: `{0} = 1234`, `{1} = many`',
    ]);
  });

  it('say that code and message do not belong together, and whose message it is', async () => {
    const wrong = withCode('123$09701');
    assert.deepEqual(await said(wrong), [
      'Code and message contradict each other: the message belongs to **1237104**, **1207104**, not to 1239701',
      'IP{0} 不属于该业务',
      'Request ID: `6f1a`',
    ]);
    assert.deepEqual(await said(wrong, 'zh-CN'), [
      '错误码与消息不符：此消息属于 **1237104**、**1207104**，而不是 1239701',
      'IP{0} 不属于该业务',
      '请求 ID：`6f1a`',
    ]);
    assert.deepEqual(await said(withCode('124$01001')), [
      'Message of this response: a text we do not know; JOB ships another one, which installations can change',
      'The message belongs to **1237104**, **1207104**',
      'IP{0} 不属于该业务',
      'Request ID: `6f1a`',
    ]);
    assert.deepEqual(await said(withCode('129$09999')), [
      'The message belongs to **1237104**, **1207104**',
      'IP{0} 不属于该业务',
      'Request ID: `6f1a`',
    ]);
  });

  it('say that a message differs only if the catalog has the original text', async () => {
    const of = (message: string) => `{"code":123$09701,"message":"${message}"}`;
    assert.deepEqual(await said(of('天气很好')), ['Message of this response: does not match the template']);
    assert.deepEqual(await said(of('the weather is fine')), [
      "Message of this response: differs from our summary; the product's own text may read like this",
    ]);
    assert.deepEqual(await said('{"code":123$09701,"result":false,"message":""}'), []);
    assert.deepEqual(await said('{"code":123$09701,"result":false}'), []);
  });

  it('show what a document contains as plain text', async () => {
    const message = JSON.stringify('操作失败!任务 `[x](command:y)`\u202e<b> 当前状态: ![](http://z)');
    assert.deepEqual(await said(`{"code":123$09701,"message":${message},"request_id":"\`a\`$(x)\\u0007"}`), [
      'Message of this response: matches the template · Chinese',
      'Filled with: ``{0} task = `[x](command:y)`<U+202E><b>``, `{1} state = ![](http://z)`',
      'Request ID: `` `a`$(x)<U+0007> ``',
    ]);
  });
});

describe('card of a message', () => {
  async function cardOf(text: string, language: Language, sure = true): Promise<string> {
    const { messages } = findMessages(await messageIndex(builtin), text, 10);
    const [first, ...others] = messages;
    assert.ok(first);
    const ties = others.filter(({ score }) => score === first.score);
    return renderCard(describeMessage(first, ties, sure, builtin, language), 'markdown').value;
  }

  it('shows the message filled with the values of the text, and the codes with the same message', async () => {
    assert.equal(
      await cardOf('Operation failed! Task `42` is now in state 3', 'zh-CN'),
      [
        '**1239701** 操作失败!任务\\`42\\`当前状态:3  ',
        'Operation failed! Task \\`42\\` is now in state 3',
        '',
        '---',
        '',
        '消息参数：`` {0} 任务 = `42` ``、`{1} 状态 = 3`  ',
        '消息相同：**1209701**（旧版 API）  ',
        'JOB → JOB · 新版 API · 操作失败  ',
        '常量：`API_OPERATION_FAILED` · 名称由本目录自拟  ',
        '可能原因：任务当前的状态不允许该操作，例如重试已成功的步骤。',
        '',
        '*来自官方公布的错误码页面（内置目录）*',
      ].join('\n'),
    );
  });

  it('says in English, too, that a message is only likely', async () => {
    const lines = (await cardOf('操作失败!任务 42 当前状态: 3', 'en', false)).split(/ {2}\n|\n/);
    assert.deepEqual(lines.slice(5, 8), [
      'Possibly this message (94%)',
      'Arguments: `{0} task = 42`, `{1} state = 3`',
      'Same message: **1209701** (legacy API)',
    ]);
  });
});

describe('filled arguments', () => {
  it('are shown by index, also those that the text does not contain', () => {
    const message = { placeholders: [0, 1] };
    const pieces = argumentPieces(message, ['10.0.0.1', undefined], 'en');
    assert.equal(factMarkdown(pieces), '`{0} = 10.0.0.1`, `{1}` (unknown)');
    assert.equal(factMarkdown(argumentPieces({ placeholders: [0] }, [], 'zh-CN')), '`{0}`（未知）');
    assert.equal(factMarkdown(argumentPieces(message, undefined, 'en')), '`{0}`, `{1}`');
    assert.deepEqual(argumentPieces({ placeholders: [] }, [], 'en'), []);
  });

  it('are shown with what they are, escaped', () => {
    const argumentNames = [{ index: 1, name: { en: '`user](x)', 'zh-CN': '用户' } }];
    const message = { placeholders: [0, 1], argumentNames };
    assert.equal(factMarkdown(argumentPieces(message, ['a', 'b'], 'en')), '`{0} = a`, ``{1} `user](x) = b``');
    assert.equal(factText(argumentPieces(message, undefined, 'zh-CN')), '{0}、{1} 用户');
  });

  it('are shortened', () => {
    assert.equal(
      factText(argumentPieces({ placeholders: [0] }, ['x'.repeat(1_000_000)], 'en')),
      `{0} = ${'x'.repeat(199)}…`,
    );
  });
});
