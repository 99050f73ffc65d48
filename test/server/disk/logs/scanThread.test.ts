import assert from 'node:assert/strict';
import { appendFileSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtinLayers } from '../../../../server/src/builtin';
import { withEvidenceTexts } from '../../../../server/src/disk/logs/lines/evidenceTexts';
import type { LogScanRequest } from '../../../../server/src/disk/logs/scanRequest';
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

  it('reads the text of the lines with which bursts begin', async () => {
    const at = (minute: number, second: number) => new Date(Date.UTC(2024, 4, 6, 0, minute, second)).toISOString();
    // The four earliest lines and the last one are samples. The burst begins with none of them.
    const quiet = Array.from({ length: 12 }, (_, hour) => `${at(hour * 15, 0)} code=1239801 quiet\n`);
    const burst = Array.from({ length: 50 }, (_, second) => `${at(200, second)} 失败 code=1239801 no ${second}\r\n`);
    const tree = treeOf({ 'a.log': [...quiet, ...burst].join('') });
    const { report } = await scanInThread(requestFor(tree.path('a.log')), {}, script);
    const [found] = report.bursts;
    assert.deepEqual(
      found?.evidence.map(({ line, text }) => [line, text]),
      [
        [13, `${at(200, 0)} 失败 code=1239801 no 0`],
        [62, `${at(200, 49)} 失败 code=1239801 no 49`],
      ],
    );
    // Another file has the name now.
    writeFileSync(tree.path('a.log'), 'something else\n'.repeat(200));
    const [place] = withEvidenceTexts({
      ...report,
      bursts: report.bursts.map((one) => ({ ...one, evidence: one.evidence.map((line) => ({ ...line, text: '' })) })),
    }).bursts;
    assert.deepEqual(
      place?.evidence.map(({ text }) => text),
      ['', ''],
    );
  });

  it('watches what is written, and answers with all of it at the end', async () => {
    const tree = treeOf({ 'a.log': line });
    const file = tree.path('a.log');
    const stop = new AbortController();
    const seen: unknown[] = [];
    const { report } = await scanInThread(
      { ...requestFor(file), watch: { alerts: [{ name: 'redis' }] } },
      {
        signal: stop.signal,
        onPartial({ codes, complete }, watched) {
          seen.push([codes.map(({ code, count }) => [code, count]), complete, watched?.last, watched?.alerts]);
          if (codes.length === 0) {
            // A line that belongs to a file of its name before is counted, too.
            appendFileSync(file, line.replace('1239801', '1250001'));
            renameSync(file, `${file}.1`);
            writeFileSync(file, line);
          } else if (codes.length === 2) stop.abort();
        },
      },
      script,
      // However busy the machine is.
      10_000,
    );
    const [first] = seen;
    assert.deepEqual(first, [[], false, null, 0]);
    assert.deepEqual(seen.at(-1), [
      [
        [1239801, 1],
        [1250001, 1],
      ],
      false,
      { kind: 'code', code: 1239801, file, line: 1 },
      1,
    ]);
    assert.deepEqual(
      report.codes.map(({ code, count }) => [code, count]),
      [
        [1239801, 1],
        [1250001, 1],
      ],
    );
    assert.equal(report.complete, true);
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
