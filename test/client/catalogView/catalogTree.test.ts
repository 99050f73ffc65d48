import assert from 'node:assert/strict';
import type { CatalogTree } from '../../../client/src/catalogView/catalogTree';
import type { CatalogTree as TreeAnswer } from '../../../server/src/protocol';
import { load } from '../support/bundle';
import { Emitter, TokenSource } from '../support/events';

const code = 1239803;

const answer = {
  groups: [{ id: 'new-api', kind: 'new-api', label: 'New API', count: 1, groups: [], codes: [{ code }], more: 0 }],
  shown: 1,
  total: 1,
} as unknown as TreeAnswer;

/** A tree in a view, and what happens to it in order. */
async function treeIn(view: { visible: boolean; reveal?(): Promise<void> }) {
  const events: string[] = [];
  const { CatalogTree: Tree } = await load<{ CatalogTree: typeof CatalogTree }>('catalogView/catalogTree.ts', {
    EventEmitter: Emitter,
    CancellationTokenSource: TokenSource,
    l10n: { t: (text: string) => text },
    commands: {
      executeCommand: async (command: string) => {
        if (command !== 'setContext') events.push(command);
      },
    },
    window: {
      createTreeView: () => ({
        ...view,
        reveal: async (node: { id: string }) => {
          events.push(`reveals ${node.id}`);
          await view.reveal?.();
          events.push('revealed');
        },
      }),
    },
  });
  const tree: CatalogTree = Reflect.construct(Tree, [{ ask: async () => answer }, { get: () => undefined }, {}]);
  tree.onDidChangeTreeData(() => events.push('changes'));
  return { tree, events };
}

describe('the tree of codes', () => {
  it('selects a row at once where the tree is shown', async () => {
    const { tree, events } = await treeIn({ visible: true });
    assert.equal(await tree.reveal(code), true);
    assert.deepEqual(events, ['reveals new-api/1239803', 'revealed']);
  });

  it('is shown and read again before a row is selected in it, because it may have changed out of sight', async () => {
    const { tree, events } = await treeIn({ visible: false });
    assert.equal(await tree.reveal(code), true);
    assert.deepEqual(events, ['bkJobErrorCodes.catalog.focus', 'changes', 'reveals new-api/1239803', 'revealed']);
  });

  it('changes only when all rows requested before are selected', async () => {
    const waiting: (() => void)[] = [];
    const { tree, events } = await treeIn({ visible: true, reveal: () => new Promise((done) => waiting.push(done)) });
    const both = [tree.reveal(code), tree.reveal(code)];
    while (waiting.length < 2) await Promise.resolve();
    tree.refresh();
    tree.refresh();
    waiting[0]?.();
    await both[0];
    assert.deepEqual(events.slice(2), ['revealed']);
    waiting[1]?.();
    await both[1];
    assert.deepEqual(events.slice(2), ['revealed', 'revealed', 'changes']);
    tree.refresh();
    assert.deepEqual(events.slice(4), ['changes', 'changes']);
  });

  it('says that it does not list a code, and shows nothing', async () => {
    const { tree, events } = await treeIn({ visible: false });
    assert.deepEqual([await tree.reveal(1), events], [false, []]);
  });
});
