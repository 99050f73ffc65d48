import assert from 'node:assert/strict';
import type { Message, MessageWriter } from 'vscode-languageserver';
import { MessageGate } from '../../../server/src/session/messageGate';

/** Sends messages through one gate. Returns for each what came in, else the code that answered it, else undefined. */
function admit(...messages: readonly unknown[]): unknown[] {
  let answers: unknown[] = [];
  const write = async (message: Message): Promise<void> => {
    const { id, error, ...more } = message as unknown as Record<string, { readonly code: number }>;
    assert.deepEqual(more, { jsonrpc: '2.0' });
    answers.push([id, error?.code]);
  };
  const gate = new MessageGate({ write } as unknown as MessageWriter);
  return messages.map((message) => {
    answers = [];
    const admitted = gate.admit(message);
    if (admitted === undefined) return answers.length > 1 ? answers : answers[0];
    assert.deepEqual(answers, []);
    return admitted;
  });
}

const initialize = { jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } };
const hover = { jsonrpc: '2.0', id: 'a', method: 'textDocument/hover', params: {} };
const opened = { jsonrpc: '2.0', method: 'textDocument/didOpen', params: {} };
const shutdown = { jsonrpc: '2.0', id: 2, method: 'shutdown' };
const exit = { jsonrpc: '2.0', method: 'exit' };
const invalid = [null, -32600];

describe('messageGate', () => {
  it('lets in what fits the time of the session', () => {
    const notYet = ['a', -32002];
    assert.deepEqual(
      admit(
        hover,
        opened,
        shutdown,
        exit,
        initialize,
        initialize,
        hover,
        opened,
        shutdown,
        hover,
        opened,
        shutdown,
        initialize,
        exit,
      ),
      [
        notYet,
        undefined,
        [2, -32002],
        exit,
        initialize,
        [1, -32600],
        hover,
        opened,
        shutdown,
        ['a', -32600],
        undefined,
        [2, -32600],
        [1, -32600],
        exit,
      ],
    );
  });

  const odd: readonly [what: string, message: unknown, answer: unknown][] = [
    ['a text', 'x', invalid],
    ['null', null, invalid],
    ['a batch', [hover], invalid],
    ['an object with nothing in it', {}, undefined],
    ['a method that is no text', { id: 3, method: 5 }, [3, -32600]],
    ['a method of 9 MB', { id: 3, method: 'x'.repeat(9_000_000) }, [3, -32600]],
    ['an id that is null', { id: null, method: 'x' }, invalid],
    ['an id that is an object', { id: {}, method: 'x' }, invalid],
    ['a cancelled request without an id', { method: '$/cancelRequest' }, undefined],
    ['a cancelled request that is null', { method: '$/cancelRequest', params: { id: null } }, undefined],
    ['a response to nothing', { id: null, result: 5 }, undefined],
    ['a response', { jsonrpc: '2.0', id: 3, result: null }, { jsonrpc: '2.0', id: 3, result: null }],
  ];
  for (const [what, message, answer] of odd) {
    it(`judges ${what}`, () => assert.deepEqual(admit(initialize, message), [initialize, answer]));
  }

  it('keeps of an invalid response as much as a log may contain', () => {
    const failed = { jsonrpc: '2.0', id: null, error: { code: -1, message: 'x'.repeat(9_000_000), data: ['y'] } };
    assert.deepEqual(admit(initialize, failed, { id: 5, more: ['z'] }).slice(1), [
      { jsonrpc: '2.0', id: null, error: { code: -1, message: 'x'.repeat(500) } },
      { jsonrpc: '2.0', id: 5, error: { code: -32600, message: 'The response has neither a result nor an error.' } },
    ]);
  });

  it('gives a client without capabilities empty ones', () => {
    const plain = { jsonrpc: '2.0', id: 1, method: 'initialize' };
    for (const params of [
      undefined,
      null,
      5,
      [],
      {},
      { capabilities: null },
      { capabilities: 'x' },
      { capabilities: [] },
    ]) {
      assert.deepEqual(admit({ ...plain, params }), [{ ...plain, params: { capabilities: {} } }]);
    }
    const other = { ...plain, params: { rootUri: null, capabilities: { workspace: null } } };
    assert.deepEqual(admit(other), [other]);
  });
});
