import assert from 'node:assert/strict';
import type { registerCatalogTree } from '../../../client/src/catalogView/treeCommands';
import { load } from '../support/bundle';

class Emitter {
  private readonly listeners: (() => void)[] = [];
  readonly event = (listener: () => void) => this.listeners.push(listener);
  fire(): void {
    for (const listener of this.listeners) listener();
  }
}

class TokenSource {
  readonly token = {};
  readonly cancel = () => undefined;
  readonly dispose = () => undefined;
}

interface Change {
  affectsConfiguration(section: string): boolean;
}

describe('treeCommands', () => {
  it('shows the tree anew when a setting changes that it depends on, and not for others', async () => {
    const listeners: ((change: Change) => void)[] = [];
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
      await new Promise((resolve) => setTimeout(resolve, 150));
      if (refreshes > before) refreshing.push(name);
    }
    assert.deepEqual(refreshing, ['language', 'jobVersion', 'catalogs']);
  });
});
