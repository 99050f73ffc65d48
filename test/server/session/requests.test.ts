import assert from 'node:assert/strict';
import { CancellationToken, CancellationTokenSource, type Connection, ResponseError } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import {
  documentHandler,
  type Feature,
  handler,
  resolveHandler,
  stoppableHandler,
} from '../../../server/src/contract/feature';
import { answerRequests, type Failure, guard } from '../../../server/src/session/requests';
import { documentOf, requestContext } from '../../features/context';

describe('guard', () => {
  const failures: Failure[] = [];
  const report = (failure: Failure) => void failures.push(failure);
  beforeEach(() => failures.splice(0));

  const params = { textDocument: { uri: 'file:///a.py' } };

  it('returns the answer of the handler', async () => {
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

  it('answers a rejection in the same way, and finds the document in the data of an item', async () => {
    const handler = guard<unknown, string[]>('codeLens/resolve', [], report, () => Promise.reject(new Error('later')));
    assert.deepEqual(await handler({ data: { uri: 'file:///b.log' } }, CancellationToken.None), []);
    assert.deepEqual(
      failures.map(({ uri, error }) => [uri, String(error)]),
      [['file:///b.log', 'Error: later']],
    );
  });

  it('does not start a cancelled request', async () => {
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

describe('answerRequests', () => {
  type Listener = (params: unknown, token: CancellationToken) => Promise<unknown>;
  const document = documentOf('1239801', 'python', 'file:///a.py');
  let answered = 0;

  /** What the connection calls for each method. */
  function listenersOf(...features: Feature[]): ReadonlyMap<string, Listener> {
    const listeners = new Map<string, Listener>();
    const onRequest = ({ method }: { readonly method: string }, listener: Listener) => listeners.set(method, listener);
    answered = 0;
    answerRequests({ onRequest } as unknown as Connection, features, {
      documents: { get: (uri) => (uri === document.uri ? document : undefined) },
      contexts: { ofRequest: async (_uri, open) => requestContext(open, builtinCatalog()) },
      answered: () => {
        answered += 1;
      },
      failed: ({ error }) => {
        throw error;
      },
    });
    return listeners;
  }
  const ask = (listeners: ReadonlyMap<string, Listener>, method: string, params: unknown) =>
    listeners.get(method)?.(params, CancellationToken.None);

  it('loads a handler once, with the first request, and passes everything on', async () => {
    const loads: string[] = [];
    const listeners = listenersOf({
      capabilities: {},
      requests: {
        'custom/x': async () => {
          loads.push('custom/x');
          return handler(0, ({ catalog }, { x }: { readonly x: number }, token) =>
            catalog.entries.length > 0 && !token.isCancellationRequested ? x + 1 : -1,
          );
        },
        'custom/y': () => {
          loads.push('custom/y');
          return handler(0, () => 2);
        },
      },
    });
    assert.deepEqual([...listeners.keys()], ['custom/x', 'custom/y']);
    assert.deepEqual(loads, []);
    assert.deepEqual(
      await Promise.all([ask(listeners, 'custom/x', { x: 1 }), ask(listeners, 'custom/x', { x: 2 })]),
      [2, 3],
    );
    assert.deepEqual(loads, ['custom/x']);
    assert.equal(answered, 2);
  });

  it('answers with nothing for a document that is not open and a position outside the document', async () => {
    const listeners = listenersOf({
      capabilities: {},
      requests: { 'textDocument/x': () => documentHandler([], (context) => [context.document.uri]) },
    });
    const at = (uri: string, line?: number) =>
      ask(listeners, 'textDocument/x', {
        textDocument: { uri },
        ...(line === undefined ? {} : { position: { line, character: 0 } }),
      });
    assert.deepEqual(await at('file:///a.py'), ['file:///a.py']);
    assert.deepEqual(await at('file:///a.py', 0), ['file:///a.py']);
    assert.equal(answered, 2);
    assert.deepEqual(await at('file:///a.py', 9), []);
    assert.deepEqual(await at('file:///b.py'), []);
    assert.equal(answered, 2);
  });

  it('answers a cancelled request by the error of the protocol, a search by what it has found', async () => {
    const stopped = new CancellationTokenSource();
    const listeners = listenersOf({
      capabilities: {},
      requests: {
        'x/resolve': () => resolveHandler((_context, given: object) => ({ ...given, detail: 'y' })),
        'custom/late': () =>
          handler(null, () => {
            stopped.cancel();
            return 'late';
          }),
        'custom/failing': () =>
          handler(null, () => {
            stopped.cancel();
            throw new Error('stopped');
          }),
        'custom/search': () => stoppableHandler(['nothing'], () => ['found']),
      },
    });
    const codeOf = async (method: string, token: CancellationToken) => {
      const answer = await listeners.get(method)?.({ label: 'x' }, token);
      return answer instanceof ResponseError ? answer.code : answer;
    };
    assert.deepEqual(await codeOf('x/resolve', CancellationToken.None), { label: 'x', detail: 'y' });
    assert.equal(await codeOf('x/resolve', CancellationToken.Cancelled), -32800);
    assert.equal(await codeOf('custom/late', stopped.token), -32800);
    assert.equal(await codeOf('custom/failing', stopped.token), -32800);
    assert.deepEqual(await codeOf('custom/search', CancellationToken.None), ['found']);
    assert.deepEqual(await codeOf('custom/search', CancellationToken.Cancelled), ['nothing']);
  });
});
