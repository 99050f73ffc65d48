import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin';
import type { LogFiles } from '../../../server/src/contract/logFiles';
import {
  exportLogsHandler,
  logWindowHandler,
  scanLogsHandler,
  viewLogsHandler,
} from '../../../server/src/features/logs/scanLogs';
import type { ExportLogsParams, LogScan } from '../../../server/src/protocol';
import { reportOf } from '../../support/tallied';
import { preferences, requestContext } from '../context';

const lines = [
  '2024-07-19 02:14:00.123 ERROR [http-1] code=1250001 user=zhangsan',
  '2024-07-19 02:14:01.000 ERROR [http-1] code=1250001 <b>\u202ehost 10.0.0.7</b>',
  '2024-07-19 02:15:01.000 WARN [http-2] code=1240002',
];
const scanned = reportOf({ '/var/log/a b.log': lines.join('\n') });

/** Logs that report `scanned`, after a part of it. */
const files: LogFiles = {
  realUri: (uri) => uri,
  uriOf: (path) => `file://${path.replaceAll(' ', '%20')}`,
  async scan(_, { progressed, found }) {
    progressed({ bytes: 1024, totalBytes: 4096 });
    found(scanned);
    return scanned;
  },
  linesAround: async ({ line }) =>
    line === 2
      ? {
          text: '\u202eb\r10%\r20%\n',
          firstLine: 2,
          firstOffset: 2,
          endOffset: 4,
          innerReturns: 1,
          hasEarlier: true,
          hasLater: false,
        }
      : 'cannot be read',
};

const sent: unknown[] = [];
const context = (language: 'en' | 'zh-CN' = 'en') => ({
  ...requestContext(undefined, builtinCatalog(), preferences({ language })),
  logs: async () => files,
  client: { sendProgress: (_: unknown, value: unknown) => void sent.push(value), warn: () => undefined },
});
const none = CancellationToken.None;

describe('scan of logs', () => {
  it('answers with rows, places and sentences in the language of the person', async () => {
    const scan = await scanLogsHandler.answer(context(), { targets: [] }, none);
    assert.ok(scan);
    const { report } = scan;
    assert.deepEqual(
      report.rows.map(({ id, count, files, first }) => ({ id, count, files, first })),
      [
        { id: 'code/1250001', count: 2, files: 1, first: 1721355240.123 },
        { id: 'code/1240002', count: 1, files: 1, first: 1721355301 },
      ],
    );
    assert.match(report.rows[0]?.message ?? '', /^Redis /);
    assert.equal(report.families[report.rows[0]?.family ?? -1], 'Redis');
    assert.deepEqual(report.rows[0]?.samples[1], {
      uri: 'file:///var/log/a%20b.log',
      label: 'a b.log:2',
      line: 2,
      offset: Buffer.byteLength(`${lines[0]}\n`),
      text: '2024-07-19 02:14:01.000 ERROR [http-1] code=1250001 <b><U+202E>host 10.0.0.7</b>',
    });
    assert.equal(report.complete, true);
    const chinese = await scanLogsHandler.answer(context('zh-CN'), { targets: [] }, none);
    assert.match(chinese?.report.rows[0]?.message ?? '', /^Redis 服务/);
    assert.notDeepEqual(chinese?.report.summary, report.summary);
  });

  it('reports progress in words and percent', async () => {
    sent.length = 0;
    await scanLogsHandler.answer(context(), { targets: [], workDoneToken: 'work' }, none);
    const [begin, report, end] = sent as { kind: string; message?: string; percentage?: number }[];
    assert.deepEqual([begin?.kind, report?.kind, report?.percentage, end?.kind], ['begin', 'report', 25, 'end']);
    assert.match(report?.message ?? '', /^1\.0 KB of 4\.0 KB, /);
  });

  it('says of a watch what has come, and which alerts it does not know', async () => {
    sent.length = 0;
    const asked: unknown[] = [];
    const watching: LogFiles = {
      ...files,
      async scan({ watch }, { found }) {
        asked.push(watch);
        const last = { kind: 'code', code: 1250001, file: '/var/log/a b.log', line: 2 } as const;
        found({ ...scanned, complete: false }, { since: 5, last, alerts: 0, lastAlert: null });
        found({ ...scanned, complete: false }, { since: 5, last, alerts: 2, lastAlert: last });
        return scanned;
      },
    };
    const params = {
      targets: [],
      watch: { alerts: ['redis', '5/min', 'a\u202e b', 'rediss'] },
      partialResultToken: 'part',
    };
    const answer = await scanLogsHandler.answer({ ...context(), logs: async () => watching }, params, none);
    assert.deepEqual(asked, [{ alerts: [{ name: 'redis' }, { perMinute: 5 }] }]);
    const parts = sent as LogScan[];
    assert.deepEqual(
      parts.map(({ watch }) => watch),
      [
        { since: 5, count: 3, last: 1250001, alerts: 0, alert: '' },
        { since: 5, count: 3, last: 1250001, alerts: 2, alert: parts[1]?.watch?.alert ?? '' },
      ],
    );
    assert.match(parts[1]?.watch?.alert ?? '', /^1250001 in a b\.log:2: Redis /);
    const unknown =
      'bkJobErrorCodes.logs.alerts: neither a code, a family, nor a rate such as 20/min: a<U+202E> b, rediss';
    const { summary = [] } = parts[0]?.report ?? {};
    assert.deepEqual(
      [summary[0], summary.at(-1)],
      ['This report is not complete: the logs are still being read.', unknown],
    );
    assert.equal(answer?.watch, undefined);
    assert.equal(answer?.report.complete, true);
  });

  it('is null where no disk can be read', async () => {
    const browser = { ...context(), logs: async () => undefined };
    assert.equal(await scanLogsHandler.answer(browser, { targets: [] }, none), null);
    assert.equal(await logWindowHandler.answer(browser, { uri: 'file:///a', offset: 0, line: 1 }, none), null);
  });

  it('is shown and exported without people and hosts on demand', async () => {
    const data = JSON.stringify(scanned);
    const shown = await viewLogsHandler.answer(context(), { data, anonymized: true }, none);
    const text = JSON.stringify(shown);
    assert.ok(!text.includes('zhangsan') && !text.includes('10.0.0.7'), text);
    assert.deepEqual(
      shown?.rows.map(({ code, count }) => [code, count]),
      [
        [1250001, 2],
        [1240002, 1],
      ],
    );
    const written = async (format: ExportLogsParams['format'], anonymized: boolean) =>
      (await exportLogsHandler.answer(context(), { data, anonymized, format }, none))?.text ?? '';
    for (const format of ['markdown', 'csv', 'json', 'html'] as const) {
      assert.ok((await written(format, false)).includes('1250001'), format);
      assert.ok(!/zhangsan|10\.0\.0\.7/.test(await written(format, true)), format);
    }
    assert.equal(JSON.parse(await written('json', false)).codes[0].count, 2);
    assert.match(await written('html', false), /^<!DOCTYPE html>/i);
    assert.ok((await written('html', false)).includes('&lt;b&gt;'));
  });

  it('reads back nothing but a scan', async () => {
    for (const data of ['', 'null', '[]', '{"codes":1}', '{"codes":[]}']) {
      assert.equal(await viewLogsHandler.answer(context(), { data, anonymized: false }, none), null, data);
      assert.equal(
        await exportLogsHandler.answer(context(), { data, anonymized: false, format: 'csv' }, none),
        null,
        data,
      );
    }
  });

  it('shows lines around a place, or says why not', async () => {
    const at = (line: number) => logWindowHandler.answer(context(), { uri: 'file:///a', offset: 2, line }, none);
    assert.deepEqual(await at(2), {
      text: '<U+202E>b<U+000D>10%<U+000D>20%\n',
      firstLine: 2,
      firstOffset: 2,
      endOffset: 4,
      innerReturns: 1,
      hasEarlier: true,
      hasLater: false,
      problem: '',
    });
    assert.equal((await at(3))?.problem, 'cannot be read');
  });
});
