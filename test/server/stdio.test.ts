import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { TestClient } from './session/client';
import { bundle, overIpc, overStdio } from './session/transports';

const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const initialize = frame(
  '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}',
);

/** Runs the server on raw bytes until it ends. */
function feed(input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle('server.js'), '--stdio'], {
    input,
    encoding: 'utf8',
    timeout: 10_000,
  });
  return { status, stderr, answers: (stdout.match(/Content-Length/g) ?? []).length };
}

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
    assert.deepEqual(feed(frame('{broken') + initialize), { status: 1, stderr: '', answers: 1 });
  });

  it('ends when its client closes stdin, after shutdown as a success', () => {
    const shutdown = frame('{"jsonrpc":"2.0","id":2,"method":"shutdown"}');
    assert.deepEqual(feed(initialize), { status: 1, stderr: '', answers: 1 });
    assert.deepEqual(feed(initialize + shutdown), { status: 0, stderr: '', answers: 2 });
  });

  it('outlives a promise of its own that nobody waits for, and says so', () => {
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
