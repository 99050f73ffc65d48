import assert from 'node:assert/strict';
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import { type RenderedCard, renderCard } from '../../../server/src/core/answers/card/card';
import { describeEntry } from '../../../server/src/core/answers/card/describe';
import { responseFacts } from '../../../server/src/core/answers/card/textFacts';
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
  const facts = responseFacts(response, verdict, catalog, language);
  assert.equal(facts.length, 4);
  return renderCard({ ...describeEntry(entry, catalog, language), response: facts }, kind);
}

describe('hover on responses', () => {
  it('shows the card of the code with facts about its response', async () => {
    assert.deepEqual(await hoverAt(marking(answer)), { contents: await cardOfAnswer(), range: on(0, 8, 15) });
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
