import assert from 'node:assert/strict';
import path from 'node:path';
import { builtinCatalog, builtinLayers } from '../../../../server/src/builtin';
import { type FileResult, LogTally } from '../../../../server/src/core/logs';
import { findLogs, foldersOfErrorLogs } from '../../../../server/src/disk/logs/files/logFiles';
import { scanLogs } from '../../../../server/src/disk/logs/scanLogs';
import type { LogScanRequest } from '../../../../server/src/disk/logs/scanRequest';
import { treesOfSuite } from '../../../support/tempTree';

const { layers, families } = builtinLayers();

function requestFor(...paths: string[]): LogScanRequest {
  return { paths, language: 'en', messages: true, now: 0, catalog: { layers, families, version: 'auto' } };
}

describe('logs called error.log', () => {
  const treeOf = treesOfSuite();
  const codes = [1239801, 1250001, 1241006, 1238001];
  const linesOf = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const time = new Date(Date.UTC(2024, 4, 6, 0, 0, index)).toISOString();
      return `${time} ERROR [${name}-${index}] user=u${index % 7} code=${codes[index % 4]}\n`;
    });

  it('are read as other logs where nothing else is in their folders', () => {
    const tree = treeOf({
      'a/error.log': '',
      'a/error.log.1': '',
      'b/error.log': '',
      'b/app.log': '',
      'c/app.log': '',
    });
    const folderOf = (name: string) => `${tree.path(name)}${path.sep}`;
    assert.deepEqual(foldersOfErrorLogs(findLogs([tree.root], 'en').files), {
      alone: [folderOf('a')],
      withOthers: [folderOf('b')],
    });
  });

  for (const besides of [false, true]) {
    it(`give the report that their partials merge to${besides ? ', beside a folder with other logs' : ''}`, async () => {
      const files: Record<string, string> = {
        'a/error.log': linesOf('a', 2500).join(''),
        'b/error.log': linesOf('b', 300).join(''),
      };
      if (besides) {
        files['c/error.log'] = linesOf('c', 500).join('');
        files['c/app.log'] = linesOf('c', 400).join('');
      }
      const tree = treeOf(files);
      const { report, files: read } = await scanLogs(requestFor(tree.root));
      let joined: LogTally | undefined;
      const results: FileResult[] = [];
      for (const name of Object.keys(files)) {
        const { partial, files: one } = await scanLogs({ ...requestFor(tree.path(name)), partial: true });
        assert.ok(partial);
        joined ??= LogTally.like(partial, builtinCatalog());
        joined.merge(partial);
        results.push(...one);
      }
      assert.deepEqual(results.map(({ path: file }) => file).sort(), read.map(({ path: file }) => file).sort());
      assert.deepEqual(joined?.report(read), report);
    });
  }
});
