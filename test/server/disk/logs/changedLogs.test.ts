import assert from 'node:assert/strict';
import {
  appendFileSync,
  chmodSync,
  linkSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { builtinCatalog, builtinLayers } from '../../../../server/src/builtin';
import { readLog } from '../../../../server/src/disk/logs/bytes/readLog';
import { counterOf } from '../../../../server/src/disk/logs/count/countCodes';
import { countLogs } from '../../../../server/src/disk/logs/count/countLogs';
import { findLogs } from '../../../../server/src/disk/logs/files/logFiles';
import { scanLogs } from '../../../../server/src/disk/logs/scanLogs';
import { treesOfSuite } from '../../../support/tempTree';

const catalog = builtinCatalog();

/** What is said of a file to which `happen` does something after its first bytes were read. */
async function whileReading(
  path: string,
  happen: () => void,
): Promise<[status: string, reason: string | undefined, bytes: number]> {
  const counter = counterOf({ catalog, allNumbers: false });
  let hasHappened = false;
  const pause = async () => {
    if (!hasHappened) happen();
    hasHappened = true;
    return true;
  };
  const { target } = counter.begin();
  const { status, reason, bytes } = await readLog(path, target, { language: 'en', pause, skipsBinary: false });
  return [status, reason, bytes];
}

describe('logs that change', () => {
  const treeOf = treesOfSuite();
  const size = 1_000_000;
  const content = '1239801 x\n'.repeat(size / 10);

  it('truncated while it is read', async () => {
    const file = treeOf({ 'a.log': content }).path('a.log');
    const [status, reason, bytes] = await whileReading(file, () => truncateSync(file, 5));
    assert.deepEqual([status, reason], ['truncated', 'it was cut to 5 bytes while it was read']);
    assert.ok(bytes < size);
  });

  it('rotated, deleted, appended to and changed while it is read', async () => {
    const tree = treeOf({});
    const file = tree.path('a.log');
    const readWhile = async (happen: () => void) => {
      writeFileSync(file, content);
      // Long ago, so that every change shows.
      utimesSync(file, 1, 1);
      return whileReading(file, happen);
    };
    const rotate = (): void => {
      renameSync(file, `${file}.1`);
      writeFileSync(file, 'new\n');
    };
    assert.deepEqual(await readWhile(rotate), [
      'changed',
      'it was rotated while it was read: the file now of this name was not read',
      size,
    ]);
    assert.deepEqual(await readWhile(() => rmSync(file)), ['changed', 'it was deleted while it was read', size]);
    assert.deepEqual(await readWhile(() => appendFileSync(file, content)), [
      'changed',
      `it grew while it was read; the first ${size} bytes were read`,
      size,
    ]);
    assert.deepEqual(await readWhile(() => writeFileSync(file, content)), [
      'changed',
      'its content changed while it was read',
      size,
    ]);
    assert.deepEqual(
      await readWhile(() => {
        writeFileSync(file, content.replace('1239801', '1238001'));
        utimesSync(file, 1, 1);
      }),
      ['changed', 'its content changed while it was read', size],
    );
    // As copytruncate does, with many new lines.
    assert.deepEqual(await readWhile(() => writeFileSync(file, `1238001 x\n${content}`)), [
      'changed',
      'its content changed while it was read',
      size,
    ]);
    assert.deepEqual(await readWhile(() => undefined), ['complete', undefined, size]);
    assert.deepEqual(await readWhile(() => chmodSync(file, 0o600)), ['complete', undefined, size]);
    assert.deepEqual(await readWhile(() => linkSync(file, tree.path('b.log'))), ['complete', undefined, size]);
  });

  it('rotated or replaced between the listing of the files and their reading', async () => {
    const tree = treeOf({ 'a.log': '1239801 old\n', 'b.log': '1238001\n' });
    const found = findLogs([tree.root], 'en');
    renameSync(tree.path('a.log'), tree.path('a.log-20240506'));
    tree.write('a.log', '1250001 new\n');
    appendFileSync(tree.path('b.log'), '1238001\n');
    const results = [
      {
        path: tree.path('a.log'),
        status: 'changed',
        bytes: 12,
        reason: 'it was rotated or replaced before it was read: another file now has this name, and was read',
      },
      { path: tree.path('b.log'), status: 'complete', bytes: 16 },
    ];
    const paths = [tree.root];
    assert.deepEqual(await countLogs({ paths, found, catalog, allNumbers: false, language: 'en' }), {
      codes: [
        [1238001, 2],
        [1250001, 1],
      ],
      files: results,
    });
    const { layers, families } = builtinLayers();
    const { report, files } = await scanLogs({
      paths,
      found,
      language: 'en',
      messages: true,
      catalog: { layers, families, version: 'auto' },
    });
    assert.deepEqual([files, report.complete], [results, false]);
  });
});
