import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { FrameWriter } from '../../../../server/src/node/transport/frameWriter';

/** What a writer hands to the system, piece by piece, and what it tells; `failure` is what every write ends with. */
function scene(failure: Error | null = null) {
  const written: string[] = [];
  const told: unknown[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done(failure);
    },
  });
  const writer = new FrameWriter(stream);
  writer.onError(([error, message, count]) => told.push([error.message, message, count]));
  writer.onClose(() => told.push('closed'));
  return { stream, writer, written, told };
}

describe('frameWriter', () => {
  it('writes a message and its header at once, in the order of the calls, counted in bytes', async () => {
    const { writer, written, told } = scene();
    const messages = [
      { jsonrpc: '2.0', method: '缺少😀' },
      { jsonrpc: '2.0', id: 1, result: null },
    ];
    await Promise.all(messages.map((message) => writer.write(message)));
    assert.deepEqual(written, [
      'Content-Length: 39\r\n\r\n{"jsonrpc":"2.0","method":"缺少😀"}',
      'Content-Length: 38\r\n\r\n{"jsonrpc":"2.0","id":1,"result":null}',
    ]);
    assert.deepEqual(told, []);
  });

  it('tells which message could not be written, and rejects', async () => {
    const { writer, told } = scene(new Error('EPIPE'));
    const message = { jsonrpc: '2.0', method: 'x' };
    await assert.rejects(writer.write(message), { message: 'EPIPE' });
    // The stream tells of it too, and closes.
    assert.deepEqual(told, [['EPIPE', undefined, undefined], 'closed', ['EPIPE', message, 1]]);
  });

  it('tells of a message that is no JSON, and goes on', async () => {
    const { writer, written, told } = scene();
    const message = { jsonrpc: '2.0', id: 1n };
    await assert.rejects(writer.write(message), TypeError);
    await writer.write({ jsonrpc: '2.0' });
    assert.deepEqual([told.length, written], [1, ['Content-Length: 17\r\n\r\n{"jsonrpc":"2.0"}']]);
  });

  it('ends the stream, and tells that it is closed', async () => {
    const { stream, writer, told } = scene();
    writer.end();
    await new Promise((resolve) => stream.once('close', resolve));
    assert.deepEqual(told, ['closed']);
  });
});
