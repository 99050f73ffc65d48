import assert from 'node:assert/strict';
import { bundle } from './support/bundle';
import { manifest } from './support/sources';
import { contextStub, vscodeStub } from './support/vscodeStub';

interface Client {
  activate(context: unknown): void;
  start(context: unknown, createClient: () => Promise<never>): Promise<void>;
}

/** Evaluates a bundle. `required` lists the modules it has asked for; `timers` replaces setTimeout. */
function evaluate(
  code: string,
  vscode: object,
  timers: unknown,
): { readonly client: Client; readonly required: string[] } {
  const required: string[] = [];
  const module = { exports: {} };
  const load = (id: string): unknown => {
    required.push(id);
    return id === 'vscode' ? vscode : require(id);
  };
  new Function('require', 'module', 'exports', 'setTimeout', code)(load, module, module.exports, timers);
  return { client: module.exports as Client, required };
}

describe('Activation', () => {
  it('registers exactly the commands of the manifest, before the language client library is evaluated', async () => {
    const { vscode, recorded } = vscodeStub();
    const waiting: unknown[] = [];
    const { client, required } = evaluate(await bundle('node/main.ts'), vscode, (callback: unknown) =>
      waiting.push(callback),
    );
    client.activate(contextStub);
    assert.deepEqual(
      [...recorded.commands.keys()].sort(),
      manifest.contributes.commands.map(({ command }) => command).sort(),
    );
    // The library would have required child_process, net and more.
    assert.deepEqual([...new Set(required)], ['vscode']);
    // The start of the server waits for its turn.
    assert.equal(waiting.length, 1);
    assert.deepEqual(recorded.errors, []);
    assert.deepEqual(Object.fromEntries(recorded.contexts), {
      'bkJobErrorCodes.codesInFile': false,
      'bkJobErrorCodes.groupBy': 'category',
      'bkJobErrorCodes.migrationGroupBy': 'file',
      'bkJobErrorCodes.tree': 'loading',
    });
  });

  it('shows a server that does not start, once, and rejects', async () => {
    const { vscode, recorded } = vscodeStub();
    const { client } = evaluate(await bundle('client.ts'), vscode, setTimeout);
    const starting = client.start(contextStub, () => Promise.reject(new Error('no such file')));
    await assert.rejects(starting, { message: 'no such file' });
    assert.deepEqual(recorded.errors, ['The error code server could not be started: no such file']);
    assert.deepEqual(recorded.logged, ['The error code server could not be started: Error: no such file']);
  });

  it('shows an error of the registration, and rejects', async () => {
    const { vscode, recorded } = vscodeStub();
    Object.assign(vscode, { languages: {} });
    const { client } = evaluate(await bundle('client.ts'), vscode, setTimeout);
    await assert.rejects(
      client.start(contextStub, () => Promise.reject(new Error('never asked'))),
      TypeError,
    );
    assert.equal(recorded.errors.length, 1);
  });
});
