import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtinLayers } from '../../../../server/src/builtin';
import type { LogScanRequest } from '../../../../server/src/disk/logs/scanLogs';
import { scanInThread } from '../../../../server/src/disk/logs/scanThread';
import { treesOfSuite } from '../../../support/tempTree';

const script = path.resolve(__dirname, '../../../../dist/scan.js');
const line = '2024-05-06 12:00:00 ERROR code=1239801 nothing else on this line that could matter to anybody\n';

describe('a scan in a thread', () => {
  const treeOf = treesOfSuite();
  const requestFor = (file: string): LogScanRequest => {
    const { layers, families } = builtinLayers();
    return { paths: [file], language: 'en', messages: true, catalog: { layers, families, version: 'auto' } };
  };

  before(() => assert.ok(existsSync(script), 'npm run build makes dist/scan.js'));

  it('answers as one in this thread', async () => {
    const tree = treeOf({ 'a.log': line });
    const request = { ...requestFor(tree.path('a.log')), now: 0 };
    assert.deepEqual(await scanInThread(request, {}, script), await scanInThread(request));
  });

  it('answers with what it has counted when it is cancelled', async () => {
    const tree = treeOf({});
    writeFileSync(tree.path('a.log'), line.repeat(400_000));
    const controller = new AbortController();
    let bytes = 0;
    const onProgress = (progress: { bytes: number }): void => {
      bytes = progress.bytes;
      controller.abort();
    };
    const { report, files } = await scanInThread(
      requestFor(tree.path('a.log')),
      { signal: controller.signal, onProgress },
      script,
    );
    assert.ok(bytes > 0 && bytes < line.length * 400_000);
    assert.equal(report.complete, false);
    assert.ok(files.every(({ status }) => status !== 'complete'));
  });
});
