import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { builtinCatalog, builtinLayers } from '../../../../server/src/builtin';
import type { FileResult } from '../../../../server/src/core/logs/report';
import { countLogs } from '../../../../server/src/disk/logs/count/countLogs';
import { scanLogs } from '../../../../server/src/disk/logs/scanLogs';
import { encoded } from '../../../support/encoded';
import { isPosix, treesOfSuite } from '../../../support/tempTree';

const catalog = builtinCatalog();

/** Counts in files as a person would, and returns counts and results by the names of the files. */
async function countIn(...paths: string[]): Promise<{ codes: object; files: FileResult[] }> {
  const { codes, files } = await countLogs({ paths, catalog, allNumbers: false, language: 'en' });
  return { codes: Object.fromEntries(codes), files: [...files] };
}

describe('faults of logs', () => {
  const treeOf = treesOfSuite();
  it('not there, and no regular file', async () => {
    if (!isPosix) return;
    const tree = treeOf({ 'logs/a.log': '1239801\n' });
    spawnSync('mkfifo', [tree.path('logs/pipe')]);
    symlinkSync('round', tree.path('logs/round'));
    symlinkSync('..', tree.path('logs/up'));
    symlinkSync('a.log', tree.path('logs/b.log'));
    const { codes, files } = await countIn(tree.path('logs'), '/dev/zero', tree.path('none'));
    assert.deepEqual(codes, { 1239801: 1 });
    assert.deepEqual(
      files
        .map(({ path, status, reason, harmless }) => [path.replace(`${tree.root}/`, ''), status, reason, harmless])
        .sort(),
      [
        ['/dev/zero', 'skipped', 'not a regular file, but a folder, a pipe, a socket or a device', undefined],
        ['logs/a.log', 'complete', undefined, undefined],
        ['logs/b.log', 'skipped', `the same file as ${tree.path('logs/a.log')}`, true],
        ['logs/pipe', 'skipped', 'not a regular file, but a folder, a pipe, a socket or a device', undefined],
        ['logs/round', 'skipped', 'a link or mount that leads back to where it is', true],
        ['logs/up', 'skipped', 'a link or mount that leads back to where it is', true],
        ['none', 'failed', 'no such file or folder', undefined],
      ],
    );
  });

  it('unreadable', async () => {
    if (process.platform !== 'linux') return;
    // Its size is 0, and reading its beginning fails for everybody.
    const { files } = await countIn('/proc/self/mem');
    assert.deepEqual(files, [{ path: '/proc/self/mem', status: 'failed', bytes: 0, reason: 'reading failed (EIO)' }]);
  });

  it('a sparse file of a terabyte', async () => {
    const file = treeOf({ 'a.log': '1239801 beginning\n' }).path('a.log');
    truncateSync(file, 2 ** 40);
    appendFileSync(file, '\n1238001 end\n');
    const { codes, files } = await countIn(file);
    assert.deepEqual(codes, { 1238001: 1, 1239801: 1 });
    assert.deepEqual(files, [{ path: file, status: 'complete', bytes: 2 ** 40 + 13 }]);
  });

  it('a sparse file with content in the midst of its hole is not called complete', async () => {
    for (const length of [1, 8 * 1024 * 1024]) {
      const file = treeOf({ 'a.log': '1239801 beginning\n' }).path('a.log');
      const opened = openSync(file, 'r+');
      writeSync(opened, new Uint8Array(length).fill(0x78), 0, length, 2 ** 39);
      closeSync(opened);
      truncateSync(file, 2 ** 40);
      appendFileSync(file, '\n1238001 end\n');
      const [result] = (await countIn(file)).files;
      // The file is closed once: its number may be that of another file.
      assert.deepEqual((await countIn(file)).files, [result]);
      assert.deepEqual(
        [result?.status, result?.reason],
        ['truncated', 'a hole of it was skipped, and content in the hole may be missing'],
      );
    }
  });

  it('gzip that is cut off, damaged, or none', async () => {
    const packed = gzipSync(Array.from({ length: 50_000 }, (_, line) => `${line} 1239801 ${line * 7919}\n`).join(''));
    const damaged = Uint8Array.from(packed).fill(0x55, packed.length / 2, packed.length / 2 + 50);
    const tree = treeOf({ 'none.gz': 'no gzip at all' });
    writeFileSync(tree.path('cut.gz'), Uint8Array.from(packed).subarray(0, packed.length / 2));
    writeFileSync(tree.path('damaged.gz'), damaged);
    const { codes, files } = await countIn(tree.root);
    assert.deepEqual(
      files.map(({ path, status, reason }) => [path.replace(`${tree.root}/`, ''), status, reason]),
      [
        ['cut.gz', 'truncated', 'the packed file ends too early; what could be unpacked was read'],
        ['damaged.gz', 'failed', 'the packed file is damaged; it was read up to shortly before the damage'],
        ['none.gz', 'failed', 'its name says that it is packed, but its content is not'],
      ],
    );
    assert.ok(((codes as Record<string, number>)[1239801] ?? 0) > 10_000);
    assert.equal(
      gunzipSync(Uint8Array.from(packed))
        .toString()
        .match(/1239801/g)?.length,
      50_000,
    );
  });

  it('gzip that expands without end', async () => {
    const file = treeOf({}).path('bomb.gz');
    const part = gzipSync(new Uint8Array(64 * 1024 * 1024));
    writeFileSync(file, '');
    for (let parts = 0; parts < 6; parts++) appendFileSync(file, Uint8Array.from(part));
    // The rest is never read.
    appendFileSync(file, new Uint8Array(2_000_000));
    const [result] = (await countIn(file)).files;
    // The file is closed once: its number may be that of another file.
    const { layers, families } = builtinLayers();
    const catalogParts = { layers, families, version: 'auto' } as const;
    for (let round = 0; round < 2; round++) {
      const { files } = await scanLogs({ paths: [file], language: 'en', messages: false, catalog: catalogParts });
      assert.deepEqual(files, [result]);
    }
    assert.equal(result?.status, 'truncated');
    assert.match(result?.reason ?? '', /^it expands to more than 500 times its size; only its first \d+ MB were read$/);
  });

  it('what is packed as bzip2, xz and zip', async () => {
    const tree = treeOf({
      'a.bz2': 'BZh91AY&SY',
      'b.xz': { bytes: '\xfd7zXZ\x00\x00' },
      'c.log.1.zip': { bytes: 'PK\x03\x04\x14\x00\x01\x02' },
      'd.jar': { bytes: 'PK\x03\x04\x14\x00\x01\x02' },
    });
    const skipped = (packing: string, command: string) => [
      'skipped',
      `packed as ${packing}, which cannot be unpacked here; unpack it and pipe it in: ${command} FILE | bk-job-errors scan -`,
      undefined,
    ];
    const zip = skipped('zip', 'unzip -p');
    const inFolder = [
      skipped('bzip2', 'bzip2 -dc'),
      skipped('xz', 'xz -dc'),
      zip,
      ['skipped', 'not a text file', true],
    ];
    for (const [path, expected] of [
      [tree.root, inFolder],
      [tree.path('d.jar'), [zip]],
    ] as const)
      assert.deepEqual(
        (await countIn(path)).files.map(({ status, reason, harmless }) => [status, reason, harmless]),
        expected,
      );
  });

  it('several encodings in one file, NUL bytes, and lines without an end', async () => {
    const tree = treeOf({
      'a.log': {
        bytes: '\xe9\x94\x99\xe8\xaf\xaf1239801\n\xb4\xed\xce\xf31239801\n\0\0\x001238001\0\n\xff\xff1239801',
      },
    });
    assert.deepEqual((await countIn(tree.path('a.log'))).codes, { 1238001: 1, 1239801: 3 });
  });

  it('several encodings in one folder', async () => {
    const tree = treeOf({});
    const names = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16le-bom', 'utf-16be-bom', 'gbk'] as const;
    const line = '2024-07-19 19:00:00 错误码：1239801，参数不合法\n';
    for (const name of names) writeFileSync(tree.path(`${name}.log`), encoded(line.repeat(3), name));
    const { codes, files } = await countIn(tree.root);
    assert.deepEqual(codes, { 1239801: 3 * names.length });
    assert.deepEqual([...new Set(files.map(({ status }) => status))], ['complete']);
    const { layers, families } = builtinLayers();
    const catalog = { layers, families, version: 'auto' } as const;
    const { report } = await scanLogs({ paths: [tree.root], language: 'en', messages: true, catalog });
    assert.deepEqual(
      report.codes.map(({ code, count, files: in_ }) => [code, count, in_.length]),
      [[1239801, 3 * names.length, names.length]],
    );
    assert.ok(report.codes[0]?.samples.every(({ text }) => text === line.trim()));
    assert.equal(report.complete, true);
  });

  it('times that go back and jump', async () => {
    const tree = treeOf({
      'a.log': [
        '2024-07-19 19:00:00 code=1250001',
        '2024-07-19 18:00:00 code=1250001',
        '2099-01-01 00:00:00 code=1250001',
        '1970-01-01 00:00:01 code=1250001',
        '2024-07-19 19:00:01 code=1250001',
      ].join('\n'),
    });
    const { layers, families } = builtinLayers();
    const catalog = { layers, families, version: 'auto' } as const;
    const { report } = await scanLogs({ paths: [tree.root], language: 'en', messages: true, catalog });
    const [code] = report.codes;
    assert.deepEqual(
      [code?.count, code?.first, code?.last, report.complete],
      [5, '1970-01-01T00:00:01.000Z', '2099-01-01T00:00:00.000Z', true],
    );
    assert.equal(
      code?.timeline.reduce((sum, [, count]) => sum + count, 0),
      5,
    );
    assert.deepEqual(report.bursts, []);
  });

  it('a rotated log is read from its oldest file on', async () => {
    const tree = treeOf({});
    for (const name of [
      'app.log',
      'app.log.1',
      'app.log.10',
      'app.log.2',
      'app.2024-05-07.log',
      'app.2024-05-06.1.log',
      'b.log',
    ])
      tree.write(name, '');
    mkdirSync(tree.path('c'));
    const { files } = await countIn(tree.root);
    assert.deepEqual(
      files.map(({ path }) => path.replace(`${tree.root}/`, '')),
      ['app.2024-05-06.1.log', 'app.2024-05-07.log', 'app.log.10', 'app.log.2', 'app.log.1', 'app.log', 'b.log'],
    );
  });
});
