import assert from 'node:assert/strict';
import type { registerCatalogTree } from '../../../client/src/catalogView/treeCommands';
import { load } from '../support/bundle';
import { Clock } from '../support/clock';
import { Emitter, TokenSource } from '../support/events';

interface Change {
  affectsConfiguration(section: string): boolean;
}

describe('treeCommands', () => {
  it('refreshes the tree when a setting that it depends on changes, and for no other', async () => {
    const listeners: ((change: Change) => void)[] = [];
    const clock = new Clock();
    const { registerCatalogTree: register } = await load<{ registerCatalogTree: typeof registerCatalogTree }>(
      'catalogView/treeCommands.ts',
      {
        EventEmitter: Emitter,
        CancellationTokenSource: TokenSource,
        l10n: { t: (text: string) => text },
        window: { createTreeView: () => ({}) },
        commands: { executeCommand: async () => undefined },
        workspace: { onDidChangeConfiguration: (listener: (change: Change) => void) => listeners.push(listener) },
      },
      clock.globals,
    );
    const event = () => undefined;
    const tree = register(
      { subscriptions: [], globalState: { get: () => undefined } } as never,
      { onDidChangeState: event, onDidChangeCatalog: event } as never,
      {} as never,
      { register: event } as never,
    );
    let refreshes = 0;
    tree.onDidChangeTreeData(() => refreshes++);
    const refreshing: string[] = [];
    for (const name of ['language', 'jobVersion', 'catalogs', 'hover.enabled', 'names.enabled']) {
      const before = refreshes;
      for (const listener of listeners) {
        listener({ affectsConfiguration: (section) => section === `bkJobErrorCodes.${name}` });
      }
      // The library sends the setting to the server first.
      assert.equal(refreshes, before);
      clock.advance(100);
      if (refreshes > before) refreshing.push(name);
    }
    assert.deepEqual(refreshing, ['language', 'jobVersion', 'catalogs']);
  });
});
