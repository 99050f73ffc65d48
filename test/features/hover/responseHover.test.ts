import assert from 'node:assert/strict';
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import { type RenderedCard, renderCard } from '../../../server/src/core/answers/card/card';
import { describeEntry } from '../../../server/src/core/answers/card/describe';
import { responseFacts, withResponseFacts } from '../../../server/src/core/answers/card/textFacts';
import { judgeMessage } from '../../../server/src/core/messages/response/judgedMessage';
import { responseIn } from '../../../server/src/core/messages/response/response';
import type { Language } from '../../../server/src/core/text/productLanguage';
import { hover } from '../../../server/src/features/hover/hover';
import { marked, on, preferences, requestContext } from '../context';

const catalog = builtinCatalog();

interface Changes extends Partial<Preferences> {
  readonly languageId?: string;
}

async function hoverAt(text: string, { languageId = 'json', ...shown }: Changes = {}): Promise<Hover | null> {
  const { document, position } = marked(text, languageId);
  const context = requestContext(document, catalog, preferences(shown));
  return hover(context, { textDocument: { uri: document.uri }, position });
}

const answer = '{"code":1237104,"result":false,"message":"IP10.0.0.1 不属于该业务","request_id":"6f1a"}';
const marking = (text: string) => text.replace('1237104', '123$07104');

/** The card of 1237104, with what `answer` adds to it. */
async function cardOfAnswer(language: Language = 'en', kind: RenderedCard['kind'] = 'markdown') {
  const entry = catalog.get(1237104);
  const response = responseIn(answer, answer.indexOf('1237104'));
  assert.ok(entry && response?.message);
  const verdict = await judgeMessage(response.message.value, entry.code, catalog, async () => []);
  const said = responseFacts(response, verdict, catalog, language);
  assert.equal(said.facts.length, 3);
  const card = describeEntry(entry, catalog, language);
  const shown = withResponseFacts(card, said);
  // The response has the arguments already.
  assert.equal(shown.facts.length, card.facts.length - 1);
  return renderCard(shown, kind);
}

describe('hover on responses', () => {
  it('shows the card of the code with facts about its response', async () => {
    assert.deepEqual(await hoverAt(marking(answer)), { contents: await cardOfAnswer(), range: on(0, 8, 15) });
  });

  it('shows them in whatever form a program prints the response', async () => {
    const contents = await cardOfAnswer();
    const printed = [
      "{u'code': 1237104, u'message': u'IP10.0.0.1 不属于该业务', u'request_id': u'6f1a'}",
      'EsbResp(code=1237104, message=IP10.0.0.1 不属于该业务, requestId=6f1a)',
      'resp: &{Code:1237104 Message:IP10.0.0.1 不属于该业务 RequestID:6f1a Result:false}',
      'level=error code=1237104 msg="IP10.0.0.1 不属于该业务" request_id=6f1a',
      'code: 1237104\nmessage: IP10.0.0.1 不属于该业务\nrequest_id: 6f1a',
      '{&quot;code&quot;:1237104,&quot;message&quot;:&quot;IP10.0.0.1 不属于该业务&quot;,&quot;request_id&quot;:&quot;6f1a&quot;}',
    ];
    for (const text of printed) {
      assert.deepEqual((await hoverAt(marking(text), { languageId: 'log' }))?.contents, contents, text);
    }
  });

  it('shows the arguments of the message in a map by codes', async () => {
    for (const text of [
      '{"errors": {"1237$0104": "IP10.0.0.8 不属于该业务"}}',
      '{"1237$0104": ["IP10.0.0.8 不属于该业务"]}',
    ]) {
      const { contents } = (await hoverAt(text, { languageId: 'json' })) ?? {};
      assert.match(JSON.stringify(contents), /Filled with: `\{0\}[^`]* = 10\.0\.0\.8`/, text);
    }
    assert.doesNotMatch(JSON.stringify(await hoverAt('{"1237$0104": "x y"}', { languageId: 'json' })), /Filled with/);
  });

  it('shows the arguments of the message beside a code, and says nothing about another text there', async () => {
    const plain = await hoverAt('1237$0104', { languageId: 'log' });
    const filled = '**1237104**';
    for (const text of ['[1237104] IP10.0.0.8 不属于该业务', 'IP10.0.0.8 不属于该业务, cost=3 (1237104)']) {
      const { contents } = (await hoverAt(marking(text), { languageId: 'log' })) ?? {};
      assert.match(JSON.stringify(contents), /Filled with: `\{0\}[^`]* = 10\.0\.0\.8`/, text);
      assert.ok(JSON.stringify(contents).includes(filled));
    }
    for (const text of [
      '[1237104] call failed',
      'level=error msg="call failed" code=1237104',
      '1237104=IP{0} 不属于该业务',
    ]) {
      assert.deepEqual((await hoverAt(marking(text), { languageId: 'log' }))?.contents, plain?.contents, text);
    }
  });

  it('says nothing about a message whose bytes were not decoded', async () => {
    const text = `b'{"code":1237104,"message":"IP10.0.0.1 \\xb2\\xbb\\xca\\xf4"}'`;
    const { contents } = (await hoverAt(marking(text), { languageId: 'log' })) ?? {};
    assert.doesNotMatch(JSON.stringify(contents), /Message of this response/);
  });

  it('does so in Chinese, in log lines and in strings of strings, on the message as on the code', async () => {
    const contents = await cardOfAnswer('zh-CN');
    const twice = JSON.stringify(JSON.stringify(answer));
    for (const text of [
      answer,
      `2024-05-01 10:00:00.123 [main] WARN c.t.j.Client - resp: ${answer}`,
      `"body": ${twice}`,
    ]) {
      const languageId = text === answer ? 'json' : 'log';
      assert.deepEqual((await hoverAt(marking(text), { language: 'zh-CN', languageId }))?.contents, contents);
      const onMessage = text.replace('不属于', '不属$0于');
      assert.deepEqual((await hoverAt(onMessage, { language: 'zh-CN', languageId }))?.contents, contents);
    }
    const { range } = (await hoverAt(answer.replace('不属于', '不属$0于'))) ?? {};
    assert.deepEqual(range, on(0, 42, 59));
  });

  it('is plain text for a client without Markdown', async () => {
    const found = await hoverAt(marking(answer), { hoverFormat: MarkupKind.PlainText });
    assert.deepEqual(found?.contents, await cardOfAnswer('en', 'plaintext'));
  });

  it('searches the whole catalog for a message that does not belong to the code', async () => {
    const found = await hoverAt(answer.replace('1237104', '123$09701'));
    assert.match(
      JSON.stringify(found?.contents),
      /the message belongs to \*\*1237104\*\*, \*\*1207104\*\*, not to 1239701/,
    );
  });

  it('is the card alone if there is no response, and nothing if hovers are off', async () => {
    const entry = catalog.get(1237104);
    assert.ok(entry);
    const contents = renderCard(describeEntry(entry, catalog, 'en'), 'markdown');
    for (const text of ['{"code": 123$07104}', 'code: 123$07104', '{"id": 123$07104, "message": "m"}', '[123$07104]']) {
      const start = text.indexOf('123');
      assert.deepEqual(await hoverAt(text), { contents, range: on(0, start, start + 7) }, text);
    }
    const { settings } = preferences();
    const off = { settings: { ...settings, hover: { enabled: false } } };
    assert.equal(await hoverAt(marking(answer), off), null);
    assert.equal(await hoverAt(answer.replace('不属于', '不属$0于'), off), null);
  });
});
