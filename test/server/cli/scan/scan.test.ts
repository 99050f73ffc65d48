import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { commandLineLater } from '../../../support/commandLine';
import { encoded } from '../../../support/encoded';
import { treesOfSuite } from '../../../support/tempTree';
import { bundle } from '../../session/transports';

/** The counts that `scan` prints for the arguments. */
async function counts(...args: string[]): Promise<Record<string, number>> {
  const { out } = await commandLineLater(['scan', ...args, '--json', '--counts-only']);
  const { codes } = JSON.parse(out) as { codes: { code: number; count: number }[] };
  return Object.fromEntries(codes.map(({ code, count }) => [code, count]));
}

describe('scan', () => {
  const treeOf = treesOfSuite();

  it('counts listed codes, and others that their line calls codes', async () => {
    const tree = treeOf({
      'a.log':
        'code=1239801, 1239801 task_1239801 1.1239801 12398011\n1299999 phone\n"errorCode":1299999\n\\n1238001\n',
    });
    assert.deepEqual(await counts(tree.path('a.log')), { 1238001: 1, 1239801: 2, 1299999: 1 });
  });

  it('counts all numbers as ripgrep does', async () => {
    const tree = treeOf({ 'a.log': '1239801 1277777 task_1277777 \\n1277777 1.1277777 错误1277777表示 9900403' });
    assert.deepEqual(await counts('--all-numbers', tree.path('a.log')), { 1239801: 1, 1277777: 3 });
  });

  it('counts lines that error.log repeats once, as the whole answer does', async () => {
    const line = '2024-05-06 02:14:00,046 ERROR [main] c.t.b.j.Foo - code=1250001\n';
    const own = '2024-05-06 02:15:00,046 ERROR [main] c.t.b.j.Foo - code=1238001\n';
    const tree = treeOf({ 'job/app.log': line, 'job/error.log': line + own, 'other/error.log': own });
    const whole = async (...args: string[]) => {
      const { out } = await commandLineLater(['scan', tree.root, '--json', ...args]);
      const { codes } = JSON.parse(out) as { codes: { code: number; count: number }[] };
      return Object.fromEntries(codes.map(({ code, count }) => [code, count]));
    };
    for (const [args, expected] of [
      [[], { 1238001: 2, 1250001: 1 }],
      [['--all-numbers'], { 1238001: 2, 1250001: 2 }],
    ] as const) {
      assert.deepEqual(await whole(...args), expected);
      assert.deepEqual(await counts(tree.root, ...args), expected);
    }
    assert.deepEqual(await counts(tree.path('job/error.log')), { 1238001: 1, 1250001: 1 });
  });

  it('counts codes of other systems that an own catalog lists, as the whole answer does', async () => {
    const tree = treeOf({
      'own.csv': 'code,name,message_en\n5001001,GSE_LOST,Agent lost\n',
      'a.log': 'error code 5001001\ncode=5001001 code=1239801\n',
    });
    assert.deepEqual(await counts('--catalog', tree.path('own.csv'), tree.path('a.log')), { 1239801: 1, 5001001: 2 });
    const { out } = await commandLineLater(['scan', '--catalog', tree.path('own.csv'), tree.path('a.log')]);
    assert.match(out, /\n {2}5001001 2 Agent lost\n {4}Files: .*a\.log \(2\)\n/);
  });

  it('prints counts and messages for people', async () => {
    const tree = treeOf({ 'a.log': '1238001 1238001 errorCode=1299999' });
    assert.deepEqual(await commandLineLater(['scan', tree.path('a.log'), '--counts-only', '--lang', 'zh-CN']), {
      status: 0,
      out: '2  1238001  用户 {0} 权限不足，操作被拒绝\n1  1299999\n',
      err: '',
    });
  });

  it('reads files, folders, globs and standard input once each', async () => {
    const tree = treeOf({
      'a/x.log': '1239801',
      'a/b/y.txt': '1239801',
      'a/z.png': { bytes: '\x89PNG\x01\x02\x03 1239801' },
    });
    assert.deepEqual(await counts(tree.path('a')), { 1239801: 2 });
    assert.deepEqual(await counts(tree.path('a'), tree.path('a/x.log')), { 1239801: 2 });
    assert.deepEqual(await counts(`${tree.root}/**/*.log`), { 1239801: 1 });
    const { out } = await commandLineLater(['scan', '-', '--json', '--counts-only'], {}, pipe('12398', '01 1238001'));
    assert.deepEqual(JSON.parse(out), {
      codes: [
        { code: 1238001, count: 1 },
        { code: 1239801, count: 1 },
      ],
    });
  });

  it('unpacks gzip of several members, in files and on standard input', async () => {
    const packed = Buffer.concat(
      [gzipSync('1239801 12380'), gzipSync('01 1239801')].map((bytes) => Uint8Array.from(bytes)),
    );
    const tree = treeOf({ 'a.log.1.gz': { bytes: packed.toString('latin1') } });
    assert.deepEqual(await counts(tree.path('a.log.1.gz')), { 1238001: 1, 1239801: 2 });
    const { out } = await commandLineLater(['scan', '-', '--json', '--counts-only'], {}, pipe(Uint8Array.from(packed)));
    assert.match(out, /1238001/);
  });

  it('reads UTF-16, GB18030 and ANSI colours', async () => {
    const tree = treeOf({});
    const text = '错误码1239801表示\n\u001b[31m1238001\u001b[0m\r\ncode=1239801';
    for (const encoding of [
      'utf-8',
      'utf-8-bom',
      'utf-16le-bom',
      'utf-16be-bom',
      'utf-32le-bom',
      'utf-32be-bom',
      'utf-16le',
      'gbk',
    ] as const) {
      // Without a mark, UTF-16 shows by its NUL bytes.
      const written = encoding === 'utf-16le' ? text.replace(/[^\x00-\x7f]/g, '') : text;
      writeFileSync(tree.path('a.log'), encoded(written, encoding));
      assert.deepEqual(await counts(tree.path('a.log')), { 1238001: 1, 1239801: 2 }, encoding);
    }
    // The last byte of the character is a digit.
    tree.write('a.log', { bytes: '\x95\x32\x82\x371240001 \x95\x32\x82\x312400012' });
    assert.deepEqual(await counts(tree.path('a.log'), '--encoding', 'gb18030'), { 1240001: 1 });
    assert.deepEqual(await counts(tree.path('a.log')), { 1240001: 1 });
  });

  it('says which files were not read, and ends with 1 or 2', async () => {
    const tree = treeOf({ 'a.log': '1239801', 'b.gz': { bytes: '\x1f\x8b\x08broken' } });
    const ending = await commandLineLater(['scan', tree.path('a.log'), tree.path('b.gz'), '--counts-only']);
    assert.equal(ending.status, 1);
    assert.match(ending.out, /^1 {2}1239801 {2}/);
    assert.match(
      ending.err,
      /b\.gz: failed: the packed file is damaged.*\nThe result is partial: 1 of 2 files was not read completely\.\n$/s,
    );
    assert.equal((await commandLineLater(['scan', tree.path('none.log')])).status, 2);
    assert.equal((await commandLineLater(['scan'])).status, 2);
  });

  it('answers with times, files, bursts and whether it is complete', async () => {
    const tree = treeOf({
      'a.log': '2024-05-06 12:00:00,123 INFO start\n2024-05-06 12:00:01 ERROR code=1239801\n2024-05-06 12:00:09 end\n',
      'b.log': 'code=1239801 without a time\n',
    });
    const { out, status, err } = await commandLineLater(['scan', tree.root, '--json', '--time-zone', '+08:00']);
    const { codes, files, from, to, bursts, messages, complete } = JSON.parse(out);
    assert.deepEqual([status, err], [0, '']);
    assert.deepEqual(
      codes.map((code: Record<string, unknown>) => [code.code, code.count, code.first, code.last, code.files]),
      [[1239801, 2, '2024-05-06T04:00:01.000Z', '2024-05-06T04:00:01.000Z', [tree.path('a.log'), tree.path('b.log')]]],
    );
    assert.deepEqual([from, to], ['2024-05-06T04:00:00.123Z', '2024-05-06T04:00:09.000Z']);
    assert.deepEqual([bursts, messages, complete], [[], [], true]);
    assert.deepEqual(
      files.map((file: Record<string, unknown>) => [file.path, file.status, file.bytes, file.reason]),
      [
        [tree.path('a.log'), 'complete', 98, null],
        [tree.path('b.log'), 'complete', 28, null],
      ],
    );
  });

  // "Find in Workspace" names this command where no files can be read.
  it('finds one code in the logs and sources of the working directory', () => {
    const tree = treeOf({ 'src/a.py': 'if code == 1241001: pass\n', 'logs/a.log': 'code=1250001\ncode=1241001\n' });
    const { status, stdout } = spawnSync(
      process.execPath,
      [bundle('cli.js'), 'scan', '.', '--code', '1241001', '--lang', 'en'],
      { cwd: tree.root, encoding: 'utf8' },
    );
    assert.equal(status, 0);
    assert.match(stdout, /^1 error code, mentioned 2 times in 2 files\.\n[\s\S]*Files: logs\/a\.log, src\/a\.py\n/);
  });

  it('prints counts alone as text, JSON and CSV, filtered or not, and refuses documents of them', async () => {
    const tree = treeOf({ 'a.log': '2024-05-06 12:00:00 1238001 1238001 errorCode=1299999 1250001' });
    const out = async (...args: string[]) =>
      (await commandLineLater(['scan', tree.path('a.log'), '--counts-only', '--lang', 'en', ...args])).out;
    const text = (await out()).split('\n');
    assert.deepEqual(text.slice(1), [
      '1  1250001  Redis is unavailable: wrong IP or wrong configuration',
      '1  1299999',
      '',
    ]);
    for (const filter of [[], ['--since', '2024-05-06'], ['--anonymize']]) {
      assert.deepEqual((await out(...filter)).split('\n'), text);
      assert.equal((await out('--top=2', ...filter)).split('\n').length, 3);
      assert.deepEqual(
        (await out('--csv', ...filter)).split('\r\n').map((row) => row.split(',').slice(0, 2)),
        [['code', 'count'], ['1238001', '2'], ['1250001', '1'], ['1299999', '1'], ['']],
      );
      assert.deepEqual(JSON.parse(await out('--json', '--top=1', ...filter)), { codes: [{ code: 1238001, count: 2 }] });
    }
    for (const form of ['--markdown', '--html']) {
      assert.deepEqual(await commandLineLater(['scan', tree.path('a.log'), '--counts-only', form, '--lang', 'en']), {
        status: 2,
        out: '',
        err: '--counts-only prints text, --json or --csv, not --markdown or --html. See bk-job-errors --help.\n',
      });
    }
  });

  it('refuses what cannot be given together, in both languages', async () => {
    const tree = treeOf({ 'a.log': '1238001' });
    const refused = async (lang: string, ...args: string[]) => {
      const { status, err } = await commandLineLater(['scan', tree.path('a.log'), ...args, '--lang', lang]);
      assert.equal(status, 2);
      return err;
    };
    const period = ['--since', '2024-05-07', '--until', '2024-05-07'];
    assert.match(await refused('en', ...period), /^--since must be earlier than --until\./);
    assert.match(await refused('zh-CN', ...period), /^--since 须早于 --until。/);
    const numbers = ['--all-numbers', '--min-confidence', 'strong', '--counts-only'];
    assert.match(await refused('en', ...numbers), /^--all-numbers counts every number, /);
    assert.match(await refused('zh-CN', ...numbers), /^--all-numbers 统计所有数字，/);
    // What has nothing to do may be given.
    const idle = [
      '--time-zone',
      '+08:00',
      '--threads',
      '2',
      '--encoding',
      'gbk',
      '--anonymize',
      '--job-version',
      '3.5',
    ];
    assert.deepEqual(await counts(tree.path('a.log'), '--all-numbers', ...idle), { 1238001: 1 });
  });

  it('gives all codes of a long line the time of this line, and not of the next one', async () => {
    const long = `2024-11-03 13:26:39,500 ERROR (1250001) ${'y'.repeat(200_000)} code=1239801`;
    const short = '2024-01-01 06:50:18,667 ERROR code=1237128';
    const tree = treeOf({ 'a.log': `${short}\n${long}\n${short}\n${short}\n${short}\n${long} y\n${short}\n` });
    const { out } = await commandLineLater(['scan', tree.path('a.log'), '--json']);
    const { codes } = JSON.parse(out) as { codes: { code: number; count: number; first: string; last: string }[] };
    const [early, late] = ['2024-01-01T06:50:18.667Z', '2024-11-03T13:26:39.500Z'];
    assert.deepEqual(
      codes.map(({ code, count, first, last }) => [code, count, first, last]),
      [
        [1237128, 5, early, early],
        [1239801, 2, late, late],
        [1250001, 2, late, late],
      ],
    );
  });

  it('takes times, codes, families and confidence', async () => {
    const tree = treeOf({
      'a.log': '1239801 no time\n2024-05-06 12:00:00 code=1239801\n2024-05-07 12:00:00 code=1250001 cost=1238001 ms\n',
    });
    const file = tree.path('a.log');
    assert.deepEqual(await counts(file, '--since', '2024-05-07'), { 1238001: 1, 1250001: 1 });
    assert.deepEqual(await counts(file, '--until', '2024-05-07'), { 1239801: 1 });
    assert.deepEqual(await counts(file, '--since', '2024-05-07T20:00:00+08:00', '--code', '1250001,1'), { 1250001: 1 });
    assert.deepEqual(await counts(file, '--code', '1238001', '--code', '1239801'), { 1238001: 1, 1239801: 2 });
    assert.deepEqual(await counts(file, '--code', '1238001， 1239801,'), { 1238001: 1, 1239801: 2 });
    assert.deepEqual(await counts(file, '--family', 'redis'), { 1250001: 1 });
    assert.deepEqual(await counts(file, '--family', 'redis, 1238'), { 1238001: 1, 1250001: 1 });
    assert.deepEqual(await counts(file, '--min-confidence', 'plain'), { 1239801: 2, 1250001: 1 });
    assert.deepEqual(await counts(file, '--min-confidence', 'strong'), { 1239801: 1, 1250001: 1 });
    const refused = await commandLineLater(['scan', file, '--since', 'soon']);
    assert.deepEqual(refused, {
      status: 2,
      out: '',
      err: '--since takes a time such as 2024-05-06T12:00:00+08:00, not "soon". See bk-job-errors --help.\n',
    });
    assert.equal((await commandLineLater(['scan', file, '--json', '--csv'])).status, 2);
    for (const option of ['--anonymize', '--counts-only', '--top=1', '--html'])
      assert.equal((await commandLineLater(['scan', file, '--partial', option])).status, 2, option);
    for (const args of [
      ['--family', 'rediss'],
      ['--follow', '--alert', 'rediss'],
    ]) {
      const { status, out, err } = await commandLineLater(['scan', file, ...args, '--lang', 'en']);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /^There is no family "rediss"\. Give the digits .* one of related-systems, .*, redis, mysql, /);
    }
  });

  it('quotes the lines with which bursts begin, anonymized and without control characters', async () => {
    const at = (minute: number, second: number) => new Date(Date.UTC(2024, 4, 6, 0, minute, second)).toISOString();
    // The four earliest lines and the last one are samples. The burst begins with none of them.
    const quiet = Array.from({ length: 12 }, (_, hour) => `${at(hour * 15, 0)} code=1239801 quiet\n`);
    const burst = Array.from(
      { length: 50 },
      (_, second) => `${at(200, second)} code=1239801 \x1b[31m10.2.3.${second}\n`,
    );
    const tree = treeOf({ 'a.log': [...quiet, ...burst].join('') });
    const file = tree.path('a.log');
    const out = async (...args: string[]) => (await commandLineLater(['scan', file, '--lang', 'en', ...args])).out;
    const begins = (text: string) => /^.*a\.log:13.*$/m.exec(text)?.[0].replace(tree.root, '');
    const line = '2024-05-06T03:20:00.000Z code=1239801';
    assert.equal(begins(await out()), `    /a.log:13: ${line} <U+001B>[31m10.2.3.0`);
    assert.equal(begins(await out('--anonymize')), `    /a.log:13: ${line} <U+001B>[31m<ip-2>`);
    assert.equal(begins(await out('--markdown')), `  - \`/a.log:13\` \`${line} <U+001B>[31m10.2.3.0\``);
    // Another machine has the log.
    const partial = await out('--partial');
    const merged = async (...args: string[]) =>
      (await commandLineLater(['merge', '-', '--lang', 'en', ...args], {}, pipe(partial))).out;
    assert.equal(begins(await merged()), '    /a.log:13');
    assert.deepEqual(JSON.parse(await merged('--json')), JSON.parse(await out('--json')));
  });

  it('prints partials that merge to the report of one run', async () => {
    const tree = treeOf({
      'a.log': '2024-05-06 12:00:00 code=1239801\n',
      'b.log': '2024-05-06 12:00:01 code=1239801\n',
    });
    const parts: string[] = [];
    for (const name of ['a.log', 'b.log'])
      parts.push((await commandLineLater(['scan', tree.path(name), '--partial'])).out);
    const whole = await commandLineLater(['scan', tree.root, '--json']);
    const merged = await commandLineLater(['merge', '-', '--json'], {}, pipe(parts.reverse().join('')));
    assert.deepEqual(JSON.parse(merged.out), JSON.parse(whole.out));
    tree.write('1.ndjson', parts[0] ?? '');
    const both = await commandLineLater(['merge', tree.path('1.ndjson'), '-', '--json'], {}, pipe(parts[1] ?? ''));
    assert.deepEqual(JSON.parse(both.out), JSON.parse(whole.out));
  });
});

async function* pipe(...chunks: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* chunks;
}
