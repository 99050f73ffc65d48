import assert from 'node:assert/strict';
import { bandsOf, type Choice, maxBands, shownRows, spanOf } from '../../../client/webview/logReport/rows';
import type { LogReport, LogRow } from '../../../server/src/protocol';

function row(code: number, changes: Partial<LogRow> = {}): LogRow {
  return {
    id: `code/${code}`,
    code,
    kind: 'code',
    count: 1,
    message: '',
    constant: '',
    family: 0,
    first: null,
    last: null,
    files: 1,
    timeline: [],
    facts: [],
    samples: [],
    ...changes,
  };
}

function report(rows: readonly LogRow[], changes: Partial<LogReport> = {}): LogReport {
  return {
    summary: [],
    complete: true,
    families: ['Redis', 'Parameters'],
    rows,
    findings: [],
    files: [],
    fileCount: 0,
    bucketSeconds: 60,
    timeZone: 'UTC',
    ...changes,
  };
}

const byCount: Choice = { query: '', span: undefined, order: { column: 'count', descending: true } };

function codesIn(rows: readonly LogRow[], choice: Partial<Choice>): [code: number, count: number][] {
  return shownRows(report(rows), { ...byCount, ...choice }).map(({ row: { code }, count }) => [code, count]);
}

describe('rows of a log report', () => {
  const redis = row(1250001, {
    count: 9,
    message: 'Redis 服务状态异常',
    first: 100,
    last: 900,
    timeline: [
      [60, 2],
      [120, 3],
    ],
  });
  const missing = row(1240002, {
    count: 4,
    message: 'Missing parameter',
    constant: 'MISSING_PARAM',
    family: 1,
    files: 3,
  });
  const late = row(1250002, { count: 4, first: 500, last: 500, timeline: [[480, 4]] });
  const rows = [redis, missing, late];

  it('are ordered by the chosen column; equal ones stay as they were', () => {
    assert.deepEqual(codesIn(rows, {}), [
      [1250001, 9],
      [1240002, 4],
      [1250002, 4],
    ]);
    const ordered = (column: Choice['order']['column'], descending: boolean) =>
      codesIn(rows, { order: { column, descending } }).map(([code]) => code);
    assert.deepEqual(ordered('code', false), [1240002, 1250001, 1250002]);
    assert.deepEqual(ordered('files', true), [1240002, 1250001, 1250002]);
    assert.deepEqual(ordered('first', false), [1250001, 1250002, 1240002]);
    assert.deepEqual(ordered('last', true), [1250001, 1250002, 1240002]);
    assert.deepEqual(ordered('family', false), [1240002, 1250001, 1250002]);
  });

  it('hold all words of the query, in the number, message, constant or family', () => {
    assert.deepEqual(codesIn(rows, { query: '12500' }), [
      [1250001, 9],
      [1250002, 4],
    ]);
    assert.deepEqual(codesIn(rows, { query: 'MISSING param' }), [[1240002, 4]]);
    assert.deepEqual(codesIn(rows, { query: '服务' }), [[1250001, 9]]);
    assert.deepEqual(codesIn(rows, { query: 'redis parameters' }), []);
  });

  it('count only what is in the span of time, and leave out what has nothing in it', () => {
    assert.deepEqual(codesIn(rows, { span: { from: 120, to: 480 } }), [[1250001, 3]]);
    assert.deepEqual(codesIn(rows, { span: { from: 60, to: 481 } }), [
      [1250001, 5],
      [1250002, 4],
    ]);
  });
});

describe('bands of a log report', () => {
  const allBands = (shown: LogReport) => bandsOf(shown, spanOf(shown) ?? { from: 0, to: 0 });

  it('hold all times between the first and the last, a band for each family, the most frequent first', () => {
    const rows = [
      row(1, { family: 0, timeline: [[60, 1]] }),
      row(2, {
        family: 1,
        timeline: [
          [60, 2],
          [180, 5],
        ],
      }),
      row(3, { family: 0, timeline: [[180, 1]] }),
    ];
    assert.deepEqual(allBands(report(rows)), {
      times: [60, 120, 180],
      bands: [
        { name: 'Parameters', counts: [2, 0, 5] },
        { name: 'Redis', counts: [1, 0, 1] },
      ],
    });
  });

  it('put the rarest families into one band, unless there is only one of them', () => {
    const withFamilies = (count: number) => {
      const rows = Array.from({ length: count }, (_, family) => row(family, { family, timeline: [[0, 100 - family]] }));
      return allBands(report(rows, { families: rows.map(({ code }) => `f${code}`) })).bands;
    };
    assert.deepEqual(
      withFamilies(maxBands + 1).map(({ name }) => name),
      ['f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6'],
    );
    assert.deepEqual(withFamilies(maxBands + 3).slice(-2), [
      { name: 'f5', counts: [95] },
      { name: undefined, counts: [94 + 93 + 92] },
    ]);
  });

  it('join buckets of a long time, and lose none of them', () => {
    const timeline = Array.from({ length: 300 }, (_, at): [number, number] => [at * 86_400, 2]);
    const { times, bands } = allBands(report([row(1, { timeline })]));
    assert.ok(times.length <= 240, String(times.length));
    assert.equal(
      bands[0]?.counts.reduce((sum, count) => sum + count, 0),
      600,
    );
  });

  it('hold only what is in the chosen span, in finer buckets', () => {
    const timeline = Array.from({ length: 300 }, (_, at): [number, number] => [at * 60, 1]);
    assert.deepEqual(bandsOf(report([row(1, { timeline })]), { from: 120, to: 300 }), {
      times: [120, 180, 240],
      bands: [{ name: 'Redis', counts: [1, 1, 1] }],
    });
  });

  it('have no span without times', () => {
    assert.equal(spanOf(report([row(1)])), undefined);
  });
});
