import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtinCatalog } from '../../../../server/src/builtin';
import { readLogs } from '../../../../server/src/disk/logs/readLogs';
import { HalfScanner } from '../../../../server/src/disk/logs/scanHalves';
import { type LogScanRequest, readerOf, tallyOf } from '../../../../server/src/disk/logs/scanRequest';
import { type Bytes, treesOfSuite } from '../../../support/tempTree';

const script = path.resolve(__dirname, '../../../../dist/half.js');
const catalog = builtinCatalog();

/** Lines whose codes, times and requests depend on the number of their file. */
function textOf(file: number): string {
  const lines = Array.from({ length: 200 }, (_, line) => {
    const time = new Date(Date.UTC(2024, 4, 6) + ((file * 37 + line * 101) % 5000) * 1000).toISOString();
    const id = String(file * 200 + line).padStart(16, '0');
    return `${time} ERROR [job-execute,${id},${id}] code=${[1239801, 1250001, 1210001][line % 3]} line ${line}\n`;
  });
  return lines.join('');
}

describe('two threads', () => {
  const treeOf = treesOfSuite();

  before(() => assert.ok(existsSync(script), 'npm run build makes dist/half.js'));

  /** What is counted, and how the files were read. */
  const scan = async (folder: string, half: string | undefined, signal?: AbortSignal) => {
    const request: Omit<LogScanRequest, 'catalog'> = {
      paths: [folder],
      language: 'en',
      messages: true,
      now: 0,
      sharedFrom: 0,
    };
    const tally = await tallyOf(catalog, request);
    const reader = readerOf(tally, catalog, request);
    const halves = new HalfScanner(tally, reader, catalog, request, half);
    try {
      const files = await readLogs(
        request,
        { begin: (name, previous) => reader.begin(name, previous), share: halves.share },
        { signal },
      );
      return { files, partial: tally.toPartial(), report: tally.report(files) };
    } finally {
      await halves.end();
    }
  };

  it('share the files of a folder, with the answer of one', async () => {
    const files: Record<string, string | Bytes> = {};
    for (let file = 0; file < 300; file++) files[`logs/execute/execute.log.${file}`] = textOf(file);
    files['logs/execute/error.log'] = textOf(7);
    for (let log = 0; log < 20; log++) {
      files[`logs/execute/a${log}.log.1`] = textOf(log);
      files[`logs/execute/a${log}.log`] = 'Caused by: code=1252001\n';
    }
    files['logs/execute/gc.log.1.gz'] = { bytes: gzipSync(textOf(5)).toString('latin1') };
    files['logs/execute/broken.gz'] = 'no gzip';
    files['logs/execute/picture.png'] = '\u0001'.repeat(5000);
    const folder = treeOf(files).path('logs');
    const shared = await scan(folder, script);
    assert.deepEqual(shared, await scan(folder, undefined));
    assert.equal(shared.report.withoutTime, 0);
  });

  it('skip the files that are left when the scan is cancelled', async () => {
    const folder = treeOf({ 'a.log': textOf(1), 'b.log': textOf(2) }).path('.');
    const { files, report } = await scan(folder, script, AbortSignal.abort());
    assert.deepEqual(
      files.map(({ status, reason }) => [status, reason]),
      [
        ['skipped', 'the scan was cancelled'],
        ['skipped', 'the scan was cancelled'],
      ],
    );
    assert.equal(report.complete, false);
  });
});
