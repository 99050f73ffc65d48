import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver';
import { type Failure, guard } from '../../../server/src/session/guard';

describe('guard', () => {
  const failures: Failure[] = [];
  const report = (failure: Failure) => void failures.push(failure);
  beforeEach(() => failures.splice(0));

  const params = { textDocument: { uri: 'file:///a.py' } };

  it('passes answers through', async () => {
    const handler = guard(
      'textDocument/hover',
      'empty',
      report,
      async (given: typeof params) => given.textDocument.uri,
    );
    assert.equal(await handler(params, CancellationToken.None), 'file:///a.py');
    assert.deepEqual(failures, []);
  });

  it('answers an exception with the empty answer and names request and document', async () => {
    const error = new Error('broken');
    const handler = guard('textDocument/hover', null, report, () => {
      throw error;
    });
    assert.equal(await handler(params, CancellationToken.None), null);
    assert.deepEqual(failures, [{ request: 'textDocument/hover', uri: 'file:///a.py', error }]);
  });

  it('answers a rejection the same way, and finds the document in the data of an item', async () => {
    const handler = guard<unknown, string[]>('codeLens/resolve', [], report, () => Promise.reject(new Error('later')));
    assert.deepEqual(await handler({ data: { uri: 'file:///b.log' } }, CancellationToken.None), []);
    assert.deepEqual(
      failures.map(({ uri, error }) => [uri, String(error)]),
      [['file:///b.log', 'Error: later']],
    );
  });

  it('does not begin cancelled work', async () => {
    let begun = 0;
    const handler = guard('textDocument/codeLens', [], report, () => {
      begun += 1;
      return [];
    });
    assert.deepEqual(await handler(params, CancellationToken.Cancelled), []);
    assert.equal(begun, 0);
  });

  it('survives parameters of any shape', async () => {
    const handler = guard<unknown, null>('x', null, report, () => {
      throw new Error('bad parameters');
    });
    for (const shape of [undefined, null, 5, 'x', [], { textDocument: null }, { textDocument: { uri: 7 } }]) {
      assert.equal(await handler(shape, CancellationToken.None), null);
    }
    assert.deepEqual(new Set(failures.map(({ uri }) => uri)), new Set([undefined]));
    assert.equal(failures.length, 7);
  });
});
