import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin';
import { anonymizeReport } from '../../../server/src/core/answers/explanation/anonymizeReport';
import { reportCsv } from '../../../server/src/core/logs/output/csv';
import { reportHtml } from '../../../server/src/core/logs/output/html';
import { reportJson } from '../../../server/src/core/logs/output/json';
import { reportMarkdown } from '../../../server/src/core/logs/output/markdown';
import { reportText } from '../../../server/src/core/logs/output/plainText';
import { factPieces, reportSentences } from '../../../server/src/core/logs/output/sentences';
import type { ScanReport } from '../../../server/src/core/logs/report';
import { messageIndex } from '../../../server/src/core/messages';
import { languages } from '../../../server/src/core/text';
import { reportOf } from '../../support/tallied';

/** What must not become active in any output. */
const hostile = '<img src=x onerror=alert(1)> ![x](http://evil) [a](command:x) `` ` | \u001b[31m\u202e "\'&';

describe('reports of logs', () => {
  let report: ScanReport;

  before(async () => {
    const messages = await messageIndex(builtinCatalog());
    const files = {
      '=cmd.log': `2024-07-19 19:00:00 ERROR code=1250001 appCode: bk_sops ${hostile}`,
      'b.log': [
        '2024-07-19 19:00:01 ERROR code: 1238146, message: Missing parameter [bk_biz_id] or [name] of user: zhangsan at 10.0.0.8',
        '2024-07-19 20:00:01 ERROR code=1250001',
        '2024-07-19 20:00:02 ERROR 缺少参数【account_alias】',
        'errorCode=1299999',
      ].join('\n'),
    };
    report = { ...reportOf(files, { messages, timeZone: '+08:00' }), complete: false };
    const [first, ...others] = report.files;
    if (first) report = { ...report, files: [{ ...first, status: 'truncated', reason: 'disk <b>' }, ...others] };
  });

  it('are JSON with the keys of the interface, and cut by top', () => {
    const whole = JSON.parse(reportJson(report)) as ScanReport & { more: unknown };
    assert.deepEqual(whole.codes, JSON.parse(JSON.stringify(report.codes)));
    assert.deepEqual(whole.more, { codes: 0, messages: 0 });
    assert.deepEqual(
      Object.keys(whole).filter((key) => key in report),
      Object.keys(report),
    );
    const cut = JSON.parse(reportJson(report, { top: 1 })) as ScanReport & { more: unknown };
    assert.deepEqual([cut.codes.length, cut.more], [1, { codes: 2, messages: 0 }]);
  });

  it('are CSV without formulas', () => {
    assert.deepEqual(reportCsv(report, 'en').split('\r\n'), [
      'kind,code,count,first,last,requests,family,source,target,constant,message,files,arguments,apis,app_codes,job_instances,services,next_step',
      `code,1250001,2,2024-07-19T11:00:00.000Z,2024-07-19T12:00:01.000Z,0,Redis,JOB,Redis,REDIS_CONNECT_FAIL,Redis is unavailable: wrong IP or wrong configuration,"'=cmd.log; b.log",,,bk_sops,,,"Redis is not running, or does not listen on the address and port that JOB is configured with. Who acts: The owner of Redis starts it, frees memory or raises limits; the JOB administrator for address and password in JOB's configuration."`,
      'code,1238146,1,2024-07-19T11:00:01.000Z,2024-07-19T11:00:01.000Z,0,Missing parameter,JOB,JOB,API_MISSING_EITHER_PARAMETER,Missing parameter [{0}] or [{1}],b.log,"one parameter: bk_biz_id; the other parameter: name",,,,,"Neither of the two parameters that the message names is in the body; one is enough; example for a script: `""script_id"": 9`. Who acts: The caller."',
      'code,1299999,1,2024-07-19T12:00:02.000Z,2024-07-19T12:00:02.000Z,0,,JOB,,,,b.log,,,,,,',
      '',
    ]);
  });

  it('show as code what backquotes enclose in a next step, and only there', () => {
    assert.ok(reportText(report, 'en').includes('example for a script: `"script_id": 9`. Who acts: The caller.'));
    const markdown = reportMarkdown(report, { language: 'en' });
    assert.ok(markdown.includes('example for a script: `"script_id": 9`\\. Who acts: The caller.\n'));
    const html = reportHtml(report, { language: 'en', nonce: 'n' });
    assert.ok(html.includes(' script: <code>&quot;script_id&quot;: 9</code>. Who acts: The caller.</dd>'));
    const fact = ['Next step', 'a `b` c ``d`', true] as const;
    assert.deepEqual(factPieces(fact), ['a ', { code: 'b' }, ' c `', { code: 'd' }]);
    assert.deepEqual(factPieces(['APIs', 'a `b`']), ['a `b`']);
  });

  for (const language of languages) {
    it(`in ${language} let no text of a log become active`, () => {
      const markdown = reportMarkdown(report, { language });
      assert.ok(!/!\[x\]\(http|\]\(command:/.test(markdown.replace(/`+[^\n]*`+/g, '')), markdown);
      const html = reportHtml(report, { language, nonce: 'abc123' });
      const tags = html.match(/<[^>]*>?/g) ?? [];
      const allowed =
        /^<\/?(?:!doctype html|html|head|meta|title|style|body|h1|h2|p|section|svg|line|text|rect|ul|ol|li|details|summary|b|span|small|dl|dt|dd|br|code)(?: [^<>]*)?\/?>$/;
      assert.deepEqual(
        tags.filter((tag) => !allowed.test(tag) || /\s(?:on\w+|style|href|src)=/i.test(tag)),
        [],
      );
      assert.match(html, /Content-Security-Policy" content="default-src 'none'; style-src 'nonce-abc123'/);
      for (const output of [
        markdown,
        html,
        reportText(report, language),
        reportCsv(report, language),
        reportJson(report),
      ])
        assert.ok(!/[\u001b\u202e]/.test(output));
    });

    it(`in ${language} say first that they are not complete`, () => {
      const [first = ''] = reportSentences(report, language);
      assert.match(first, /=cmd\.log/);
      assert.match(first, /disk <b>/);
    });
  }

  it('blame no file that holds nothing that is missing', () => {
    const [file] = report.files;
    assert.ok(file);
    const picture = { ...file, path: 'a.png', status: 'skipped', reason: 'binary', harmless: true } as const;
    const broken = { ...file, path: 'b.log', status: 'failed', reason: 'EIO', harmless: false } as const;
    const first = (files: ScanReport['files']) => reportSentences({ ...report, complete: false, files }, 'en')[0];
    assert.equal(first([picture, broken]), 'This report is not complete: b.log (failed: EIO).');
    assert.equal(first([picture]), 'This report is not complete: the logs are still being read.');
  });

  it('are Markdown for a ticket', () => {
    const markdown = reportMarkdown(report, { language: 'en', top: 1 });
    const expected = [
      '3 error codes, mentioned 4 times in 2 files.',
      'From 2024-07-19 19:00:00 to 2024-07-19 20:00:02 (+08:00).',
      '| 1250001 | Redis is unavailable: wrong IP or wrong configuration | JOB -\\> Redis | 2 |  | 2024-07-19 19:00:00 | 2024-07-19 20:00:01 |',
      '2 more are not shown.',
      '- Callers (app codes): bk_sops',
    ];
    for (const line of expected) assert.ok(markdown.split('\n').includes(line), `${line}\nis not in\n${markdown}`);
  });

  it('quote long lines with their beginnings and their codes', () => {
    const call = (request: number) => {
      const trace = `[job-execute,${String(request).padStart(16, '0')},]`;
      const head = `2024-07-19T01:00:0${request}.000Z ERROR ${trace} request-id: r|${'x'.repeat(130)}`;
      return ['1250001', '1244006'].map(
        (code, at) => `${head}${'y'.repeat(at * 100)}|code: ${code}|${'z'.repeat(300)}`,
      );
    };
    const long = reportOf({ 'a.log': [1, 2, 3].flatMap(call).join('\n') });
    const outputs = [
      reportText(long, 'en'),
      reportMarkdown(long, { language: 'en' }),
      reportHtml(long, { language: 'en', nonce: 'abc123' }),
    ];
    for (const output of outputs) {
      const quoted = output.split(/\n|<li>/).filter((line) => /a\.log:\d/.test(line));
      assert.ok(quoted.length >= 4);
      assert.deepEqual(
        quoted.filter((line) => !/2024-07-19T01:00:0\d\.000Z ERROR .*…?code: (?:1250001|1244006)/.test(line)),
        [],
      );
      assert.ok(quoted.some((line) => line.includes('1250001')) && quoted.some((line) => line.includes('1244006')));
    }
    assert.deepEqual(
      long.chains.map(({ evidence }) => evidence.map(({ text }) => /code: (\d{7})/.exec(text)?.[1])),
      [['1250001', '1244006']],
    );
  });

  it('are anonymized throughout with the same placeholders', async () => {
    const anonymized = await anonymizeReport(report, builtinCatalog());
    const text = reportJson(anonymized);
    assert.ok(!text.includes('zhangsan') && !text.includes('10.0.0.8'), text);
    assert.match(text, /<user-1>[^\n]*<ip-1>/);
    assert.deepEqual(
      anonymized.codes.map(({ code, count, first, message }) => ({ code, count, first, message })),
      report.codes.map(({ code, count, first, message }) => ({ code, count, first, message })),
    );
  });
});
