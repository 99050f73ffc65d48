import assert from 'node:assert/strict';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { saveFile } from '../../../client/src/ui/saveFile';
import { treesOfSuite } from '../../support/tempTree';
import { load } from '../support/bundle';

class Uri {
  constructor(readonly path: string) {}
  with({ path }: { path: string }): Uri {
    return new Uri(path);
  }
}

/** Saves on the disk of this machine. `written`: called instead of the write of the file. */
async function saver(written = writeFileSync as (path: string, bytes: Uint8Array) => unknown) {
  const vscode = {
    l10n: { t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => String(values[at])) },
    workspace: {
      asRelativePath: ({ path }: Uri) => path.slice(path.lastIndexOf('/') + 1),
      fs: {
        writeFile: async ({ path }: Uri, bytes: Uint8Array) => written(path, bytes),
        rename: async (from: Uri, to: Uri) => renameSync(from.path, to.path),
        delete: async ({ path }: Uri) => rmSync(path),
      },
    },
  };
  const module = await load<{ saveFile: typeof saveFile }>('ui/saveFile.ts', vscode);
  return (path: string, text: string) => module.saveFile(new Uri(path) as never, text);
}

describe('saving a file', () => {
  const treeOf = treesOfSuite();

  it('replaces what was there', async () => {
    const tree = treeOf({ 'a.csv': 'old' });
    await (await saver())(tree.path('a.csv'), '新的');
    assert.equal(readFileSync(tree.path('a.csv'), 'utf8'), '新的');
    assert.deepEqual(readdirSync(tree.root), ['a.csv']);
  });

  it('that is killed in its midst leaves what was there', async () => {
    const tree = treeOf({ 'a.csv': 'old' });
    let isWritten = (): void => undefined;
    const half = new Promise<void>((resolve) => {
      isWritten = resolve;
    });
    const save = await saver((path, bytes) => {
      writeFileSync(path, bytes.subarray(0, 2));
      isWritten();
      return new Promise(() => undefined);
    });
    void save(tree.path('a.csv'), 'new text');
    await half;
    assert.equal(readFileSync(tree.path('a.csv'), 'utf8'), 'old');
  });

  it('on a full disk leaves what was there, and says why', async () => {
    const tree = treeOf({ 'a.csv': 'old' });
    const save = await saver((path, bytes) => {
      writeFileSync(path, bytes.subarray(0, 2));
      throw new Error('ENOSPC: no space left on device, write');
    });
    await assert.rejects(save(tree.path('a.csv'), 'new text'), {
      message: 'a.csv was not written: ENOSPC: no space left on device, write',
    });
    assert.equal(readFileSync(tree.path('a.csv'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(tree.root), ['a.csv']);
  });
});
