import assert from 'node:assert/strict';
import { highestRate, sparkline } from '../../../server/src/core/logs/output/rates';
import { burstText, codeFacts } from '../../../server/src/core/logs/output/sentences';
import { languages } from '../../../server/src/core/text';
import { reportOf } from '../../support/tallied';

const start = Date.UTC(2024, 6, 19, 1);

/** A log from 01:00 to 04:00 in which a code comes in these seconds behind 01:00. */
const reportWith = (seconds: readonly number[], last = 3 * 3600) => {
  const lines = [...seconds, 0, last]
    .sort((a, b) => a - b)
    .map((second) => new Date(start + second * 1000).toISOString());
  const codes = new Set(seconds.map((second) => new Date(start + second * 1000).toISOString()));
  return reportOf({ 'a.log': lines.map((time) => (codes.has(time) ? `${time} ERROR code=1250001` : time)).join('\n') });
};

const rateOf = (seconds: readonly number[]) => {
  const report = reportWith(seconds);
  const [code] = report.codes;
  assert.ok(code);
  return languages.map((language) => highestRate(code, report, language));
};

describe('rates of codes', () => {
  it('are highest in the minute with the most mentions, the first of several', () => {
    assert.deepEqual(rateOf([10, 61, 65, 119, 120, 121, 200, 600, 610, 620]), [
      '3 in 1 minute (2024-07-19 01:01:00)',
      '1 分钟内 3 次（2024-07-19 01:01:00）',
    ]);
    assert.deepEqual(rateOf([10, 70, 130]), [undefined, undefined]);
  });

  it('are those of longer times where buckets are', () => {
    const report = reportWith([10]);
    const [code] = report.codes;
    assert.ok(code);
    const of = (bucketSeconds: number) =>
      languages.map(
        (language) =>
          highestRate({ ...code, timeline: [[start / 1000, 7]] }, { ...report, bucketSeconds }, language)?.split(
            / ?[(（]/,
          )[0],
      );
    assert.deepEqual([300, 3600, 21_600, 86_400, 604_800].map(of), [
      ['7 in 5 minutes', '5 分钟内 7 次'],
      ['7 in 1 hour', '1 小时内 7 次'],
      ['7 in 6 hours', '6 小时内 7 次'],
      ['7 in 1 day', '1 天内 7 次'],
      ['7 in 7 days', '7 天内 7 次'],
    ]);
  });

  it('are bars over the whole time of the log', () => {
    const bars = (seconds: readonly number[], last?: number) => {
      const report = reportWith(seconds, last);
      return report.codes.map((code) => sparkline(code, report));
    };
    const burst = Array.from({ length: 70 }, (_, n) => 7200 + n);
    assert.deepEqual(bars([400, ...burst, 3 * 3600 - 1]), [`▁▂${'▁'.repeat(18)}█${'▁'.repeat(8)}▂`]);
    assert.deepEqual(bars([1, 2], 4), [undefined]);
    assert.deepEqual(bars([1], 6), ['▁█▁▁▁▁']);
    const untimed = reportOf({ 'a.log': 'code=1250001' });
    assert.deepEqual(
      untimed.codes.map((code) => sparkline(code, untimed)),
      [undefined],
    );
  });

  it('are facts about a code, beside the systems', () => {
    const report = reportWith([10, 20]);
    const facts = report.codes.map((code) => codeFacts(code, report, 'en', 3));
    assert.deepEqual(
      facts.flat().filter(([label]) => label !== 'Next step'),
      [
        ['Systems', 'JOB -> Redis'],
        ['Highest rate', '2 in 1 minute (2024-07-19 01:00:00)'],
        ['Files', 'a.log (2)'],
      ],
    );
  });

  it('are bursts that end, also on another day, or that were not over at the end of the log', () => {
    const texts = (seconds: readonly number[], last: number) => {
      const report = reportWith(seconds, last);
      return report.bursts.flatMap((burst) => languages.map((language) => burstText(burst, report, language)));
    };
    const burst = (from: number) => Array.from({ length: 90 }, (_, n) => from + n);
    assert.deepEqual(texts(burst(7200), 3 * 3600), [
      '1250001 began at 2024-07-19 03:00:00: 90 mentions until 03:02:00, none in the hour before',
      '1250001 自 2024-07-19 03:00:00 起突增，至 03:02:00 共 90 次，此前一小时没有出现',
    ]);
    assert.deepEqual(texts(burst(7200), 7290), [
      '1250001 began at 2024-07-19 03:00:00: 90 mentions up to the end of the log, none in the hour before',
      '1250001 自 2024-07-19 03:00:00 起突增，至日志末尾共 90 次，此前一小时没有出现',
    ]);
    assert.deepEqual(texts(burst(23 * 3600 - 60), 24 * 3600).slice(0, 1), [
      '1250001 began at 2024-07-19 23:59:00: 90 mentions until 2024-07-20 00:01:00, none in the hour before',
    ]);
  });
});
