import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { builtinCatalog } from '../../../../server/src/builtin';
import { countLogs } from '../../../../server/src/disk/logs/count/countLogs';
import { treesOfSuite } from '../../../support/tempTree';

describe('finding logs', () => {
  const treeOf = treesOfSuite();

  it('says of a name that is not UTF-8 that it cannot be opened, and never calls the rest complete', async () => {
    // Other systems have no such names.
    if (process.platform !== 'linux') return;
    const { root } = treeOf({ 'a.log': '1239801\n' });
    const named = (name: string) => Buffer.from(`${root}/${name}\xc8\xd5\xd6\xbe`, 'latin1');
    writeFileSync(named('b'), '1239801\n');
    mkdirSync(named('c'));
    symlinkSync('a.log', named('d'));
    const catalog = builtinCatalog();
    const paths = [root, `${root}/\ufffd`];
    const { codes, files } = await countLogs({ paths, catalog, allNumbers: false, language: 'en' });
    assert.deepEqual(codes, [[1239801, 1]]);
    const reason =
      'its name is not UTF-8, and so it cannot be opened; rename it, or pipe it in: bk-job-errors scan - < FILE';
    const unread = (name: string) => ({ path: `${root}/${name}`, status: 'failed', bytes: 0, reason });
    assert.deepEqual(files, [
      unread('b\ufffd\ufffd־'),
      unread('c\ufffd\ufffd־'),
      unread('d\ufffd\ufffd־'),
      unread('\ufffd'),
      { path: `${root}/a.log`, status: 'complete', bytes: 8 },
    ]);
  });
});
