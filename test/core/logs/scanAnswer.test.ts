import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin';
import { scanAnswer } from '../../../server/src/core/logs/output';
import type { ScanReport } from '../../../server/src/core/logs/report';
import { messageIndex } from '../../../server/src/core/messages';
import { reportOf, resultsOf, tallied } from '../../support/tallied';

const answerOf = (report: ScanReport, top = 10) =>
  scanAnswer(report, {
    language: 'en',
    top,
    describe: (code) => ({ code, described: true }),
    nameOf: (path) => path.replace('/work/', ''),
  });

/** A burst of one code and, in the same requests, of another one a minute later. */
const burst = (() => {
  const start = Date.UTC(2024, 6, 19, 1);
  const line = (minute: number, second: number, trace: number, code: number) => {
    const time = new Date(start + minute * 60_000 + second * 1000).toISOString();
    return `${time} ERROR [job-x,${trace.toString(16).padStart(16, '0')},] code=${code}`;
  };
  const lines = [line(0, 0, 1, 1211006), line(40, 0, 2, 1250001), line(70, 0, 3, 1250001)];
  for (let n = 0; n < 60; n++) lines.push(line(74, n, 100 + n, 1250001));
  for (let n = 0; n < 60; n++) lines.push(line(75, n, 100 + n, 1244006));
  return lines;
})();

describe('the answer of the tool scan', () => {
  it('says all of a code: times, files, requests, next step, a line; bursts and chains as sentences', () => {
    const { codes, ...answer } = answerOf(reportOf({ '/work/a.log': burst.join('\n') }), 1);
    assert.deepEqual(answer, {
      complete: true,
      filesRead: 1,
      mentions: 123,
      from: '2024-07-19T01:00:00.000Z',
      to: '2024-07-19T02:15:59.000Z',
      bursts: [
        '1250001 began at 2024-07-19 02:14:00: 60 mentions until 02:15:00, 180 times the rate of the hour before',
        '1244006 began at 2024-07-19 02:15:00: 60 mentions up to the end of the log, none in the hour before',
      ],
      chains: [
        '1250001, then 1244006: in 60 requests, 100% of those with 1244006; median 60 s apart',
        '1250001, then 1244006: their bursts began 60 s apart. A coincidence in time, not a proof.',
      ],
      limits: ['1 of 3 codes. The others have a count of 61.'],
    });
    assert.deepEqual(codes, [
      {
        code: 1250001,
        described: true,
        count: 62,
        first: '2024-07-19T01:40:00.000Z',
        last: '2024-07-19T02:14:59.000Z',
        requests: '62',
        files: ['a.log (62)'],
        nextStep:
          "Redis is not running, or does not listen on the address and port that JOB is configured with. Who acts: The owner of Redis starts it, frees memory or raises limits; the JOB administrator for address and password in JOB's configuration.",
        sample: `a.log:2: ${burst[1]}`,
      },
    ]);
  });

  it('names the values of arguments, the most frequent first, and counts the rest', async () => {
    const lines = [1, 1, 1, 2, 3, 4, 5].map((n) => `ERROR code: 1238146, message: Missing parameter [p${n}] or [name]`);
    const { codes, messagesWithoutCode, mentionsWithoutTime } = answerOf(
      reportOf(
        { 'a.log': [...lines, 'WARN x.Y : 缺少参数【account_alias】'].join('\n') },
        { messages: await messageIndex(builtinCatalog()) },
      ),
    );
    assert.deepEqual((codes[0] as { arguments?: unknown }).arguments, [
      { name: 'one parameter', values: ['p1 (3)', 'p2', 'p3', '+2'] },
      { name: 'the other parameter', values: ['name (7)'] },
    ]);
    assert.equal(mentionsWithoutTime, 8);
    const [message, ...others] = messagesWithoutCode || [];
    assert.deepEqual(
      [message && 'arguments' in message && message.arguments, others],
      [[{ name: 'parameter', values: ['account_alias'] }], []],
    );
  });

  it('cuts long lines, and keeps lists short', () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [
        `/work/${String(n).padStart(2, '0')}.log`,
        `${'x'.repeat(1000)} code=1250001`,
      ]),
    );
    const results = resultsOf(files).map((file) => ({ ...file, status: 'truncated' as const, reason: 'it grew' }));
    const { codes, complete, notRead, limits } = answerOf(tallied(files).report(results));
    assert.equal(complete, false);
    assert.equal(notRead?.length, 10);
    assert.match(notRead?.[0] ?? '', /^00\.log: .*it grew$/);
    assert.deepEqual(limits, ['10 of 12 files that were not read to their end.']);
    const [code] = codes as unknown as { files: string[]; sample: string }[];
    assert.deepEqual(code?.files, ['00.log', '01.log', '02.log', '+9']);
    assert.equal([...(code?.sample ?? '')].length <= '00.log:1: '.length + 300, true);
  });
});
