import assert from 'node:assert/strict';
import type { Searched } from '../../../server/src/catalogs/workspaceFiles';
import { nodeFiles } from '../../../server/src/disk/nodeFiles';
import { TempTree } from '../../support/tempTree';

interface Found extends Searched {
  readonly files: Readonly<Record<string, string>>;
}

describe('searching files', () => {
  let tree: TempTree;
  afterEach(() => tree.remove());

  async function search(
    texts: readonly string[],
    options: { nested?: string[]; files?: string[] } = {},
  ): Promise<Found> {
    const { nested = [], files } = options;
    const found = new Map<string, string>();
    const searched = await nodeFiles.search(
      {
        folder: tree.uri(),
        nested: nested.map((name) => tree.uri(name)),
        texts,
        ...(files ? { files: files.map((name) => tree.uri(name)) } : {}),
      },
      (uri, text) => void found.set(tree.name(uri), text),
      new AbortController().signal,
    );
    return { ...searched, files: Object.fromEntries([...found].sort()) };
  }

  it('visits every text file that holds one of the texts, whatever its name is', async () => {
    tree = new TempTree({
      'a/app.log': 'code=1241001\n',
      'a/deep/er/A.java': 'ErrorCode.STEP_FAILED',
      README: 'see 1241001',
      'b.txt': '1241002',
      'gb.txt': { bytes: '\xb4\xed\xce\xf31241001' },
      'big.log': `${'x'.repeat(300_000)} 1241001`,
    });
    const { files, read, skipped } = await search(['1241001', 'STEP_FAILED']);
    assert.deepEqual(files, {
      README: 'see 1241001',
      'a/app.log': 'code=1241001\n',
      'a/deep/er/A.java': 'ErrorCode.STEP_FAILED',
      'big.log': `${'x'.repeat(300_000)} 1241001`,
      'gb.txt': '错误1241001',
    });
    assert.deepEqual([read, skipped], [6, []]);
  });

  it('skips ignored, hidden, binary and too large files and other folders, and reports only what is too large', async () => {
    tree = new TempTree({
      '.gitignore': '*.tmp\n/logs/\n',
      'a.tmp': '1241001',
      'logs/a.log': '1241001',
      'node_modules/x/a.js': '1241001',
      '.git/config': '1241001',
      'other/a.txt': '1241001',
      'picture.png': '1241001',
      binary: 'a\u00001241001',
      'huge.log': `${' '.repeat(16 * 1024 * 1024)}1241001`,
      'kept.txt': '1241001',
    });
    const { files, skipped } = await search(['1241001'], { nested: ['other'] });
    assert.deepEqual(files, { 'kept.txt': '1241001' });
    assert.deepEqual(skipped, [{ file: tree.uri('huge.log'), reason: 'tooLarge' }]);
  });

  it('searches only the given files, by the same rules', async () => {
    tree = new TempTree({
      '.gitignore': '*.tmp\n',
      'a.txt': '1241001',
      'b.txt': '1241001',
      'c.txt': 'nothing',
      'a.tmp': '1241001',
      'folder/d.txt': '1241001',
    });
    const { files } = await search(['1241001'], {
      files: ['b.txt', 'c.txt', 'a.tmp', 'gone.txt', 'folder', '../x.txt'],
    });
    assert.deepEqual(files, { 'b.txt': '1241001', 'folder/d.txt': '1241001' });
  });

  it('stops when it is cancelled, and reports nothing about a folder that is missing or on another machine', async () => {
    tree = new TempTree(Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${n}.txt`, '1241001'])));
    const stop = new AbortController();
    let visited = 0;
    await nodeFiles.search(
      { folder: tree.uri(), nested: [], texts: ['1241001'] },
      () => {
        visited++;
        stop.abort();
      },
      stop.signal,
    );
    assert.equal(visited, 1);
    for (const folder of ['vscode-vfs://github/a', tree.uri('gone')]) {
      const searched = await nodeFiles.search(
        { folder, nested: [], texts: ['1'] },
        () => undefined,
        new AbortController().signal,
      );
      assert.deepEqual(searched, { read: 0, skipped: [] });
    }
  });

  it('rejects with the error of the visitor', async () => {
    tree = new TempTree({ 'a.txt': '1241001' });
    const visit = () => {
      throw new Error('no');
    };
    const search = nodeFiles.search(
      { folder: tree.uri(), nested: [], texts: ['1241001'] },
      visit,
      new AbortController().signal,
    );
    await assert.rejects(search, /^Error: no$/);
  });
});
