import assert from 'node:assert/strict';
import { asDate } from '../../../../server/src/core/template/javaFormat/argumentValue';

describe('dates in arguments of messages', () => {
  const shown = (text: string, zone = 0): string | null => {
    const date = asDate(text, zone);
    return date ? `${new Date(date.time).toISOString()} ${date.zone}` : null;
  };
  const cases: readonly (readonly [text: string, zone: number, date: string | null])[] = [
    ['2024-05-01', 0, '2024-05-01T00:00:00.000Z 0'],
    ['2024-05-01', 480, '2024-04-30T16:00:00.000Z 480'],
    ['2024-05-01T23:59:59', -90, '2024-05-02T01:29:59.000Z -90'],
    ['2024-05-01T23:59:59.1234Z', 480, '2024-05-01T23:59:59.123Z 480'],
    ['2024-05-01T12:34:56.5+08:00', 0, '2024-05-01T04:34:56.500Z 0'],
    ['2024-05-01T12:34:56-05:30', 0, '2024-05-01T18:04:56.000Z 0'],
    ['2024-05-01T24:00:00', 0, null],
    ['2024-05-01T23:60:00', 0, null],
    ['2024-05-01T23:59:60', 0, null],
    ['2024-02-29', 0, '2024-02-29T00:00:00.000Z 0'],
    ['2023-02-29', 0, null],
    ['2024-04-31', 0, null],
    ['2024-13-01', 0, null],
    ['1714566896000', 480, '2024-05-01T12:34:56.000Z 480'],
    ['-1.9', 0, '1969-12-31T23:59:59.999Z 0'],
    ['8639999999999999', 0, '+275760-09-12T23:59:59.999Z 0'],
    ['8640000000000000', 0, null],
    ['yesterday', 0, null],
  ];
  for (const [text, zone, date] of cases) {
    it(`${text} in the zone ${zone}: ${date ?? 'none'}`, () => assert.equal(shown(text, zone), date));
  }
});
