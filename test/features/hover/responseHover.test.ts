import assert from 'node:assert/strict';
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import { readCustomCatalog } from '../../../server/src/core/catalog/sources/custom/customCatalog';
import { hover, hoverAround } from '../../../server/src/features/hover/hover';
import { marked, on, preferences, requestContext } from '../scene';

const builtin = builtinCatalog();

interface Changes extends Partial<Preferences> {
  readonly languageId?: string;
  readonly catalog?: Catalog;
}

async function hoverAt(text: string, changes: Changes = {}): Promise<Hover | null> {
  const { languageId = 'json', catalog = builtin, ...shown } = changes;
  const { document, position } = marked(text, languageId);
  const context = requestContext(document, catalog, preferences(shown));
  return hoverAround(context, { textDocument: { uri: document.uri }, position });
}

/** What is said between the message of the code and everything else about it. */
async function said(text: string, changes: Changes = {}): Promise<string[]> {
  const found = await hoverAt(text, changes);
  assert.ok(found !== null && typeof found.contents === 'object' && 'value' in found.contents);
  const [, part = '', ...rest] = found.contents.value.split('\n\n---\n\n');
  assert.equal(rest.length, 1);
  return part.split('  \n');
}

const http = 'API v2 and v3 answer HTTP 200 on failure too: go by the code, not by the status';
const httpChinese = 'API v2、v3 调用失败时 HTTP 状态码仍为 200，请以错误码为准，不要以状态码判断';
const answer = '{"code":1237104,"result":false,"message":"IP10.0.0.1 不属于该业务","request_id":"6f1a"}';
const marking = (text: string) => text.replace('1237104', '123$07104');

describe('hover on responses', () => {
  it('says that the message agrees, what it was filled with, and the request', async () => {
    assert.deepEqual(await hoverAt(marking(answer)), {
      contents: {
        kind: MarkupKind.Markdown,
        value: [
          '**1237104** IP {0} does not belong to this business  ',
          'IP{0} 不属于该业务',
          '',
          '---',
          '',
          'Message of this response: agrees with the template · Chinese  ',
          'Filled with: `{0}` \\= `10.0.0.1`  ',
          'Request ID: `6f1a`  ',
          http,
          '',
          '---',
          '',
          'JOB → JOB · New API · Illegal value  ',
          'Constant: `API_IP_NOT_IN_BIZ`  ',
          'Arguments: `{0}`  ',
          'Legacy API: **1207104**',
          '',
          '*From the published error code page (built-in catalog)*',
        ].join('\n'),
      },
      range: on(0, 8, 15),
    });
  });

  it('does so in Chinese, in log lines and in strings of strings, on the message as on the code', async () => {
    const expected = [
      '此响应的消息：与模板一致 · 中文',
      '参数值：`{0}` \\= `10.0.0.1`',
      '请求 ID：`6f1a`',
      httpChinese,
    ];
    const twice = JSON.stringify(JSON.stringify(answer));
    for (const text of [
      answer,
      `2024-05-01 10:00:00.123 [main] WARN c.t.j.Client - resp: ${answer}`,
      `"body": ${twice}`,
    ]) {
      const languageId = text === answer ? 'json' : 'log';
      assert.deepEqual(await said(marking(text), { language: 'zh-CN', languageId }), expected);
      const onMessage = text.replace('不属于', '不属$0于');
      assert.deepEqual(await said(onMessage, { language: 'zh-CN', languageId }), expected);
    }
    const { range } = (await hoverAt(answer.replace('不属于', '不属$0于'))) ?? {};
    assert.deepEqual(range, on(0, 42, 59));
  });

  it('is plain text for a client without Markdown', async () => {
    const found = await hoverAt(marking(answer), { hoverFormat: MarkupKind.PlainText });
    assert.deepEqual(found?.contents, {
      kind: MarkupKind.PlainText,
      value: [
        '1237104 IP {0} does not belong to this business',
        'IP{0} 不属于该业务',
        '',
        'Message of this response: agrees with the template · Chinese',
        'Filled with: {0} = 10.0.0.1',
        'Request ID: 6f1a',
        http,
        '',
        'JOB → JOB · New API · Illegal value',
        'Constant: API_IP_NOT_IN_BIZ',
        'Arguments: {0}',
        'Legacy API: 1207104',
        '',
        'From the published error code page (built-in catalog)',
      ].join('\n'),
    });
  });

  it('says which release, layer and language a message is of', async () => {
    const of = (message: string) => `{"code":121$03001,"message":"${message}"}`;
    assert.deepEqual(await said(of('PaaS cannot be reached')), [
      'Message of this response: agrees with the template · English · up to 3.4',
      http,
    ]);
    assert.deepEqual(await said(of('调用消息通知(CMSI)接口失败')), [
      'Message of this response: agrees with the template · Chinese · 3.5 and later',
      http,
    ]);
    const own = readCustomCatalog(
      { path: 'message_en.properties', text: "1241888=It''s {0,number} of {1}" },
      builtin.families,
    );
    const catalog = mergeLayers([...builtin.layers, own], builtin.families);
    assert.deepEqual(await said(`{'code': 1241$0888, 'message': "It's 1,234 of many"}`, { catalog }), [
      'Message of this response: agrees with the template · English',
      'Filled with: `{0}` \\= `1234`, `{1}` \\= `many`',
      http,
    ]);
  });

  it('says that code and message contradict each other, and whose the message is', async () => {
    const wrong = answer.replace('1237104', '123$09701');
    assert.deepEqual(await said(wrong), [
      'Code and message contradict each other: the message is that of **1237104**, **1207104**, not of 1239701',
      'IP{0} 不属于该业务',
      'Request ID: `6f1a`',
      http,
    ]);
    assert.deepEqual(await said(wrong, { language: 'zh-CN' }), [
      '错误码与消息矛盾：此消息属于 **1237104**、**1207104**，而不是 1239701',
      'IP{0} 不属于该业务',
      '请求 ID：`6f1a`',
      httpChinese,
    ]);
    assert.deepEqual(await said(answer.replace('1237104', '124$01001')), [
      "Message of this response: unlike the text here, which is ours; the product's own may read so",
      'The message is that of **1237104**, **1207104**',
      'IP{0} 不属于该业务',
      'Request ID: `6f1a`',
      http,
    ]);
    assert.deepEqual(await said(answer.replace('1237104', '129$09999')), [
      'The message is that of **1237104**, **1207104**',
      'IP{0} 不属于该业务',
      'Request ID: `6f1a`',
      http,
    ]);
  });

  it('says that a message is another one only where the catalog has the text itself', async () => {
    const of = (message: string) => `{"code":123$09701,"message":"${message}"}`;
    assert.deepEqual(await said(of('天气很好')), ['Message of this response: does not agree with the template', http]);
    assert.deepEqual(await said(of('the weather is fine')), [
      "Message of this response: unlike the text here, which is ours; the product's own may read so",
      http,
    ]);
    assert.deepEqual(await said('{"code":123$09701,"result":false,"message":""}'), [http]);
    assert.deepEqual(await said('{"code":123$09701,"result":false}'), [http]);
  });

  it('shows what stands in the document as text alone', async () => {
    const message = JSON.stringify('操作失败!任务 `[x](command:y)`\u202e<b> 当前状态: ![](http://z)');
    assert.deepEqual(await said(`{"code":123$09701,"message":${message},"request_id":"\`a\`$(x)\\u0007"}`), [
      'Message of this response: agrees with the template · Chinese',
      'Filled with: `{0}` \\= `` `[x](command:y)`<U+202E><b> ``, `{1}` \\= `![](http://z)`',
      'Request ID: `` `a`$(x)<U+0007> ``',
      http,
    ]);
  });

  it('is the card alone where no response is, and where hovers are off', async () => {
    for (const text of ['{"code": 123$07104}', 'code: 123$07104', '{"id": 123$07104, "message": "m"}', '[123$07104]']) {
      const { document, position } = marked(text, 'json');
      assert.deepEqual(await hoverAt(text), hover(document, position, builtin, preferences()), text);
    }
    const { settings } = preferences();
    const off = { settings: { ...settings, hover: { enabled: false } } };
    assert.equal(await hoverAt(marking(answer), off), null);
    assert.equal(await hoverAt(answer.replace('不属于', '不属$0于'), off), null);
  });
});
