import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { TestClient } from './session/client';
import { bundle, overIpc, overStdio } from './session/transports';

const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const initialize = frame(
  '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}',
);

/** Runs the server on raw bytes until it ends. `replies`: the id of each answer, and its error's code if it has one. */
function feed(input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle('cli.js'), 'lsp', '--stdio'], {
    input,
    encoding: 'utf8',
    timeout: 10_000,
    maxBuffer: 256 * 1024 * 1024,
  });
  const bodies = stdout.split(/Content-Length: \d+\r\n\r\n/).slice(1);
  const messages = bodies.map((body): Record<string, unknown> => JSON.parse(body));
  const replies = messages.flatMap(({ id, method, error }) =>
    method === undefined ? [[id, (error as { readonly code: number } | undefined)?.code]] : [],
  );
  return { status, stderr, answers: bodies.length, replies, size: stdout.length };
}

const request = (id: unknown, method: string, params: unknown = {}) =>
  frame(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
const notification = (method: string, params: unknown = {}) =>
  frame(JSON.stringify({ jsonrpc: '2.0', method, params }));

describe('stdio', () => {
  const complaint = 'bk-job-errors: stdin is not the language server protocol: ';
  const broken: readonly [what: string, bytes: string, reason: string][] = [
    ['a negative length', 'Content-Length: -5\r\n\r\n{}', 'a Content-Length that is no length: "-5"'],
    ['an absurd length', 'Content-Length: 9e15\r\n\r\n{}', 'a Content-Length that is no length: "9e15"'],
    ['a message over 64 MB', 'Content-Length: 67108865\r\n\r\n', 'a message of 67108865 bytes; the limit is 67108864'],
    ['a header without length', 'Foo: 1\r\n\r\n', 'a message header without Content-Length'],
    ['noise', `${'x'.repeat(10_000)}`, 'no end of the message header within 4096 bytes'],
  ];
  for (const [what, bytes, reason] of broken) {
    it(`ends on ${what} with one line in the log`, () => {
      const { status, stderr } = feed(initialize + bytes);
      assert.deepEqual([status, stderr], [1, `${complaint}${reason}\n`]);
    });
  }

  it('goes on after a message that is no JSON, and answers what it has read when stdin closes', () => {
    const { status, stderr, replies } = feed(frame('{broken') + initialize);
    assert.deepEqual(
      [status, stderr, replies],
      [
        1,
        '',
        [
          [null, -32700],
          [1, undefined],
        ],
      ],
    );
  });

  it('ends when its client closes stdin, after shutdown as a success', () => {
    const shutdown = frame('{"jsonrpc":"2.0","id":2,"method":"shutdown"}');
    const end = (input: string) => {
      const { status, stderr, answers } = feed(input);
      return [status, stderr, answers];
    };
    assert.deepEqual(end(initialize), [1, '', 1]);
    assert.deepEqual(end(initialize + shutdown), [0, '', 2]);
  });

  it('ends on half a frame with one line in the log, after the answers to what came before', () => {
    for (const half of ['Content-Length: 5\r\n\r\n{}', 'Content-Length: 5\r\n', initialize.slice(0, -1)]) {
      const { status, stderr, replies } = feed(initialize + half);
      assert.deepEqual([status, stderr, replies], [1, `${complaint}it ends within a message\n`, [[1, undefined]]]);
    }
  });

  it('answers what the protocol forbids by its errors', () => {
    const position = { textDocument: { uri: 'file:///a.py' }, position: { line: 0, character: 0 } };
    const text = { uri: 'file:///a.py', languageId: 'python', version: 1, text: 'code = 1239801' };
    const { status, stderr, replies } = feed(
      request(7, 'textDocument/hover', position) +
        request(8, 'no/such') +
        request(9, 'shutdown') +
        notification('textDocument/didOpen', { textDocument: text }) +
        initialize +
        request(10, 'initialize', { capabilities: {} }) +
        request(11, 'no/such') +
        request('a', 'textDocument/hover', position) +
        notification('$/cancelRequest', { id: 'a' }) +
        notification('$/cancelRequest') +
        frame('{"jsonrpc":"2.0","id":12}') +
        request(13, 'shutdown') +
        request(14, 'textDocument/hover', position) +
        request(15, 'shutdown') +
        notification('exit'),
    );
    const sorted = replies.sort(([one], [other]) => Number(one) - Number(other));
    assert.deepEqual(Object.fromEntries(sorted.map(([id, code]) => [id, code])), {
      7: -32002,
      8: -32002,
      9: -32002,
      1: undefined,
      10: -32600,
      11: -32601,
      a: -32800,
      13: undefined,
      14: -32600,
      15: -32600,
    });
    assert.equal(replies.length, 10);
    assert.deepEqual([status, stderr], [0, '']);
  });

  const entry = '{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":{}}';
  const large: readonly [what: string, body: string, reply: unknown][] = [
    ['a batch', `[${`${entry},`.repeat(140_000)}${entry}]`, [null, -32600]],
    ['nested lists', `{"jsonrpc":"2.0","id":5,"method":"x","params":${'['.repeat(9_000_000)}`, [null, -32600]],
    ['a text', JSON.stringify('x'.repeat(9_000_000)), [null, -32700]],
    ['a response to nothing', JSON.stringify({ id: null, error: { message: 'x'.repeat(9_000_000) } }), undefined],
    ['an object that is no message', JSON.stringify({ id: 5, more: Array(1_000_000).fill('x') }), undefined],
    ['a method', JSON.stringify({ id: 5, method: 'x'.repeat(9_000_000) }), [5, -32600]],
  ];
  for (const [what, body, reply] of large) {
    it(`answers ${what} of 9 MB with little`, () => {
      const { status, stderr, replies, size } = feed(initialize + frame(body) + request(2, 'shutdown'));
      const expected = [[1, undefined], ...(reply === undefined ? [] : [reply]), [2, undefined]];
      assert.deepEqual([status, stderr, new Set(replies.map(String))], [0, '', new Set(expected.map(String))]);
      assert.ok(size < 10_000, `${size} bytes`);
    });
  }

  it('works for a client without capabilities', () => {
    const odd = [null, 5, 'x', [], { workspace: null }, { workspace: 5, textDocument: null, general: [], window: 'x' }];
    const cases = [
      '{"jsonrpc":"2.0","id":1,"method":"initialize"}',
      '{"jsonrpc":"2.0","id":1,"method":"initialize","params":null}',
      '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}',
      ...odd.map((capabilities) =>
        JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities } }),
      ),
    ];
    for (const body of cases) {
      const { status, stderr, replies } = feed(frame(body) + notification('initialized') + request(2, 'shutdown'));
      assert.deepEqual(
        [body, status, stderr, replies],
        [
          body,
          0,
          '',
          [
            [1, undefined],
            [2, undefined],
          ],
        ],
      );
    }
  });

  it('ends with one line in the log when nobody reads its answers', async () => {
    const child = spawn(process.execPath, [bundle('cli.js'), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => undefined);
    const exited = new Promise((resolve) => child.on('exit', resolve));
    child.stdin.write(initialize);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdout.destroy();
    const asking = setInterval(() => child.stdin.write(request(2, 'no/such')), 20);
    assert.equal(await exited, 1);
    clearInterval(asking);
    assert.match(stderr, /^bk-job-errors: stdout cannot be written, the client has gone: write EPIPE\n$/);
  });

  it('survives a rejected promise that is not awaited, and logs it', () => {
    const slip =
      'data:text/javascript,const t=setInterval(()=>{if(process.listenerCount("unhandledRejection")){' +
      'clearInterval(t);Promise.reject(new Error("a slip"))}},1)';
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', slip, bundle('server.js'), '--stdio'], {
      input: initialize,
      encoding: 'utf8',
      timeout: 10_000,
    });
    assert.match(stdout, /"serverInfo"/);
    assert.match(stderr, /^bk-job-errors: Error: a slip\n/);
  });

  it('starts without the modules of Node that only pipes and ripgrep need', () => {
    const printed = "process.on('exit', () => console.error(process.moduleLoadList.join('\\n')))";
    const { status, stderr } = spawnSync(
      process.execPath,
      ['-e', `${printed}; require('./dist/server.js')`, '--', '--stdio'],
      {
        cwd: path.dirname(path.dirname(bundle('server.js'))),
        input: initialize + request(2, 'shutdown', null) + notification('exit'),
        encoding: 'utf8',
      },
    );
    const loaded = stderr.split('\n');
    assert.equal(status, 0);
    assert.ok(loaded.includes('NativeModule net'));
    assert.deepEqual(
      loaded.filter((name) => /^NativeModule (?:crypto|child_process)$/.test(name)),
      [],
    );
  });

  it('ends when its client exits without shutdown', async () => {
    const client = new TestClient(overStdio('server.js', '--stdio'));
    await client.initialize();
    await client.transport.connection.sendNotification('exit');
    assert.equal(await client.transport.exited, 1);
  });

  it('ends when the process that owns it is gone, though stdin stays open', async () => {
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => gone.on('exit', resolve));
    const client = new TestClient(overStdio('server.js', '--stdio'));
    await client.initialize({ processId: gone.pid ?? 0 });
    assert.equal(await client.transport.exited, 1);
  });

  it('ends when the IPC channel closes', async () => {
    const transport = overIpc();
    const client = new TestClient(transport);
    await client.initialize();
    transport.disconnect();
    assert.equal(await transport.exited, 1);
  });
});
