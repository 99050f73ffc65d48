import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { FrameWriter } from '../../../../server/src/node/transport/frameWriter';

/** Records what a writer writes and which events it fires. Every write ends with `failure`. */
function record(failure: Error | null = null) {
  const written: string[] = [];
  const fired: unknown[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done(failure);
    },
  });
  const writer = new FrameWriter(stream);
  writer.onError(([error, message, count]) => fired.push([error.message, message, count]));
  writer.onClose(() => fired.push('closed'));
  return { stream, writer, written, fired };
}

describe('frameWriter', () => {
  it('writes a message and its header at once, in the order of the calls, counted in bytes', async () => {
    const { writer, written, fired } = record();
    const messages = [
      { jsonrpc: '2.0', method: '缺少😀' },
      { jsonrpc: '2.0', id: 1, result: null },
    ];
    await Promise.all(messages.map((message) => writer.write(message)));
    assert.deepEqual(written, [
      'Content-Length: 39\r\n\r\n{"jsonrpc":"2.0","method":"缺少😀"}',
      'Content-Length: 38\r\n\r\n{"jsonrpc":"2.0","id":1,"result":null}',
    ]);
    assert.deepEqual(fired, []);
  });

  it('reports the message that could not be written, and rejects', async () => {
    const { writer, fired } = record(new Error('EPIPE'));
    const message = { jsonrpc: '2.0', method: 'x' };
    await assert.rejects(writer.write(message), { message: 'EPIPE' });
    // The stream reports the error as well, and closes.
    assert.deepEqual(fired, [['EPIPE', undefined, undefined], 'closed', ['EPIPE', message, 1]]);
  });

  it('reports a message that is no JSON, and continues', async () => {
    const { writer, written, fired } = record();
    const message = { jsonrpc: '2.0', id: 1n };
    await assert.rejects(writer.write(message), TypeError);
    await writer.write({ jsonrpc: '2.0' });
    assert.deepEqual([fired.length, written], [1, ['Content-Length: 17\r\n\r\n{"jsonrpc":"2.0"}']]);
  });

  it('ends the stream, and reports that it is closed', async () => {
    const { stream, writer, fired } = record();
    writer.end();
    await new Promise((resolve) => stream.once('close', resolve));
    assert.deepEqual(fired, ['closed']);
  });
});
