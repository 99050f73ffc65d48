import assert from 'node:assert/strict';
import type { ChangedFiles } from '../../../client/src/results/changedFiles';
import { load } from '../support/bundle';

type Listener = (value: unknown) => void;

/** A window whose events are fired by name, with a clock that is moved by hand. */
async function scene() {
  const listeners = new Map<string, Listener>();
  const on = (name: string) => (listener: Listener) => {
    listeners.set(name, listener);
    return { dispose: () => listeners.delete(name) };
  };
  const watcher = { onDidChange: on('change'), onDidCreate: on('create'), onDidDelete: on('delete'), dispose: () => 0 };
  const vscode = {
    Disposable: {
      from: (...all: { dispose(): void }[]) => ({
        dispose: () => {
          for (const each of all) each.dispose();
        },
      }),
    },
    languages: { match: (_: unknown, { uri }: { uri: string }) => Number(!uri.startsWith('output:')) },
    workspace: {
      createFileSystemWatcher: () => watcher,
      onDidChangeTextDocument: on('edit'),
      onDidCloseTextDocument: on('close'),
    },
  };
  const told: (readonly string[])[] = [];
  const { ChangedFiles: Changed } = await load<{ ChangedFiles: typeof ChangedFiles }>(
    'results/changedFiles.ts',
    vscode,
  );
  const changed: ChangedFiles = Reflect.construct(Changed, [(files: readonly string[]) => told.push(files)]);
  return { told, changed, listeners, fire: (name: string, value: unknown) => listeners.get(name)?.(value) };
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 600));

describe('Changed files', () => {
  it('are told together, each once, when nothing more changes', async () => {
    const { told, fire } = await scene();
    fire('change', 'file:///a');
    fire('create', 'file:///b');
    fire('delete', 'file:///c');
    fire('change', 'file:///a');
    fire('edit', { document: { uri: 'untitled:d' } });
    fire('close', { uri: 'file:///e' });
    fire('edit', { document: { uri: 'output:log' } });
    assert.deepEqual(told, []);
    await rest();
    assert.deepEqual(told, [['file:///a', 'file:///b', 'file:///c', 'untitled:d', 'file:///e']]);
    fire('change', 'file:///a');
    await rest();
    assert.deepEqual(told[1], ['file:///a']);
  });

  it('are told no more once nobody wants to know', async () => {
    const { told, fire, changed, listeners } = await scene();
    fire('change', 'file:///a');
    changed.dispose();
    await rest();
    assert.deepEqual([told, listeners.size], [[], 0]);
  });
});
