import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin';
import { type Alert, Alerts, alertNamed, Watch } from '../../../server/src/core/logs';

const alertsOf = (...texts: string[]) =>
  new Alerts(
    texts.map((text) => alertNamed(text) as Alert),
    builtinCatalog(),
  );

describe('alerts', () => {
  it('are named by a code, a family or a rate', () => {
    assert.deepEqual(['1250001', 'redis', '20/min', '0/min', '20/h', '', 'a b'].map(alertNamed), [
      { name: '1250001' },
      { name: 'redis' },
      { perMinute: 20 },
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('ring for each line with a code, a family, or first digits', () => {
    const codes = [[1250001], [1238001], [1239801, 1250001], []];
    const rings = (text: string) => codes.map((line) => alertsOf(text).rings(line, 0));
    assert.deepEqual(rings('1250001'), [true, false, true, false]);
    assert.deepEqual(rings('redis'), [true, false, true, false]);
    assert.deepEqual(rings('1238'), [false, true, false, false]);
  });

  it('ring once a minute while a rate lasts', () => {
    const alerts = alertsOf('3/min', '5/min');
    const times = [0, 10, 59, 60, 61, 200, 201, 202, 203];
    const rung = times.filter((second) => alerts.rings([1238001], second * 1000));
    assert.deepEqual(rung, [59, 202]);
  });

  it('ring at the first line of one a minute', () => {
    const alerts = alertsOf('1/min');
    assert.deepEqual(
      [0, 30, 100, 159].map((second) => alerts.rings([1238001], second * 1000)),
      [true, false, true, false],
    );
  });
});

describe('a watch of logs', () => {
  it('keeps the last code of a line that came, and counts the lines that were rung for', () => {
    const watch = new Watch(alertsOf('1250001'), 4000);
    const seen = (...codes: number[]) =>
      codes.map((code) => ({ kind: 'code' as const, code, count: 1, at: 0, text: '' }));
    const place = (line: number) => ({ file: 'a.log', line, offset: 0, time: null });
    const came = (code: number, line: number) => ({ kind: 'code', code, file: 'a.log', line });
    assert.deepEqual(watch.watched, { since: 4000, last: null, alerts: 0, lastAlert: null });
    watch.add(seen(1238001), place(1), 5000);
    assert.deepEqual(watch.watched, { since: 4000, last: came(1238001, 1), alerts: 0, lastAlert: null });
    watch.add(seen(1250001, 1239801), place(2), 6000);
    assert.deepEqual(watch.watched, { since: 4000, last: came(1239801, 2), alerts: 1, lastAlert: came(1239801, 2) });
    watch.add(seen(1238001), place(3), 7000);
    watch.add([], place(4), 8000);
    assert.deepEqual(watch.watched, { since: 4000, last: came(1238001, 3), alerts: 1, lastAlert: came(1239801, 2) });
    watch.add(seen(1250001), place(5), 9000);
    assert.deepEqual(watch.watched, { since: 4000, last: came(1250001, 5), alerts: 2, lastAlert: came(1250001, 5) });
  });
});
