import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type CompletionList,
  DidOpenTextDocumentNotification,
  type Hover,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { TestClient } from './session/client';
import { inProcess, overStdio, overWorker, type Transport } from './session/transports';

const good = 'file:///good.py';
const odd = 'file:///odd.py';
const goodRange = { start: { line: 0, character: 7 }, end: { line: 0, character: 14 } };

/** After whatever came before: the server answers an honest request. */
async function assertAlive(client: TestClient): Promise<void> {
  const hover = await client.request<Hover>('textDocument/hover', {
    textDocument: { uri: good },
    position: { line: 0, character: 9 },
  });
  assert.deepEqual(hover.range, goodRange);
}

const transports: readonly [name: string, start: () => Transport][] = [
  ['in process', inProcess],
  ['over stdio', () => overStdio('server.js', '--stdio')],
  ['in a worker', overWorker],
];

for (const [name, start] of transports) {
  describe(`hostile input ${name}`, () => {
    let client: TestClient;
    const ask = (method: string, params: unknown) => client.request<unknown>(method, params);
    const at = (uri: string, line: number, character: number) => ({
      textDocument: { uri },
      position: { line, character },
    });

    before(async () => {
      client = new TestClient(start());
      await client.initialize();
      await client.open(good, 'code = 1239801\n');
    });
    afterEach(() => assertAlive(client));
    after(() => client.transport.kill());

    it('answers positions outside the document with nothing', async () => {
      const tight = 'file:///tight.py';
      await client.open(tight, '1239801');
      for (const [line, character] of [
        [-1, -1],
        [9e15, 0],
        [1, 9e15],
        [0.5, -7],
      ] as const) {
        assert.equal(await ask('textDocument/hover', at(good, line, character)), null);
      }
      for (const [line, character] of [
        [-1, 3],
        [0, -1],
        [1, 0],
        [9e15, 9e15],
      ] as const) {
        assert.equal(await ask('textDocument/hover', at(tight, line, character)), null);
        assert.deepEqual(await ask('textDocument/documentHighlight', at(tight, line, character)), []);
        assert.equal(await ask('bkJobErrorCodes/codeAt', at(tight, line, character)), null);
        const { items } = (await ask('textDocument/completion', at(tight, line, character))) as CompletionList;
        assert.deepEqual(items, []);
        const { number } = (await ask('bkJobErrorCodes/status', at(tight, line, character))) as Record<string, unknown>;
        assert.equal(number, null);
      }
      // Past the end of a line is its end, and the number there ends at it.
      assert.deepEqual(((await ask('textDocument/hover', at(good, 0, 999))) as Hover).range, goodRange);
      assert.deepEqual(await ask('textDocument/documentHighlight', at(good, 7, 7)), []);
    });

    it('answers with nothing for a document that is not open', async () => {
      const unknown = 'file:///never-opened.py';
      assert.equal(await ask('textDocument/hover', at(unknown, 0, 0)), null);
      assert.deepEqual(await ask('textDocument/documentHighlight', at(unknown, 0, 0)), []);
      assert.deepEqual(await ask('textDocument/codeLens', { textDocument: { uri: unknown } }), []);
      assert.equal(await ask('bkJobErrorCodes/codeAt', at('', 0, 0)), null);
      const { document, number } = (await ask('bkJobErrorCodes/status', at(unknown, 0, 0))) as Record<string, unknown>;
      assert.deepEqual([document, number], [null, null]);
    });

    it('answers malformed parameters with nothing and says so in the log', async () => {
      client.log.splice(0);
      assert.equal(await ask('textDocument/hover', { textDocument: { uri: good } }), null);
      assert.equal(await ask('textDocument/hover', {}), null);
      assert.equal(await ask('bkJobErrorCodes/render', { code: 1209701 }), null);
      assert.deepEqual(await ask('bkJobErrorCodes/catalogTree', { groupBy: 'target', filter: 7 }), {
        groups: [],
        shown: 0,
        total: 0,
      });
      assert.deepEqual(
        client.log.map((line) => line.split(': ')[0]),
        [
          'textDocument/hover failed for file:///good.py',
          'textDocument/hover failed',
          'bkJobErrorCodes/render failed',
          'bkJobErrorCodes/catalogTree failed',
        ],
      );
    });

    it('survives every ill-typed question for actions, places and findings', async () => {
      const textDocument = { uri: good };
      const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
      const diagnostics = [null, 7, { source: 'bk-job-error-codes', code: 'legacy', range: null }];
      const illTyped = [
        { textDocument, range: 7, context: 7 },
        { textDocument, range, context: null },
        { textDocument, range, context: { diagnostics, only: [7, null] } },
        { textDocument, range, context: { diagnostics } },
        { textDocument, range: { start: { line: 0, character: 0 } }, context: { diagnostics: 'none' } },
        { textDocument, position: { line: 'one' }, previousResultId: 7 },
        { textDocument: 7, codes: [null, '__proto__', 1e300], files: 7, query: 7, data: 7 },
      ];
      const methods = [
        'textDocument/codeAction',
        'textDocument/definition',
        'textDocument/declaration',
        'textDocument/references',
        'textDocument/documentSymbol',
        'textDocument/inlayHint',
        'textDocument/semanticTokens/full',
        'textDocument/semanticTokens/full/delta',
        'textDocument/semanticTokens/range',
        'textDocument/diagnostic',
        'inlayHint/resolve',
        'workspace/symbol',
        'workspaceSymbol/resolve',
        'bkJobErrorCodes/findUses',
        'bkJobErrorCodes/migrationReport',
      ];
      let answers = 0;
      for (const method of methods) {
        for (const params of illTyped) {
          await ask(method, params);
          answers++;
        }
        await assertAlive(client);
      }
      assert.equal(answers, methods.length * illTyped.length);
    });

    it('answers a cancelled request by the error for it', async () => {
      const source = new CancellationTokenSource();
      const cancelled = client.transport.connection.sendRequest<unknown>(
        'textDocument/hover',
        at(good, 0, 9),
        source.token,
      );
      source.cancel();
      // What was already answered when the cancellation arrived has its answer.
      const answer = await cancelled.catch((error: unknown) => error);
      if (answer instanceof ResponseError) assert.equal(answer.code, LSPErrorCodes.RequestCancelled);
      else assert.equal((answer as Hover).range?.start.character, goodRange.start.character);
    });

    it('takes a line of 10 MB', async () => {
      const line = `${'x 1239801 '.repeat(1024 * 1024)}`;
      await client.open(odd, line);
      const hover = (await ask('textDocument/hover', at(odd, 0, 10 * 1024 * 1024 - 3))) as Hover;
      assert.deepEqual(hover.range?.start, { line: 0, character: 10 * 1024 * 1024 - 8 });
      assert.equal(((await ask('textDocument/documentHighlight', at(odd, 0, 4))) as unknown[]).length, 5000);
      assert.equal(((await ask('textDocument/codeLens', { textDocument: { uri: odd } })) as unknown[]).length, 1);
      await client.insert(odd, { line: 0, character: 5 }, '0');
      assert.equal(await ask('textDocument/hover', at(odd, 0, 5)), null);
    });

    it('takes NUL bytes, lone surrogates, lone carriage returns and a byte order mark', async () => {
      await client.open(odd, '\ufeff\u0000\ud800\rcode\u0000= 1239801\udfff\r\n\u0000😀 1250001');
      const ranges: unknown[] = [];
      for (const [line, character] of [
        [1, 9],
        [2, 6],
        [0, 2],
      ] as const) {
        ranges.push(((await ask('textDocument/hover', at(odd, line, character))) as Hover | null)?.range?.start);
      }
      assert.deepEqual(ranges, [{ line: 1, character: 7 }, { line: 2, character: 4 }, undefined]);
    });

    it('survives an invalid document, and edits of one that is not open', async () => {
      const { connection } = client.transport;
      await connection.sendNotification(DidOpenTextDocumentNotification.method, { textDocument: { uri: odd } });
      await connection.sendNotification('textDocument/didOpen', {});
      await client.insert('file:///never-opened.py', { line: 0, character: 0 }, 'x');
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri: good, version: 3 } });
      await connection.sendNotification('workspace/didChangeConfiguration', {});
    });

    it('refuses an unknown method and goes on', async () => {
      await assert.rejects(ask('textDocument/nonsense', {}), { code: -32601 });
    });
  });
}
