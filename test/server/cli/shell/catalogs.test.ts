import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandLine, type Ending } from '../../../support/commandLine';
import { printedAdvice } from '../../../support/shownAdvice';

function explain(args: readonly string[], env: Record<string, string> = {}): Ending {
  return commandLine(['explain', ...args], env);
}

const withHelp = ' See bk-job-errors --help.\n';

describe('options on catalogs', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bk-job-catalogs-'));
  after(() => rmSync(folder, { recursive: true }));

  function fileOf(name: string, content: string | Uint8Array): string {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  }

  const team = fileOf(
    'team.md',
    `\ufeff# CMDB\n\nCodes: 1199000-1199999\n\n| Code | Constant | English | 中文 |\n| --- | --- | --- | --- |
| 1199001 | ERR_EMPTY | The body is empty | 请求体为空 |
| 1250001 | CACHE_DOWN | The cache is down | 缓存不可用 |\n`,
  );

  it('explain codes of a custom catalog', () => {
    assert.deepEqual(explain(['1199001', '--catalog', team]), {
      status: 0,
      out: `1199001 ERR_EMPTY\n  The body is empty\n  请求体为空\n  CMDB\n  Read from: ${team}:7\n`,
      err: '',
    });
  });

  it('lead over the page, and let the first of two catalogs win', () => {
    const other = fileOf('other.csv', 'code,constant,message\n1199001,OTHER,Another text\n');
    const { out, status } = explain(['1250001', '1199001', `--catalog=${team}`, '--catalog', other]);
    assert.equal(status, 0);
    assert.deepEqual(out.split('\n'), [
      '1250001 CACHE_DOWN',
      '  The cache is down',
      '  缓存不可用',
      '  Published: Redis is unavailable: wrong IP or wrong configuration · REDIS_CONNECT_FAIL · Correction: 服务不可： → 服务不可用： · differs from CMDB',
      '  JOB -> Redis · Related systems · Redis',
      '  Service: common',
      `  Read from: ${team}:8`,
      ...printedAdvice(1250001, 'en').split('\n'),
      '1199001 ERR_EMPTY',
      '  The body is empty',
      '  请求体为空',
      '  In other.csv: Another text · OTHER · differs from CMDB',
      '  CMDB',
      `  Read from: ${team}:7`,
      '',
    ]);
  });

  it('distinguish a declared number from one that is not a code', () => {
    assert.deepEqual(explain(['1199500', '--catalog', team]), {
      status: 1,
      out: '',
      err: '1199500 is not in the catalog. It lies in a range of codes that CMDB declares.\n',
    });
    assert.deepEqual(
      explain(['1299500', '--catalog', team, '--lang', 'zh-CN']).err,
      '目录中没有错误码 1299500，其数字也不属于任何已知类别。\n',
    );
    assert.deepEqual(explain(['1198000', '--catalog', team]), {
      status: 2,
      out: '',
      err: `"1198000" is not an error code: seven digits that begin with 12, or a number that a catalog lists or declares.${withHelp}`,
    });
    assert.deepEqual(explain(['1199001']), {
      status: 2,
      out: '',
      err: `"1199001" is not an error code: seven digits that begin with 12.${withHelp}`,
    });
  });

  it('report rows that cannot be read, and go on', () => {
    const file = fileOf('broken.md', '| Code | Message |\n| --- | --- |\n| 12x | a |\n| 1299001 | fine |\n');
    const { status, out, err } = explain(['1299001', '--catalog', file]);
    assert.deepEqual([status, out.split('\n')[1]], [0, '  fine']);
    assert.equal(err, `${file}:3: "12x" is not a code: 4 to 10 digits, the first of them not 0.\n`);
  });

  it('lead with the meaning of a release', () => {
    const headline = (version: string) => explain(['1213001', '--job-version', version]).out.split('\n')[1];
    assert.equal(headline('3.12'), '  3.5 and later: Calling the CMSI notification API failed');
    assert.equal(
      headline('2.x'),
      '  up to 3.4: PaaS is unreachable: the configured address is wrong or cannot be resolved',
    );
    assert.equal(headline('auto'), headline('3.12'));
    assert.deepEqual(explain(['1213001', '--job-version=3.12']).out.split('\n').slice(2), [
      '  调用消息通知（CMSI）接口失败',
      '  up to 3.4: PaaS is unreachable: the configured address is wrong or cannot be resolved · PAAS_UNREACHABLE_SERVER',
      '  JOB -> PAAS · Related systems · PaaS',
      '  Service: common',
      "  Summary for JOB 3.x in our words; the product's own text may differ (built-in catalog)",
      '  Read from: data/job-v3.md:29',
      ...printedAdvice(1213001, 'en').split('\n'),
    ]);
  });

  it('print every meaning and conflict as JSON', () => {
    const [entry] = JSON.parse(explain(['1213001', '--json', '--job-version', '3.12']).out);
    assert.deepEqual(
      [entry.constant, entry.layer, entry.versions, entry.summary, entry.service, entry.origin],
      [
        'CMSI_API_ACCESS_ERROR',
        'job-v3',
        { first: '3.5', last: '3.12' },
        true,
        'common',
        { file: 'data/job-v3.md', line: 29 },
      ],
    );
    assert.deepEqual(
      entry.meanings.map(({ constant, layer, versions }: Record<string, unknown>) => [constant, layer, versions]),
      [
        ['CMSI_API_ACCESS_ERROR', 'job-v3', { first: '3.5', last: '3.12' }],
        ['PAAS_UNREACHABLE_SERVER', 'page', { first: null, last: '3.4' }],
      ],
    );
    const same = fileOf(
      'same.csv',
      'code,constant,中文\n1250001,REDIS_CONNECT_FAIL,别的\n1199002,REDIS_CONNECT_FAIL,x\n',
    );
    const [redis] = JSON.parse(explain(['1250001', '--json', '--catalog', same]).out);
    const page = { file: 'data/catalog.zh-CN.md', line: 11 };
    assert.deepEqual(redis.conflicts, [
      {
        kind: 'texts',
        language: 'zh-CN',
        winner: { code: 1250001, layer: `own:${same}`, message: '别的', origin: { file: same, line: 2 } },
        loser: { code: 1250001, layer: 'page', message: 'Redis 服务不可：IP 不对或者配置错误', origin: page },
      },
      {
        kind: 'names',
        name: 'REDIS_CONNECT_FAIL',
        winner: { code: 1250001, layer: `own:${same}`, origin: { file: same, line: 2 } },
        loser: { code: 1199002, layer: `own:${same}`, origin: { file: same, line: 3 } },
      },
    ]);
  });

  const loop = path.join(folder, 'loop.md');
  symlinkSync(loop, loop);
  const versions = 'auto, 2.x, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8, 3.9, 3.10, 3.11, 3.12';
  const refused: [args: string[], err: string][] = [
    [['--job-version', '4'], `--job-version takes one of ${versions}, not "4".${withHelp}`],
    [['--job-version'], `--job-version needs a value: one of ${versions}.${withHelp}`],
    [['--catalog'], `--catalog needs a value: the path of a file.${withHelp}`],
    [['--catalog='], `--catalog needs a value: the path of a file.${withHelp}`],
    [
      ['--catalog', path.join(folder, 'none.md')],
      `${path.join(folder, 'none.md')} cannot be read: no such file or folder.\n`,
    ],
    [
      ['--catalog', '/dev/zero'],
      '/dev/zero cannot be read: not a regular file, but a folder, a pipe, a socket or a device.\n',
    ],
    [
      ['--catalog', folder],
      `${folder} cannot be read: not a regular file, but a folder, a pipe, a socket or a device.\n`,
    ],
    [
      ['--catalog', fileOf('binary.md', 'a\0b')],
      `${path.join(folder, 'binary.md')} cannot be read: not a text file.\n`,
    ],
    [['--catalog', loop], `${loop} cannot be read: a link or mount that leads back to where it is.\n`],
  ];
  for (const [args, err] of refused) {
    it(`refuse ${args.join(' ').replace(folder, '')}`, () => {
      assert.deepEqual(explain(['1250001', ...args]), { status: 2, out: '', err });
    });
  }

  it('read the encoding of older Chinese files', () => {
    const bytes = [
      ...Buffer.from('| Code | Message |\n|--|--|\n| 1299001 | '),
      0xb4,
      0xed,
      0xce,
      0xf3,
      ...Buffer.from(' |\n'),
    ];
    const file = fileOf('gbk.md', Uint8Array.from(bytes));
    assert.equal(explain(['1299001', '--catalog', file]).out.split('\n')[1], '  错误');
  });

  it('neither wait for a pipe nor read a huge file', () => {
    const pipe = path.join(folder, 'pipe.md');
    execFileSync('mkfifo', [pipe]);
    assert.equal(
      explain(['1250001', '--catalog', pipe]).err,
      `${pipe} cannot be read: not a regular file, but a folder, a pipe, a socket or a device.\n`,
    );
    const huge = fileOf('huge.md', '');
    truncateSync(huge, 64 * 1024 * 1024 + 1);
    assert.deepEqual(explain(['1250001', '--catalog', huge], { LANG: 'zh_CN' }), {
      status: 2,
      out: '',
      err: `无法读取 ${huge}：超过 32 MB。\n`,
    });
  });

  it('show hidden characters of paths and versions', () => {
    assert.equal(
      explain(['1250001', '--catalog', '/\u202e\u001b[31m']).err,
      '/<U+202E><U+001B>[31m cannot be read: no such file or folder.\n',
    );
    assert.match(explain(['1250001', '--job-version', '\u202e']).err, /not "<U\+202E>"\. See/);
  });
});
