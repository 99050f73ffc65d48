import assert from 'node:assert/strict';
import type { LanguageServer } from '../../../client/src/server/languageServer';
import { CatalogChangedNotification, FindUsesRequest, TrustGrantedNotification } from '../../../server/src/protocol';
import { until } from '../../support/until';
import { load } from '../support/bundle';
import { vscodeStub } from '../support/vscodeStub';

type Options = Parameters<ConstructorParameters<typeof LanguageServer>[0]>[0];

/** A started server behind a client that records what is sent and can answer. */
async function started(trusted: boolean) {
  const { vscode } = vscodeStub();
  Object.assign(Reflect.get(vscode, 'workspace'), { isTrusted: trusted });
  // What the library needs of VS Code while it is evaluated.
  const everything = new Proxy(vscode, { get: (target, key) => Reflect.get(target, key) ?? class {} });
  const { LanguageServer: Server } = await load<{ LanguageServer: typeof LanguageServer }>(
    'server/languageServer.ts',
    everything,
  );
  const sent: string[] = [];
  const handlers = new Map<string, () => void>();
  const options: Options[] = [];
  const progress = new Map<string, (value: unknown) => void>();
  const requests: [method: string, params: object][] = [];
  const client = {
    error: () => undefined,
    isRunning: () => true,
    onDidChangeState: () => undefined,
    onNotification: (method: string, handler: () => void) => handlers.set(method, handler),
    sendNotification: async (method: string) => {
      sent.push(method);
    },
    start: async () => undefined,
    onProgress: (_type: unknown, token: string, handler: (value: unknown) => void) => {
      progress.set(token, handler);
      return { dispose: () => progress.delete(token) };
    },
    sendRequest: async (method: string, params: { workDoneToken?: string; partialResultToken?: string }) => {
      requests.push([method, params]);
      progress.get(params.workDoneToken ?? '')?.({ kind: 'begin', title: 't' });
      progress.get(params.workDoneToken ?? '')?.({ kind: 'report', message: '3 files' });
      progress.get(params.partialResultToken ?? '')?.('a part');
      return 'all';
    },
  };
  const create = async (given: Options) => {
    options.push(given);
    return client;
  };
  const server: LanguageServer = Reflect.construct(Server, [create, {}]);
  await server.start();
  return { server, sent, handlers, options, progress, requests };
}

describe('LanguageServer', () => {
  it('sends whether the workspace is trusted at the start and when it becomes trusted', async () => {
    const { server, sent, options } = await started(false);
    assert.deepEqual(
      options.map(({ initializationOptions }) => initializationOptions),
      [{ language: 'en', commands: true, trusted: false }],
    );
    await server.grantTrust();
    assert.deepEqual(sent, [TrustGrantedNotification.method]);
  });

  it('requests diagnostics while a person types', async () => {
    const { options } = await started(true);
    assert.deepEqual(
      options.map(({ diagnosticPullOptions }) => diagnosticPullOptions),
      [{ onChange: true }],
    );
  });

  it('reports the progress and the partial results of a long request until it ends', async () => {
    const { server, progress, requests } = await started(true);
    const reported: unknown[] = [];
    const follow = {
      report: (message: string) => reported.push(message),
      found: (part: unknown) => reported.push(part),
    };
    const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };
    const ask = () => server.follow('FindUsesRequest', { code: 1239801 }, follow, token);
    assert.deepEqual([await ask(), reported, progress.size], ['all', ['3 files', 'a part'], 0]);
    await ask();
    const tokens = (n: number) => ({
      workDoneToken: `bkJobErrorCodes/work/${n}`,
      partialResultToken: `bkJobErrorCodes/part/${n}`,
    });
    assert.deepEqual(requests, [
      [FindUsesRequest.method, { code: 1239801, ...tokens(1) }],
      [FindUsesRequest.method, { code: 1239801, ...tokens(2) }],
    ]);
  });

  it('reports many changes of the catalogs in a row once', async () => {
    const { server, handlers } = await started(true);
    let changes = 0;
    server.onDidChangeCatalog(() => {
      changes += 1;
    });
    const notify = handlers.get(CatalogChangedNotification.method);
    for (let n = 0; n < 20; n++) notify?.();
    await until('the event', async () => changes > 0);
    assert.equal(changes, 1);
    notify?.();
    await until('the event again', async () => changes > 1);
    assert.equal(changes, 2);
  });
});
