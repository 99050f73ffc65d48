import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { vsCode } from '../server/session/client';
import { bundle } from '../server/session/transports';
import { random } from '../support/random';

const requests = 100_000;
const uri = 'file:///storm.py';

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly error?: { readonly code: number };
}

describe('a storm of requests', () => {
  it(`is answered once each: ${requests}, of which 30 % are cancelled`, async () => {
    const from = random();
    const child = spawn(process.execPath, [bundle('server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const writer = new StreamMessageWriter(child.stdin);
    const send = (message: object) => writer.write({ jsonrpc: '2.0', ...message } as never);
    const replies = new Map<number, Reply[]>();
    let answered = 0;
    let drained: () => void = () => undefined;
    new StreamMessageReader(child.stdout).listen((message) => {
      const reply = message as Reply;
      if (reply.method !== undefined) {
        // What the server asks of its client: settings, and to register.
        if (reply.id !== undefined)
          void send({ id: reply.id, result: reply.method === 'workspace/configuration' ? [null] : null });
        return;
      }
      const id = reply.id ?? -1;
      replies.set(id, [...(replies.get(id) ?? []), reply]);
      answered++;
      drained();
    });
    const waitFor = (count: number) =>
      new Promise<void>((resolve) => {
        drained = () => answered >= count && resolve();
        drained();
      });

    await send({ id: 0, method: 'initialize', params: { processId: process.pid, rootUri: null, ...vsCode } });
    await waitFor(1);
    await send({ method: 'initialized', params: {} });
    const text = 'if resp.code == 1239801 or code == ErrorCode.MISSING_PARAM: # 1207104\n'.repeat(200);
    await send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'python', version: 1, text } },
    });

    const textDocument = { uri };
    const position = () => ({ line: from.below(220), character: from.below(80) });
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const questions = [
      () => ({ method: 'textDocument/hover', params: { textDocument, position: position() } }),
      () => ({ method: 'textDocument/completion', params: { textDocument, position: position() } }),
      () => ({ method: 'textDocument/documentHighlight', params: { textDocument, position: position() } }),
      () => ({ method: 'textDocument/definition', params: { textDocument, position: position() } }),
      () => ({ method: 'textDocument/inlayHint', params: { textDocument, range } }),
      () => ({ method: 'textDocument/codeAction', params: { textDocument, range, context: { diagnostics: [] } } }),
      () => ({ method: 'bkJobErrorCodes/status', params: { textDocument, position: position() } }),
      () => ({ method: 'bkJobErrorCodes/search', params: { query: '12398', limit: 5 } }),
      () => ({ method: 'bkJobErrorCodes/codeCard', params: { code: 1239801 } }),
      () => ({ method: 'textDocument/nonsense', params: {} }),
    ];
    let cancelled = 0;
    let version = 1;
    for (let id = 1; id <= requests; id++) {
      await send({ id, ...from.of(questions)() });
      if (from.below(10) < 3) {
        cancelled++;
        await send({ method: '$/cancelRequest', params: { id } });
      }
      // A cancellation of what nobody asked, and an edit between.
      if (from.below(100) === 0) await send({ method: '$/cancelRequest', params: { id: requests + from.below(1000) } });
      if (from.below(50) === 0) {
        version++;
        const contentChanges = [{ range: { start: position(), end: position() }, text: '1' }];
        await send({ method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges } });
      }
      // Never more than 5,000 are under way, as an impatient editor might have.
      if (id % 5000 === 0) await waitFor(id + 1);
    }
    await send({ id: requests + 1, method: 'shutdown' });
    await waitFor(requests + 2);
    await send({ method: 'exit' });
    assert.equal(await exited, 0);

    const twice = [...replies].filter(([, each]) => each.length !== 1);
    assert.deepEqual(twice, []);
    assert.deepEqual(
      [...replies.keys()].sort((a, b) => a - b),
      Array.from({ length: requests + 2 }, (_, id) => id),
    );
    const codes = new Map<number, number>();
    for (const [{ error }] of [...replies.values()] as [Reply][]) {
      if (error) codes.set(error.code, (codes.get(error.code) ?? 0) + 1);
    }
    const [unknown = 0, stopped = 0] = [codes.get(-32601), codes.get(-32800)];
    console.log(
      `      ${cancelled} cancelled, ${stopped} of them stopped, ${unknown} unknown methods, seed ${from.seed}`,
    );
    assert.deepEqual(
      [...codes.keys()].filter((code) => code !== -32601 && code !== -32800),
      [],
    );
    assert.ok(cancelled > requests * 0.29 && unknown > requests * 0.09 && stopped > 0 && stopped <= cancelled);
  });
});
