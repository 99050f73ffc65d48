import assert from 'node:assert/strict';
import { engines } from '../../../../server/src/core/logs/queries/engines';
import { commandLine } from '../../../support/commandLine';
import { treesOfSuite } from '../../../support/tempTree';

const out = (...args: string[]) => {
  const ending = commandLine([...args, '--lang', 'en']);
  assert.deepEqual([ending.status, ending.err], [0, ''], args.join(' '));
  return ending.out;
};

describe('query', () => {
  const treeOf = treesOfSuite();

  for (const engine of engines) {
    it(`prints a query for ${engine} with comments in both languages`, () => {
      const [en, zh] = ['en', 'zh-CN'].map((lang) => commandLine(['query', '--engine', engine, '--lang', lang]).out);
      assert.match(en ?? '', /^(?:--|\/\/|#) One line of a log is one row/);
      assert.match(zh ?? '', /^(?:--|\/\/|#) 日志的一行是一条记录/);
      const body = (text = '') => text.replace(/^(?:--|\/\/|#) .*\n/gm, '');
      assert.equal(body(en), body(zh));
      if (engine !== 'loki') assert.match(en ?? '', /1250001/);
    });
  }

  it('names the table, the column and the time', () => {
    const sql = out(
      'query',
      '--engine',
      'postgresql',
      '--table',
      'ops.job_logs',
      '--column',
      'line',
      '--time-column',
      'ts',
    );
    for (const part of ['FROM ops.job_logs', '(regexp_matches(line, ', ', ts AS seen_at', 'min(seen_at)'])
      assert.ok(sql.includes(part), part);
    const loki = out('query', '--engine', 'loki', '--table', '{app="job"}');
    assert.match(loki, /^sum by \(code\) \(count_over_time\(\{app="job"\} \|~ `/m);
  });

  it('quotes names that are no plain ones, so that they cannot be read as SQL', () => {
    const name = 'a"; DROP TABLE x; --`\'';
    for (const [engine, quoted] of [
      ['postgresql', `FROM "a""; DROP TABLE x; --\`'"`],
      ['duckdb', `FROM "a""; DROP TABLE x; --\`'"`],
      ['clickhouse', `FROM \`a"; DROP TABLE x; --\`\`'\``],
      ['spark-sql', `FROM \`a"; DROP TABLE x; --\`\`'\``],
    ] as const) {
      assert.ok(out('query', '--engine', engine, '--table', name).includes(quoted), engine);
    }
  });

  it('takes names that are quoted already as they are', () => {
    for (const [engine, table, written] of [
      ['postgresql', '"Logs"', 'FROM "Logs"'],
      ['postgresql', 'public."My.Logs"', 'FROM public."My.Logs"'],
      ['duckdb', '"a""b".order', 'FROM "a""b"."order"'],
      ['postgresql', '"a"b"', 'FROM """a""b"""'],
      ['spark-sql', '`My.Logs`.t', 'FROM `My.Logs`.t'],
      ['clickhouse', 'a\\b', 'FROM `a\\\\b`'],
    ] as const) {
      assert.ok(out('query', '--engine', engine, '--table', table).includes(`    ${written}\n`), written);
    }
  });

  it('writes an index of Elasticsearch as a part of a path', () => {
    for (const [table, written] of [
      ['job-*,eu:logs', '/job-*,eu:logs/'],
      ['<job-{now/d}>', '/%3Cjob-%7Bnow%2Fd%7D%3E/'],
      ['%3Cjob-%7Bnow%2Fd%7D%3E', '/%3Cjob-%7Bnow%2Fd%7D%3E/'],
      ['../_all?x', '/..%2F_all%3Fx/'],
    ] as const) {
      assert.ok(
        out('query', '--engine', 'elasticsearch', '--table', table).includes(`\nPOST ${written}_search\n`),
        table,
      );
    }
  });

  it('quotes names that are words of SQL', () => {
    for (const [engine, part] of [
      ['postgresql', 'FROM "order"."user"'],
      ['duckdb', 'FROM "order"."user"'],
      ['clickhouse', 'FROM `order`.`user`'],
      ['spark-sql', 'FROM `order`.`user`'],
    ] as const) {
      assert.ok(out('query', '--engine', engine, '--table', 'order.user').includes(part), engine);
    }
    assert.ok(out('query', '--engine', 'postgresql', '--column', 'User').includes('regexp_matches("User", '));
  });

  it('finds fields of Elasticsearch in objects, and passes over those without a text', () => {
    const sql = out('query', '--engine', 'elasticsearch', '--column', 'log.original');
    const [source = ''] = /(?<="source": ").*?(?= Matcher m)/.exec(sql) ?? [];
    assert.equal(
      JSON.parse(`"${source}"`),
      'def line = params._source["log.original"]; if (line == null) { line = params._source; line = line instanceof Map ? line["log"] : null; line = line instanceof Map ? line["original"] : null; } if (!(line instanceof String)) return;',
    );
  });

  it('is JSON for Elasticsearch below its comments', () => {
    const [request = '', ...body] = out('query', '--engine', 'elasticsearch', '--table', 'job-*', '--column', 'msg')
      .split('\n')
      .filter((line) => !line.startsWith('//'));
    assert.equal(request, 'POST /job-*/_search');
    const { runtime_mappings: mappings } = JSON.parse(body.join('\n')) as {
      runtime_mappings: { job_error_code: { script: { source: string; params: { codes: number[] } } } };
    };
    const { source, params } = mappings.job_error_code.script;
    assert.match(
      source,
      /^def line = params\._source\["msg"\]; if \(!\(line instanceof String\)\) return; Matcher m = /,
    );
    assert.ok(params.codes.includes(1250001) && params.codes.length > 400);
  });

  it('counts all numbers as scan --all-numbers does', () => {
    assert.match(
      out('query', '--engine', 'duckdb', '--all-numbers'),
      /regexp_extract_all\(message, '\\b12\[0-9\]\{5\}\\b'\)/,
    );
    assert.ok(!out('query', '--engine', 'duckdb', '--all-numbers').includes('WHERE'));
  });

  it('says how many codes of own catalogs it leaves out', () => {
    const table = '| code | message |\n| --- | --- |\n| 4000001 | Own |\n| 1291234 | Own |\n| 50001 | Own |\n';
    const catalog = ['--catalog', treeOf({ 'own.md': table }).path('own.md')];
    const comments = (...args: string[]) => out('query', '--engine', 'duckdb', ...args).match(/^-- Left out: .*$/gm);
    assert.equal(comments(), null);
    assert.equal(comments(...catalog, '--all-numbers'), null);
    assert.deepEqual(comments(...catalog), [
      '-- Left out: 2 codes of the catalogs that are not 12xxxxx, which scan counts.',
    ]);
    assert.match(
      commandLine(['query', '--engine', 'loki', ...catalog, '--lang', 'zh-CN']).out,
      /^# 未包含：目录中 2 个不是 12xxxxx 的错误码，scan 会统计它们。$/m,
    );
  });

  it('refuses a column of times for loki', () => {
    for (const [lang, sentence] of [
      ['en', /^--time-column cannot be given with loki/],
      ['zh-CN', /^loki 的日志行自带时间/],
    ] as const) {
      const { status, err } = commandLine(['query', '--engine', 'loki', '--time-column', 'ts', '--lang', lang]);
      assert.equal(status, 2);
      assert.match(err, sentence);
    }
  });

  it('refuses what is no stream selector and no label of loki', () => {
    for (const [args, en, zh] of [
      [
        ['--table', 'logs'],
        'For loki --table is a stream selector such as {app="job-execute"}, not "logs".',
        '对于 loki，--table 是流选择器，例如 {app="job-execute"}，不能是 "logs"。',
      ],
      [
        ['--column', 'a b'],
        'For loki --column is a label: letters, digits and _, not "a b".',
        '对于 loki，--column 是标签，只含字母、数字和 _，不能是 "a b"。',
      ],
    ] as const) {
      for (const [lang, sentence] of [
        ['en', en],
        ['zh-CN', zh],
      ] as const) {
        const { status, err } = commandLine(['query', '--engine', 'loki', ...args, '--lang', lang]);
        assert.equal(status, 2);
        assert.ok(err.startsWith(sentence), err);
      }
    }
  });

  it('needs an engine', () => {
    const { status, err } = commandLine(['query', '--lang', 'en']);
    assert.equal(status, 2);
    assert.match(
      err,
      /^Name the engine with --engine: clickhouse, elasticsearch, loki, duckdb, postgresql, spark-sql\./,
    );
    assert.match(commandLine(['query', '--engine', 'mysql', '--lang', 'en']).err, /--engine takes one of clickhouse/);
  });
});

describe('export-catalog', () => {
  interface Row {
    readonly code: number;
    readonly name: string;
    readonly message_en: string;
    readonly message_zh: string;
    readonly family: string;
    readonly source: string;
    readonly target: string;
    readonly release: string;
  }

  it('prints each code once, with its name, both messages, family and release', () => {
    const rows = JSON.parse(out('export-catalog', '--json')) as Row[];
    assert.deepEqual(
      rows.map(({ code }) => code),
      [...new Set(rows.map(({ code }) => code))].sort((a, b) => a - b),
    );
    assert.deepEqual(
      rows.find(({ code }) => code === 1250001),
      {
        code: 1250001,
        name: 'REDIS_CONNECT_FAIL',
        message_en: 'Redis is unavailable: wrong IP or wrong configuration',
        message_zh: 'Redis 服务不可：IP 不对或者配置错误',
        family: 'redis',
        source: 'JOB',
        target: 'Redis',
        release: '',
      },
    );
    const all = JSON.parse(out('export-catalog', '--json', '--meanings')) as Row[];
    assert.ok(all.length > rows.length);
    assert.ok(all.some(({ release }) => /^(?:≤|3\.)/.test(release)));
  });

  it('prints the same as CSV and as SQL', () => {
    const rows = JSON.parse(out('export-catalog', '--json')) as Row[];
    const csv = out('export-catalog').split('\r\n');
    assert.equal(csv[0], 'code,name,message_en,message_zh,family,source,target,release');
    assert.equal(csv.length, rows.length + 2);
    assert.equal(out('export-catalog', '--csv'), csv.join('\r\n'));
    const sql = out('export-catalog', '--sql');
    assert.match(sql, /^CREATE TABLE job_error_codes \(code INTEGER NOT NULL PRIMARY KEY, name VARCHAR\(4000\), /);
    assert.equal(sql.match(/^ {2}\(\d+, '/gm)?.length, rows.length);
  });

  it('prints one form at a time', () => {
    const { status, err } = commandLine(['export-catalog', '--json', '--sql', '--lang', 'en']);
    assert.equal(status, 2);
    assert.match(err, /^Choose one of --csv, --json and --sql\./);
  });
});
