import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ShippedMessagesRequest } from '../../server/src/protocol';
import { TestClient } from './session/client';
import { runScript } from './session/script';
import { inProcess, overIpc, overStdio, overWorker, type Transport } from './session/transports';

const transcriptFile = path.join(__dirname, '../fixtures/session/transcript.json');

/** Every way the server is shipped, and the sources. `exits` is false where the client ends the server's thread. */
const transports: readonly { name: string; start: () => Transport; exits: boolean }[] = [
  { name: 'in process', start: inProcess, exits: true },
  { name: 'node dist/cli.js lsp --stdio', start: () => overStdio('cli.js', 'lsp', '--stdio'), exits: true },
  { name: 'node dist/server.js --stdio', start: () => overStdio('server.js', '--stdio'), exits: true },
  { name: 'dist/server.js over IPC', start: overIpc, exits: true },
  { name: 'dist/worker.js in a web worker', start: overWorker, exits: false },
];

describe('session', () => {
  it('reads the fingerprints of messages in a browser once, at the first search', async () => {
    const transport = overWorker();
    let asked = 0;
    transport.connection.onRequest(ShippedMessagesRequest, () => {
      asked++;
      return readFileSync(path.resolve(__dirname, '../../dist/messages.json'), 'utf8');
    });
    const client = new TestClient(transport);
    try {
      await client.initialize();
      await client.open('file:///a.py', 'code = 1237104\n');
      await client.request('textDocument/hover', {
        textDocument: { uri: 'file:///a.py' },
        position: { line: 0, character: 9 },
      });
      assert.equal(asked, 0);
      for (const text of ['执行方案不存在', '脚本版本不存在'])
        await client.request('bkJobErrorCodes/findMessage', { text, limit: 2 });
      assert.equal(asked, 1);
    } finally {
      transport.kill();
    }
  });

  for (const { name, start, exits } of transports) {
    it(`is the same over ${name}`, async () => {
      const client = new TestClient(start());
      try {
        const transcript = await runScript(client);
        // RENEW=1 writes down what the sources answer; the difference is then read in the commit.
        if (process.env.RENEW && start === inProcess) {
          writeFileSync(transcriptFile, `${JSON.stringify(transcript, undefined, 2)}\n`);
        }
        assert.deepEqual(transcript, JSON.parse(readFileSync(transcriptFile, 'utf8')));
        if (exits) assert.equal(await client.shutDown(), 0);
      } finally {
        client.transport.kill();
      }
    });
  }
});
