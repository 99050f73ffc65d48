import assert from 'node:assert/strict';
import type { Skipped } from '../../../../server/src/core/catalog';
import { countFile, FileCounts, fileCount } from '../../../../server/src/disk/walk/fileCount';
import { Walker } from '../../../../server/src/disk/walk/walker';
import { searchJob } from '../../../../server/src/disk/walk/walkJobs';
import { TempTree } from '../../../support/tempTree';

describe('the limit on files', () => {
  it('is one for all folders and threads, and is said once', () => {
    const trees = [1, 2].map(() => new TempTree({ 'a.py': 'x', 'b/c.py': 'x', 'b/d.py': 'x', 'e.py': 'x' }));
    const total = new Int32Array(new SharedArrayBuffer(4));
    // As if another thread had read all but five.
    Atomics.store(total, 0, 200_000 - 5);
    const found: string[] = [];
    const skipped: Skipped[] = [];
    for (const tree of trees) {
      const rules = { folder: tree.root, include: [], exclude: [], nested: [] };
      const take = (batch: { readonly found: readonly string[]; readonly skipped: readonly Skipped[] }): void => {
        found.push(...batch.found);
        skipped.push(...batch.skipped);
      };
      new Walker(
        searchJob(['x'], (uri) => uri),
        rules,
        take,
        undefined,
        fileCount(total),
      ).walkAll();
    }
    assert.equal(found.length, 5);
    assert.deepEqual(skipped, [{ file: trees[1]?.uri(), reason: 'tooMany' }]);
    for (const tree of trees) tree.remove();
  });

  it('counts a folder that is read again, or is no longer open, anew', () => {
    const counts = new FileCounts();
    const first = counts.begin('file:///a', ['file:///a', 'file:///b']);
    for (let file = 0; file < 200_000; file++) assert.equal(countFile(first), 'read');
    const second = counts.begin('file:///b', ['file:///a', 'file:///b']);
    assert.deepEqual([countFile(second), countFile(second)], ['full', 'over']);
    const again = counts.begin('file:///b', ['file:///b']);
    assert.equal(countFile(again), 'read');
  });
});
