import assert from 'node:assert/strict';
import type { InlayHint, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol/node';
import { TestClient, vsCode } from './session/client';
import { inProcess } from './session/transports';

const uri = 'file:///a.py';
const textDocument = { uri };
const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

/** The tokens that edits make of those before. */
function applied(before: readonly number[], { edits }: SemanticTokensDelta): number[] {
  const data = [...before];
  for (const { start, deleteCount, data: inserted = [] } of edits.toReversed()) {
    data.splice(start, deleteCount, ...inserted);
  }
  return data;
}

describe('hints and semantic tokens in a session', () => {
  const started: TestClient[] = [];
  afterEach(async () => {
    for (const client of started.splice(0)) await client.shutDown();
  });
  async function open(text: string): Promise<TestClient> {
    const client = new TestClient(inProcess());
    started.push(client);
    await client.initialize();
    await client.open(uri, text);
    return client;
  }

  it('announce what they can, for every language but below those with colours of their own', async () => {
    const client = new TestClient(inProcess());
    started.push(client);
    const { capabilities } = await client.initialize();
    assert.deepEqual(capabilities.inlayHintProvider, { resolveProvider: true });
    assert.deepEqual(capabilities.semanticTokensProvider, {
      legend: { tokenTypes: ['jobErrorCode', 'enumMember'], tokenModifiers: ['deprecated', 'unlisted'] },
      range: true,
      full: { delta: true },
      documentSelector: [{ language: '*' }],
    });
  });

  it('follow the settings at once, and have the card when they are resolved', async () => {
    const client = await open('1252001\n');
    const ask = () => client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    assert.deepEqual(await ask(), []);
    await client.configure({ inlayHints: { enabled: true, maxLength: 10 }, language: 'zh-CN' });
    const [hint] = await ask();
    assert.equal(hint?.label, '：数据库异常');
    const { tooltip } = await client.request<InlayHint>('inlayHint/resolve', hint);
    assert.match(JSON.stringify(tooltip), /^\{"kind":"markdown","value":"\*\*1252001\*\* 数据库异常/);
    await client.configure({ inlayHints: { enabled: true, maxLength: 9 } });
    assert.deepEqual(
      (await ask()).map(({ label }) => label),
      [': Database error'],
    );
    assert.deepEqual(client.log, ['The setting inlayHints.maxLength cannot be 9. Its default is used.']);
  });

  it('send what has changed since the last answer, or everything if that is unknown', async () => {
    const client = await open('x = 1252001\ny = 1208146\n');
    const delta = (previousResultId: string) =>
      client.request<SemanticTokens | SemanticTokensDelta | null>('textDocument/semanticTokens/full/delta', {
        textDocument,
        previousResultId,
      });
    const first = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(first.data, [0, 4, 7, 0, 0, 1, 4, 7, 0, 1]);
    await client.insert(uri, { line: 0, character: 0 }, '\n');
    const second = await delta(first.resultId ?? '');
    assert.ok(second && 'edits' in second);
    assert.deepEqual(applied(first.data, second), [1, 4, 7, 0, 0, 1, 4, 7, 0, 1]);
    assert.notEqual(second?.resultId, first.resultId);
    const unknown = await delta(first.resultId ?? '');
    assert.deepEqual(unknown, { resultId: unknown?.resultId, data: [1, 4, 7, 0, 0, 1, 4, 7, 0, 1] });
    await client.configure({ semanticTokens: { enabled: false } });
    assert.equal(await delta(unknown?.resultId ?? ''), null);
    assert.equal(await client.request('textDocument/semanticTokens/range', { textDocument, range }), null);
  });

  it('make the new tokens of the last ones, whatever was edited', async () => {
    const client = await open('x = 1252001\n');
    let { resultId = '', data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument,
    });
    const lines = ['y = 1208146\n', 'z = 1252001\n', '\n', 'x = 1252001; y = 1252001\n', 'code = 1250999\n', '# 1\n'];
    for (const [index, text] of [...lines, ...lines, ...lines].entries()) {
      await client.insert(uri, { line: index % 5, character: 0 }, text);
      const answer = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
        textDocument,
        previousResultId: resultId,
      });
      data = applied(data, answer);
      const whole = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
      assert.deepEqual(data, whole.data);
      resultId = whole.resultId ?? '';
    }
    assert.ok(data.length > 50);
  });

  it('are null without a code, so that others may color the document, and for unknown documents', async () => {
    const client = await open('x = 1\n');
    const unknown = { textDocument: { uri: 'file:///b.py' }, range };
    assert.deepEqual(
      [
        await client.request('textDocument/semanticTokens/full', { textDocument }),
        await client.request('textDocument/semanticTokens/range', { textDocument, range }),
        await client.request('textDocument/semanticTokens/full', unknown),
        await client.request('textDocument/inlayHint', unknown),
      ],
      [null, null, null, []],
    );
    assert.deepEqual(client.log, []);
  });

  it('are requested again when settings change, by clients that support it', async () => {
    const client = new TestClient(inProcess());
    started.push(client);
    const asked: string[] = [];
    for (const shown of ['inlayHint', 'semanticTokens', 'diagnostic']) {
      client.transport.connection.onRequest(`workspace/${shown}/refresh`, () => void asked.push(shown));
    }
    const workspace = {
      ...vsCode.capabilities.workspace,
      inlayHint: { refreshSupport: true },
      semanticTokens: { refreshSupport: true },
    };
    await client.initialize({ ...vsCode, capabilities: { ...vsCode.capabilities, workspace } });
    await client.configure({ inlayHints: { enabled: true } });
    await client.request('textDocument/inlayHint', { textDocument, range });
    assert.deepEqual(asked, ['inlayHint', 'semanticTokens']);
  });
});
