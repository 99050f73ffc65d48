import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FrameGate } from '../../../../server/src/node/transport/frameGate';

/** Sends chunks through a gate. Returns the bytes that came out, or the error that ended it. */
async function pass(chunks: readonly Buffer[]): Promise<string> {
  const gate = new FrameGate(0);
  let out = '';
  gate.on('data', (chunk: Buffer) => {
    out += chunk.toString('latin1');
  });
  return new Promise((resolve) => {
    gate.on('error', ({ message }) => resolve(`error: ${message}`));
    gate.on('end', () => resolve(Buffer.from(out, 'latin1').toString()));
    for (const chunk of chunks) gate.write(chunk);
    gate.end();
  });
}

const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

describe('frameGate', () => {
  const refused: readonly [text: string, reason: string][] = [
    ['Content-Length: -5\r\n\r\n{}', 'a Content-Length that is no length: "-5"'],
    ['Content-Length: 9e15\r\n\r\n{}', 'a Content-Length that is no length: "9e15"'],
    ['Content-Length: 0x10\r\n\r\n{}', 'a Content-Length that is no length: "0x10"'],
    ['Content-Length: 67108865\r\n\r\n', 'a message of 67108865 bytes; the limit is 67108864'],
    ['Content-Length: 99999999999999999999\r\n\r\n', 'a Content-Length that is no length: "99999999999999999999"'],
    ['Content-Type: x\r\n\r\n{}', 'a message header without Content-Length'],
    ['GET / HTTP/1.1\r\n\r\n', 'a message header without a colon: "GET / HTTP/1.1"'],
    ['Content-Length: 2\r\r\n\r\n{}', 'a message header that is not plain text: "Content-Length: 2\\r"'],
    [`${frame('{}')}garbage\r\n\r\n`, 'a message header without a colon: "garbage"'],
    ['x'.repeat(5000), 'no end of the message header within 4096 bytes'],
  ];
  for (const [text, reason] of refused) {
    it(`refuses ${JSON.stringify(text.slice(0, 48))}`, async () => {
      assert.equal(await pass([Buffer.from(text)]), `error: ${reason}`);
    });
  }

  it('passes frames unchanged, wherever they are split', async () => {
    let cases = 0;
    const bodies = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(bodies, fc.integer({ min: 1, max: 40 }), async (texts, size) => {
        cases += 1;
        const bytes = Buffer.from(texts.map(frame).join(''));
        const chunks: Buffer[] = [];
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
        assert.equal(await pass(chunks), bytes.toString());
      }),
      { numRuns: 200 },
    );
    assert.equal(cases, 200);
  });

  it('accepts lower case and other headers', async () => {
    const text = 'content-length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}';
    assert.equal(await pass([Buffer.from(text)]), text);
  });
});
