import assert from 'node:assert/strict';
import type { ChangedFiles } from '../../../client/src/results/changedFiles';
import { load } from '../support/bundle';
import { Clock } from '../support/clock';

type Listener = (value: unknown) => void;

/** A window whose events are fired by name. */
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
    workspace: {
      createFileSystemWatcher: () => watcher,
      onDidChangeTextDocument: on('edit'),
      onDidCloseTextDocument: on('close'),
    },
  };
  const clock = new Clock();
  const reported: (readonly string[])[] = [];
  const { ChangedFiles: Changed } = await load<{ ChangedFiles: typeof ChangedFiles }>(
    'results/changedFiles.ts',
    vscode,
    clock.globals,
  );
  const changed: ChangedFiles = Reflect.construct(Changed, [(files: readonly string[]) => reported.push(files)]);
  return { reported, changed, listeners, clock, fire: (name: string, value: unknown) => listeners.get(name)?.(value) };
}

function documentAt(scheme: string, uri: string) {
  return { uri: { scheme, toString: () => uri } };
}

describe('Changed files', () => {
  it('are reported together, each once, when nothing more changes', async () => {
    const { reported, fire, clock } = await scene();
    fire('change', 'file:///a');
    fire('create', 'file:///b');
    fire('delete', 'file:///c');
    fire('change', 'file:///a');
    fire('edit', { document: documentAt('untitled', 'untitled:d') });
    fire('close', documentAt('file', 'file:///e'));
    fire('edit', { document: documentAt('output', 'output:log') });
    clock.advance(499);
    assert.deepEqual(reported, []);
    clock.advance(1);
    assert.deepEqual(reported, [['file:///a', 'file:///b', 'file:///c', 'untitled:d', 'file:///e']]);
    fire('change', 'file:///a');
    clock.advance(500);
    assert.deepEqual(reported[1], ['file:///a']);
  });

  it('are not reported after disposal', async () => {
    const { reported, fire, changed, listeners, clock } = await scene();
    fire('change', 'file:///a');
    changed.dispose();
    clock.advance(500);
    assert.deepEqual([reported, listeners.size], [[], 0]);
  });
});
