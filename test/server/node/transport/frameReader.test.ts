import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { FrameReader } from '../../../../server/src/node/transport/frameReader';

/** Sends chunks through a reader. Returns the messages that came out, what was refused, and how it ended. */
async function pass(chunks: readonly Buffer[]): Promise<unknown[]> {
  const out: unknown[] = [];
  const stream = new PassThrough();
  const ended = new Promise<void>((resolve) => {
    const reader = new FrameReader(
      stream,
      {
        refuse: ({ id, code }) => out.push({ id, code }),
        broken: (reason) => {
          out.push(`broken: ${reason}`);
          resolve();
        },
        ended: resolve,
      },
      0,
    );
    reader.listen((message) => void out.push(message));
  });
  for (const chunk of chunks) stream.write(chunk);
  stream.end();
  await ended;
  return out;
}

const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const passText = (text: string) => pass([Buffer.from(text)]);
const split = (text: string, size: number): Buffer[] => {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
};

describe('frameReader', () => {
  const broken: readonly [text: string, reason: string][] = [
    ['Content-Length: -5\r\n\r\n{}', 'a Content-Length that is no length: "-5"'],
    ['Content-Length: 9e15\r\n\r\n{}', 'a Content-Length that is no length: "9e15"'],
    ['Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}', 'two lengths of one message: 2 and 3'],
    ['Content-Length: 0x10\r\n\r\n{}', 'a Content-Length that is no length: "0x10"'],
    ['Content-Length: 67108865\r\n\r\n', 'a message of 67108865 bytes; the limit is 67108864'],
    ['Content-Length: 99999999999999999999\r\n\r\n', 'a Content-Length that is no length: "99999999999999999999"'],
    ['Content-Type: x\r\n\r\n{}', 'a message header without Content-Length'],
    ['GET / HTTP/1.1\r\n\r\n', 'a message header without a colon: "GET / HTTP/1.1"'],
    ['Content-Length: 2\r\r\n\r\n{}', 'a message header that is not plain text: "Content-Length: 2\\r"'],
    ['garbage\r\n\r\n', 'a message header without a colon: "garbage"'],
    ['x'.repeat(5000), 'no end of the message header within 4096 bytes'],
    ['Content-Length: 3\r\n\r\n{}', 'it ends within a message'],
    ['Content-Length: 3\r\n\r\n', 'it ends within a message'],
    ['Content-Le', 'it ends within a message'],
  ];
  for (const [text, reason] of broken) {
    it(`gives up on ${JSON.stringify(text.slice(0, 48))}`, async () => {
      assert.deepEqual(await passText(frame('{}') + text), [{}, `broken: ${reason}`]);
    });
  }

  const parseError = { id: null, code: -32700 };
  const invalidRequest = { id: null, code: -32600 };
  const deep = (levels: number) => '['.repeat(levels - 1) + ']'.repeat(levels - 1);
  const refused: readonly [what: string, body: string, answer: unknown][] = [
    ['a batch', '[{"jsonrpc":"2.0","id":1,"method":"x"}]', invalidRequest],
    ['a batch behind blanks', ' \r\n\t[]', invalidRequest],
    ['a batch that is no JSON', '[{', invalidRequest],
    ['half an object', '{broken', parseError],
    ['a text', '"x"', parseError],
    ['nothing', '', parseError],
    ['blanks', '   ', parseError],
    ['zeros', '\0\0', parseError],
    ['a byte order mark', '\ufeff{}', parseError],
    ['1,001 levels', `{"id":7,"method":"x","params":${deep(1001)}}`, { id: 7, code: -32600 }],
    [
      '100,000 levels, with the id behind them',
      `{"params":${deep(100_000)},"method":"x","id":"a\\"b"}`,
      { id: 'a"b', code: -32600 },
    ],
    [
      'levels of objects',
      `{"id":7,"method":"x","params":${'{"a":'.repeat(2000)}0${'}'.repeat(2000)}}`,
      { id: 7, code: -32600 },
    ],
    ['levels that never end', `{"id":7,"method":"x","params":${'['.repeat(5000)}`, invalidRequest],
    ['a deep notification', `{"method":"x","params":${deep(1001)}}`, invalidRequest],
    [
      'a deep response, which ends the request it answers',
      `{"id":3,"result":${deep(1001)}}`,
      { jsonrpc: '2.0', id: 3 },
    ],
  ];
  for (const [what, body, answer] of refused) {
    it(`refuses ${what}, wherever it is split, and goes on`, async () => {
      for (const size of [1, 7, 1_000_000]) {
        if (body.length / size > 10_000) continue;
        assert.deepEqual(await pass(split(frame(body) + frame('{"a":1}'), size)), [answer, { a: 1 }]);
      }
    });
  }

  it('keeps what is nested to 1,000 levels, and brackets in texts', async () => {
    const bodies = [
      `{"params":${deep(1000)}}`,
      JSON.stringify({ a: '['.repeat(5000), b: '\\"{'.repeat(5000), c: '\\' }),
    ];
    for (const body of bodies) assert.deepEqual(await pass(split(frame(body), 1000)), [JSON.parse(body)]);
  });

  it('keeps nothing of a batch of 60 MB', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const stream = new PassThrough();
    let refusals = 0;
    const events = { refuse: () => refusals++, broken: () => assert.fail(), ended: () => undefined };
    new FrameReader(stream, events, 0).listen(() => assert.fail());
    const size = 60 * 1024 * 1024;
    stream.write(`Content-Length: ${size}\r\n\r\n[`);
    let most = 0;
    for (let left = size - 1; left > 0; left -= 1024 * 1024) {
      stream.write(Buffer.alloc(Math.min(left, 1024 * 1024), '{'));
      await new Promise((resolve) => setImmediate(resolve));
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    assert.equal(refusals, 1);
    assert.ok(most < 50 * 1024 * 1024, `kept ${most} bytes`);
  });

  it('reads messages wherever they are split', async () => {
    let cases = 0;
    const bodies = fc.array(fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 9 }), fc.jsonValue()), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(bodies, fc.integer({ min: 1, max: 40 }), async (messages, size) => {
        cases += 1;
        const texts = messages.map((message) => JSON.stringify(message));
        const read = await pass(split(texts.map(frame).join(''), size));
        assert.deepEqual(
          read,
          texts.map((text) => JSON.parse(text)),
        );
      }),
      { numRuns: 200 },
    );
    assert.equal(cases, 200);
  });

  it('accepts lower case, other headers, and a line break at the end', async () => {
    const text = 'content-length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}\n';
    assert.deepEqual(await passText(text), [{}]);
  });
});
