import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin';
import type { TallyOptions } from '../../../server/src/core/logs/options';
import type { FileResult, ScanReport } from '../../../server/src/core/logs/report';
import { LogTally } from '../../../server/src/core/logs/tally';
import { type MessageIndex, messageIndex } from '../../../server/src/core/messages';
import { resultsOf, tallied, reportOf as talliedReport } from '../../support/tallied';

describe('log tally', () => {
  let index: MessageIndex;

  before(async () => {
    index = await messageIndex(builtinCatalog());
  });

  const reportOf = (files: Readonly<Record<string, string>>, options: Partial<TallyOptions> = {}) =>
    talliedReport(files, { messages: index, ...options });

  const countsOf = ({ codes }: ScanReport) => codes.map(({ code, count }) => [code, count]);

  it('counts listed codes, and unlisted ones that the line calls codes', () => {
    const report = reportOf({
      'a.log':
        'code=1250001 task_1250001 1239801.5 12398011\n1299999 and errorCode: 1299999\nphone 1255001, cost 1250001 ms',
    });
    assert.deepEqual(countsOf(report), [
      [1250001, 2],
      [1255001, 1],
      [1299999, 1],
    ]);
    assert.deepEqual(
      countsOf(reportOf({ 'a.log': 'cost 1250001 ms\nfailed with 1250001' }, { minConfidence: 'plain' })),
      [[1250001, 1]],
    );
    assert.deepEqual(countsOf(reportOf({ 'a.log': '1250001 code=1252001' }, { minConfidence: 'strong' })), [
      [1252001, 1],
    ]);
    assert.deepEqual(countsOf(reportOf({ 'a.log': '1239999\n1.1289075 \\n1289076 x' }, { counted: 'allNumbers' })), [
      [1239999, 1],
      [1289075, 1],
    ]);
  });

  it('filters by code, family and digits', () => {
    const files = { 'a.log': 'code=1250001 code=1238146 code=1208146' };
    assert.deepEqual(countsOf(reportOf(files, { codes: new Set([1238146]) })), [[1238146, 1]]);
    assert.deepEqual(countsOf(reportOf(files, { families: new Set(['redis']) })), [[1250001, 1]]);
    assert.deepEqual(countsOf(reportOf(files, { families: new Set(['legacy-api', '1250']) })), [
      [1208146, 1],
      [1250001, 1],
    ]);
  });

  it('gives a line without a time that of the line above, and none if that can be read in several ways', () => {
    const { codes, withoutTime } = reportOf({
      'a.log': [
        'Jul 19, 2024 2:05:09 PM com.x.Foo bar',
        'SEVERE: failed with code 1239801',
        '08/07/2024 14:05:09 ERROR [a,0123456789abcdef,0123456789abcdef] x',
        'Caused by: code=1250001',
        '08/19/2024 14:05:09 ERROR x',
        'Caused by: code=1252001',
      ].join('\n'),
    });
    assert.deepEqual(
      codes.map(({ code, first, requests }) => [code, first, requests.count]),
      [
        [1239801, '2024-07-19T14:05:09.000Z', 0],
        [1250001, null, 1],
        [1252001, '2024-08-19T14:05:09.000Z', 0],
      ],
    );
    assert.equal(withoutTime, 1);
  });

  it('takes no rest of a date for a date far above a line', () => {
    const firstBelow = (length: number) => {
      const tally = new LogTally({ catalog: builtinCatalog() });
      const above = `2024-05-21 12:00:00 ERROR x\n${'x'.repeat(length - 29)}\n`;
      tally.beginFile('a.log').addLine('code=1250001', 3, above.length, (units) => above.slice(-units));
      return tally.report([]).codes[0]?.first;
    };
    assert.deepEqual(
      [0, 1, 3, 5].map((more) => firstBelow(64 * 1024 + more)),
      ['2024-05-21T12:00:00.000Z', null, null, null],
    );
  });

  it('knows times, requests, services, callers and job instances', () => {
    const trace = '0123456789abcdef0123456789abcdef';
    const report = reportOf({
      '/data/logs/execute/execute.log': [
        `[2024-07-19 19:00:00.001] ERROR [job-execute,${trace},0123456789abcdef] 6 --- [t] c.t.L : taskInstanceId=20001, errorCode=1250001`,
        `Caused by: x.ServiceException: code=1250001`,
        `request-id: r-1|OpenAPI: fast_execute_script|uri: /x|appCode: bk_sops|status: 200|resp: {"code":1250001,"job_instance_id":20002}|cost: 1`,
      ].join('\n'),
    });
    const [code] = report.codes;
    const top = (name: 'jobInstances' | 'appCodes' | 'apis' | 'services') => code?.[name].top.map(({ value }) => value);
    assert.equal(code?.count, 3);
    assert.equal(code.first, '2024-07-19T19:00:00.001Z');
    assert.deepEqual(code.requests, { count: 2, exact: true, samples: code.requests.samples });
    assert.deepEqual([...code.requests.samples].sort(), [trace, 'r-1'].sort());
    assert.deepEqual(top('jobInstances'), ['20001', '20002']);
    assert.deepEqual(top('appCodes'), ['bk_sops']);
    assert.deepEqual(top('apis'), ['fast_execute_script']);
    assert.deepEqual(top('services'), ['job-execute']);
    assert.deepEqual([code.source, code.target?.en, code.family?.id], ['JOB', 'Redis', 'redis']);
    assert.deepEqual(report.files, [
      {
        path: '/data/logs/execute/execute.log',
        status: 'complete',
        bytes: report.files[0]?.bytes,
        reason: null,
        harmless: false,
        service: 'job-execute',
      },
    ]);
    assert.deepEqual(
      code.samples.map(({ line, offset, time }) => [line, offset, time]),
      [
        [1, 0, '2024-07-19T19:00:00.001Z'],
        [2, 154, '2024-07-19T19:00:00.001Z'],
        [3, 198, '2024-07-19T19:00:00.001Z'],
      ],
    );
  });

  it('takes from the first line of a record what the line with its code does not say', () => {
    const report = reportOf({
      'a.log': [
        '2024-07-19 19:00:00 INFO x.Y : job_instance_id=20001, app_code=bk_sops, /api/v3/fast_execute_script',
        '2024-07-19 19:00:01 ERROR x.Y : failed, job_instance_id=20002, app_code=bk_cc, /api/v3/get_job_status',
        'x.ServiceException: code=1250001',
        '\tat x.Y.run(Y.java:12)',
        'Caused by: x.ServiceException: code=1250001, task_instance_id=20003',
      ].join('\n'),
    });
    const [code] = report.codes;
    const top = (name: 'jobInstances' | 'appCodes' | 'apis') =>
      code?.[name].top.map(({ value, count }) => [value, count]);
    assert.deepEqual(top('jobInstances'), [
      ['20002', 1],
      ['20003', 1],
    ]);
    assert.deepEqual(top('appCodes'), [['bk_cc', 2]]);
    assert.deepEqual(top('apis'), [['get_job_status', 2]]);
  });

  it('tells equal lines of different records of the same time apart', () => {
    const record = (instance: number) => [
      `2024-07-19 19:00:00 ERROR x.Y : failed, job_instance_id=${instance}, app_code=app${instance}`,
      'x.ServiceException: code=1250001',
    ];
    const report = reportOf({ 'a.log': [11, 12, 13].flatMap(record).join('\n'), 'b.log': record(14).join('\n') });
    const [code] = report.codes;
    const top = (name: 'jobInstances' | 'appCodes') => code?.[name].top.map(({ value, count }) => [value, count]);
    assert.deepEqual(
      top('jobInstances'),
      ['11', '12', '13', '14'].map((instance) => [instance, 1]),
    );
    assert.deepEqual(
      top('appCodes'),
      ['app11', 'app12', 'app13', 'app14'].map((app) => [app, 1]),
    );
  });

  it('names the arguments of messages, with and without a code', () => {
    const report = reportOf({
      'a.log': [
        '2024-07-19 19:00:00 ERROR code: 1238146, message: Missing parameter [bk_biz_id] or [name]',
        '2024-07-19 19:00:01 ERROR x.Y : 缺少参数【account_alias】',
        '2024-07-19 19:00:02  INFO x.Y : 缺少参数【account_alias】',
      ].join('\n'),
    });
    assert.deepEqual(
      report.codes.map(({ code, arguments: values }) => [
        code,
        values.map(({ index: at, values: { top } }) => [at, top]),
      ]),
      [
        [
          1238146,
          [
            [0, [{ value: 'bk_biz_id', count: 1 }]],
            [1, [{ value: 'name', count: 1 }]],
          ],
        ],
      ],
    );
    assert.equal(report.messages.length, 1);
    assert.equal(report.messages[0]?.count, 1);
  });

  it('reads the values beside a code on up to 1,000 lines exactly, and estimates them beyond', () => {
    const lines = (count: number) =>
      Array.from(
        { length: count },
        (_, n) => `line ${n} code=1250001 appCode: app_${n % 4 === 0 ? 'often' : n % 100}`,
      ).join('\n');
    const callers = (count: number) => reportOf({ 'a.log': lines(count) }).codes[0]?.appCodes;
    const exact = callers(1000);
    assert.deepEqual(exact?.top.slice(0, 2), [
      { value: 'app_often', count: 250 },
      { value: 'app_1', count: 10 },
    ]);
    assert.deepEqual([exact?.exact, exact?.distinct], [true, 76]);
    const estimate = callers(20_000);
    const [often] = estimate?.top ?? [];
    assert.equal(estimate?.exact, false);
    assert.equal(often?.value, 'app_often');
    assert.ok(Math.abs((often?.count ?? 0) - 5000) < 1000, String(often?.count));
    const { limits, codes } = reportOf({ 'a.log': lines(20_000) });
    assert.deepEqual(limits, [{ kind: 'values', max: 1000, code: 1250001 }]);
    assert.equal(codes[0]?.count, 20_000);
  });

  it('reads job instances in lists and in words, and APIs of every kind', () => {
    const valuesOf = (text: string) => {
      const [code] = reportOf({ 'a.log': `2024-07-19 19:00:00 ERROR code=1250001 ${text}` }).codes;
      return [code?.jobInstances.top.map(({ value }) => value), code?.apis.top.map(({ value }) => value)];
    };
    const ids = ['1', '22', '333'];
    for (const list of [
      'job_instance_ids=[1, 22,333]',
      'taskInstanceIds:[1,22,333], next=[4]',
      '"job_instance_id_list":["1","22","333"]',
      '{\\"taskInstanceIdList\\":[\\"1\\", \\"22\\", \\"333\\"]}',
      'taskInstanceId=1 task instance id: 22, job_instance_id：333',
    ])
      assert.deepEqual(valuesOf(list), [ids, []], list);
    const of = (count: number) => Array.from({ length: count }, (_, n) => String(10_000_000_000 + n));
    assert.deepEqual(valuesOf(`job_instance_ids=[${of(200).join(', ')}]`), [of(20), []]);
    assert.deepEqual(valuesOf('job_instance_id=1,22 job_instance_id=[] task_instance_id=0'), [['1'], []]);
    for (const api of ['enable_dangerous_rule', 'disable_dangerous_rule', 'batch_get_job_instance_ip_log'])
      assert.deepEqual(valuesOf(`POST /esb/api/v3/${api}/ 200`), [[], [api]]);
  });

  it('counts each address of a list, and other values as they are', () => {
    const valuesOf = (values: readonly string[]) => {
      const lines = values.map((value) => `ERROR code=1207128 步骤【拷贝】的 IP 未注册:${value}`);
      const [code] = reportOf({ 'a.log': lines.join('\n') }, { messages: index }).codes;
      return code?.arguments.at(-1)?.values.top.map(({ value, count }) => [value, count]);
    };
    assert.deepEqual(valuesOf(['10.0.0.1,10.0.0.2', '10.0.0.2', '[0:10.0.0.3, 10.0.0.2]', '10.0.0.4，10.0.0.4']), [
      ['10.0.0.2', 3],
      ['0:10.0.0.3', 1],
      ['10.0.0.1', 1],
      ['10.0.0.4', 1],
    ]);
    assert.deepEqual(valuesOf(['10.0.0.1,host']), [['10.0.0.1,host', 1]]);
  });

  it('counts a line of error.log once if another file of the folder has it, and says so', () => {
    const both = ['2024-07-19 19:00:00 ERROR code=1250001', '2024-07-19 19:00:01 ERROR code=1250001'];
    const report = reportOf({
      '/l/execute.log': both.join('\n'),
      '/l/error.log': [
        ...both,
        '2024-07-19 19:00:01 ERROR code=1250001',
        '2024-07-19 19:00:02 ERROR code=1252001',
      ].join('\n'),
      '/other/error.log': both[0] ?? '',
    });
    assert.deepEqual(countsOf(report), [
      [1250001, 4],
      [1252001, 1],
    ]);
    assert.deepEqual(report.repeated, { lines: 2, files: ['/l/error.log'] });
    assert.deepEqual(report.limits, []);
  });

  it('keeps no more than their number of lines of an error.log that are left out', () => {
    const errors = Array.from({ length: 3500 }, (_, at) => `2024-07-19 19:00:00 ERROR x ${at} code=1250001`).join('\n');
    const files = { '/l/error.log': errors, '/k/error.log': errors, '/l/execute.log': 'code=1252001' };
    const results = resultsOf(files);
    const [plain, ended] = [tallied(files), tallied(files)];
    for (const result of results) ended.endFile(result);
    const rest = (tally: LogTally) =>
      tally.toPartial().repetitions.rest.map(([folder, lines, { codes }]) => [folder, lines > 0, codes.length]);
    assert.deepEqual(
      [rest(plain), rest(ended)],
      [
        [
          ['/k/', true, 1],
          ['/l/', true, 1],
        ],
        [
          ['/k/', true, 1],
          ['/l/', true, 0],
        ],
      ],
    );
    const merged = new LogTally({ catalog: builtinCatalog() });
    for (const result of results) merged.endFile(result);
    merged.merge(plain.toPartial());
    assert.deepEqual(rest(merged), rest(ended));
    for (const tally of [ended, merged]) assert.deepEqual(tally.report(results), plain.report(results));
  });

  it('loses no line of an error.log that has more different lines than are held back', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `2024-07-19 19:00:00 ERROR code=1250001 task ${index}`);
    for (const folder of ['a', 'b', 'c', 'd']) {
      const report = reportOf({ [`/${folder}/error.log`]: lines.join('\n') });
      assert.deepEqual(countsOf(report), [[1250001, 10_000]], folder);
    }
  });

  it('leaves out lines outside of a period, and those without a time', () => {
    const files = {
      'a.log': 'code=1250001\n2024-07-19 19:00:00 code=1250001\ncode=1252001\n2024-07-19 20:00:00 code=1255001',
    };
    const since = Date.UTC(2024, 6, 19, 19);
    assert.deepEqual(countsOf(reportOf(files, { since, until: since + 3_600_000 })), [
      [1250001, 1],
      [1252001, 1],
    ]);
    const all = reportOf(files);
    assert.equal(all.withoutTime, 1);
    assert.deepEqual([all.from, all.to], ['2024-07-19T19:00:00.000Z', '2024-07-19T20:00:00.000Z']);
  });

  it('is complete only if every file is', () => {
    const tally = new LogTally({ catalog: builtinCatalog() });
    const complete = (files: readonly FileResult[]) => tally.report(files).complete;
    assert.equal(complete([{ path: 'a', status: 'complete', bytes: 1 }]), true);
    assert.equal(complete([{ path: 'a', status: 'skipped', bytes: 0, reason: 'a picture', harmless: true }]), true);
    for (const status of ['changed', 'truncated', 'failed', 'skipped'] as const) {
      assert.equal(complete([{ path: 'a', status, bytes: 1 }]), false, status);
    }
  });

  it('counts what begins in its own part of a long line', () => {
    const tally = new LogTally({ catalog: builtinCatalog() });
    const file = tally.beginFile('a.log');
    file.addLine('code=1250001 code=1252001', 1, 0, undefined, { from: 0, to: 10 });
    file.addLine('code=1250001 code=1252001', 1, 0, undefined, { from: 10, to: 30 });
    assert.deepEqual(countsOf(tally.report([])), [
      [1250001, 1],
      [1252001, 1],
    ]);
  });

  it('looks for messages at the beginning of a long line only, and in no line with a code', () => {
    const text = 'ERROR Redis 服务不可：IP 不对或者配置错误';
    const messagesOf = (head: string) => {
      const tally = new LogTally({ catalog: builtinCatalog(), messages: index });
      const file = tally.beginFile('a.log');
      file.addLine(head, 1, 0, undefined, { from: 0, to: 0 });
      file.addLine(`1299999-a@x.com ${text}`, 1, 0, undefined, { from: 0, to: 1 });
      file.addLine(`x 1299999-a@x.com ${text}`, 1, 0, undefined, { from: 2, to: 3 });
      return tally.report([]).messages.map(({ code, count }) => [code, count]);
    };
    assert.deepEqual(messagesOf(text), [[1250001, 1]]);
    assert.deepEqual(messagesOf(`code=1250001 ${text}`), []);
    assert.deepEqual(messagesOf('ERROR'), []);
  });

  it('reports bursts with the hour before, and codes that follow one another in requests', () => {
    const start = Date.UTC(2024, 6, 19, 1);
    const line = (minute: number, second: number, trace: number, code: number) => {
      const time = new Date(start + minute * 60_000 + second * 1000).toISOString();
      return `${time} ERROR [job-x,${trace.toString(16).padStart(16, '0')},] code=${code}`;
    };
    const lines = [line(0, 0, 1, 1211006), line(40, 0, 2, 1250001), line(70, 0, 3, 1250001)];
    for (let n = 0; n < 60; n++) lines.push(line(74, n, 100 + n, 1250001));
    for (let n = 0; n < 60; n++) lines.push(line(75, n, 100 + n, 1244006));
    const { bursts, chains } = reportOf({ 'a.log': lines.join('\n') });
    assert.deepEqual(
      bursts.map(({ code, start: at, end, count, before, factor }) => [code, at, end, count, before, factor]),
      [
        [1250001, '2024-07-19T02:14:00.000Z', '2024-07-19T02:15:00.000Z', 60, 2, 180],
        [1244006, '2024-07-19T02:15:00.000Z', '2024-07-19T02:16:00.000Z', 60, 0, null],
      ],
    );
    assert.deepEqual(
      chains.map(({ evidence, ...chain }) => [chain, evidence.map(({ line: at }) => at)]),
      [
        [{ first: 1250001, next: 1244006, kind: 'request', requests: 60, share: 1, seconds: 60 }, [4, 64]],
        [{ first: 1250001, next: 1244006, kind: 'burst', requests: 0, share: null, seconds: 60 }, [4, 64]],
      ],
    );
  });

  it('gives the first 20 bursts of a code and the first 20 chains of a kind, and says so of more', () => {
    const start = Date.UTC(2024, 6, 19);
    const at = (hour: number, second: number) => new Date(start + hour * 3_600_000 + second * 1000).toISOString();
    // Every other hour a burst.
    const bursting = (count: number) => {
      const lines = [`${at(0, 0)} start`];
      for (let n = 0; n < count * 10; n++) lines.push(`${at(2 + 2 * Math.floor(n / 10), n % 10)} ERROR code=1250001`);
      return reportOf({ 'a.log': lines.join('\n') });
    };
    assert.deepEqual([bursting(20).bursts.length, bursting(20).limits], [20, []]);
    const { bursts, limits } = bursting(21);
    assert.deepEqual([bursts.length, bursts.at(-1)?.start], [20, at(40, 0)]);
    assert.deepEqual(limits, [{ kind: 'bursts', max: 20, code: 1250001 }]);

    // Each three requests have two codes that no other ones have.
    const chained = (count: number) => {
      const lines: string[] = [];
      for (let n = 0; n < count * 3; n++) {
        const [first, next] = [1_290_000 + Math.floor(n / 3), 1_295_000 + Math.floor(n / 3)];
        const trace = `[job-x,${(n + 1).toString(16).padStart(16, '0')},]`;
        lines.push(`${at(0, n)} ERROR ${trace} code=${first}`, `${at(0, n + 1)} ERROR ${trace} code=${next}`);
      }
      return reportOf({ 'a.log': lines.join('\n') });
    };
    assert.deepEqual([chained(20).chains.length, chained(20).limits], [20, []]);
    assert.deepEqual([chained(21).chains.length, chained(21).limits], [20, [{ kind: 'chains', max: 20, code: null }]]);
  });

  it('looks for chains among the first 8 codes of a request, and says so of more', () => {
    const requests = (codes: number) => {
      const lines: string[] = [];
      for (let request = 1; request <= 3; request++) {
        for (let n = 0; n < codes; n++) {
          const time = `2024-07-19T0${request}:00:0${n}Z`;
          lines.push(`${time} ERROR [job-x,${String(request).padStart(16, '0')},] code=${1_290_000 + n}`);
        }
      }
      return reportOf({ 'a.log': lines.reverse().join('\n') });
    };
    assert.deepEqual(requests(8).limits, [{ kind: 'chains', max: 20, code: null }]);
    const { chains, limits } = requests(9);
    assert.deepEqual(limits, [
      { kind: 'tracedCodes', max: 8, code: null },
      { kind: 'chains', max: 20, code: null },
    ]);
    assert.ok(chains.every(({ next }) => next !== 1_290_008));
  });

  it('finds no chain where it is not known which code came first', () => {
    const time = (request: number) =>
      `2024-07-19T01:00:0${request}Z ERROR [job-x,${String(request).padStart(16, '0')},]`;
    const requests = [1, 2, 3, 4];
    const chainsOf = (files: Readonly<Record<string, string>>) =>
      reportOf(files).chains.map(({ first, next, seconds, evidence }) => [first, next, seconds, evidence.length]);
    const lines = (code: number) => requests.map((request) => `${time(request)} code=${code}`);
    const both = requests.flatMap((request) => [`${time(request)} code=1250001`, `${time(request)} code=1244006`]);
    assert.deepEqual(
      chainsOf({ 'a.log': requests.map((one) => `${time(one)} code=1250001, cause: code=1244006`).join('\n') }),
      [],
    );
    assert.deepEqual(chainsOf({ 'a.log': lines(1250001).join('\n'), 'b.log': lines(1244006).join('\n') }), []);
    assert.deepEqual(chainsOf({ 'a.log': both.join('\n') }), [[1250001, 1244006, 0, 2]]);
  });

  it('ends a burst where the code is as rare as before, or nearly', () => {
    const start = Date.UTC(2024, 6, 19, 1);
    const of = (perMinute: (minute: number) => number) => {
      const lines: string[] = [];
      for (let minute = 0; minute < 180; minute++) {
        for (let n = 0; n < perMinute(minute); n++) {
          lines.push(`${new Date(start + minute * 60_000 + n * 1000).toISOString()} ERROR code=1250001`);
        }
      }
      const { bursts } = reportOf({ 'a.log': lines.join('\n') });
      return bursts.map(({ start: at, end, count, before }) => [at.slice(11, 16), end.slice(11, 16), count, before]);
    };
    // One a minute is what there was before.
    assert.deepEqual(
      of((minute) => (minute >= 90 && minute < 102 ? 30 : 1)),
      [['02:30', '02:42', 360, 60]],
    );
    // Two a minute after it are more than before, but not ten times as many.
    assert.deepEqual(
      of((minute) => (minute < 90 ? Number(minute % 2 === 0) : minute < 120 ? 30 : 2)),
      [['02:30', '03:00', 900, 30]],
    );
    // It fades, and is over where it is less than ten times as frequent as before.
    assert.deepEqual(
      of((minute) => (minute < 90 ? Number(minute % 10 === 0) : minute < 100 ? 30 : minute < 120 ? 5 : 0)),
      [['02:30', '03:00', 400, 6]],
    );
  });

  it('ends a burst where ten minutes have too few mentions, whatever comes then', () => {
    const start = Date.UTC(2024, 6, 19, 1);
    const lines = ['2024-07-19T01:00:00Z start'];
    const add = (minute: number, count: number) => {
      for (let n = 0; n < count; n++)
        lines.push(`${new Date(start + minute * 60_000 + n * 1000).toISOString()} ERROR code=1250001`);
    };
    // The ten minutes before 03:18 have one mention, those up to 03:19 have more than ten.
    for (const [minute, count] of [
      [120, 10],
      [129, 1],
      [138, 12],
    ] as const)
      add(minute, count);
    const { bursts } = reportOf({ 'a.log': lines.join('\n') });
    assert.deepEqual(
      bursts.map(({ start: at, end, count }) => [at, end, count]),
      [['2024-07-19T03:00:00.000Z', '2024-07-19T03:10:00.000Z', 11]],
    );
  });

  it('does not break where the clock jumps', () => {
    const { codes, from } = reportOf({
      'a.log': '1970-01-02 00:00:00 code=1250001\n2024-07-19 19:00:00 code=1250001\n2024-07-19 18:00:00 code=1250001',
    });
    assert.equal(from, '1970-01-02T00:00:00.000Z');
    assert.deepEqual(
      codes[0]?.timeline.map(([, count]) => count),
      [1, 1, 1],
    );
  });
});
