import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { builtinLayers } from '../../server/src/builtin';
import { scanLogs } from '../../server/src/disk/logs/scanLogs';
import { treesOfSuite } from '../support/tempTree';

describe('a folder of 100,000 files', () => {
  const treeOf = treesOfSuite();

  it('is read as a whole, with the status of each file', async () => {
    const tree = treeOf({});
    for (let folder = 0; folder < 100; folder++) {
      mkdirSync(tree.path(`f${folder}`));
      for (let file = 0; file < 1000; file++)
        writeFileSync(
          tree.path(`f${folder}/${file}.log`),
          file === 7 ? '2024-07-19 19:00:00 code=1250001\n' : 'fine\n',
        );
    }
    const { layers, families } = builtinLayers();
    const catalog = { layers, families, version: 'auto' } as const;
    const read = async () => {
      const { report, files } = await scanLogs({ paths: [tree.root], language: 'en', messages: true, catalog });
      const of = (status: string) => files.filter((file) => file.status === status).length;
      const counts = report.codes.map(({ code, count, fileCounts }) => [code, count, fileCounts.distinct]);
      return [counts, of('complete'), of('failed'), report.files.length, report.complete];
    };
    assert.deepEqual(await read(), [[[1250001, 100, 100]], 100_000, 0, 100_000, true]);
    writeFileSync(tree.path('f50/none.gz'), 'not packed');
    symlinkSync('nowhere', tree.path('f51/link.log'));
    assert.deepEqual(await read(), [[[1250001, 100, 100]], 100_000, 2, 100_002, false]);
  });
});
