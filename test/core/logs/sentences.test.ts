import assert from 'node:assert/strict';
import { bytesText, numberText, timeText } from '../../../server/src/core/logs/output/amounts';
import { distinctText } from '../../../server/src/core/logs/output/sentences';

describe('values in the sentences of reports', () => {
  it('are amounts of bytes with two or three digits', () => {
    const sizes = [
      0,
      9,
      999,
      1000,
      1024,
      1536,
      10_189,
      10_240,
      1_023_999,
      1_048_576,
      2 ** 30,
      2 ** 40,
      2 ** 50,
      2 ** 60,
    ];
    assert.deepEqual(sizes.map(bytesText), [
      '0 B',
      '9 B',
      '999 B',
      '1.0 KB',
      '1.0 KB',
      '1.5 KB',
      '10 KB',
      '10 KB',
      '1.0 MB',
      '1.0 MB',
      '1.0 GB',
      '1.0 TB',
      '1024 TB',
      '1048576 TB',
    ]);
  });

  it('are counts with commas, estimates among them, and times of the zone', () => {
    assert.equal(numberText(1_234_567), '1,234,567');
    assert.deepEqual(
      [true, false].map((exact) => distinctText({ count: 1000, exact }, 'en')),
      ['1,000', 'about 1,000'],
    );
    assert.deepEqual(
      ['UTC', '+08:00', 'nowhere'].map((timeZone) => timeText('2024-07-19T19:00:00.123Z', { timeZone })),
      ['2024-07-19 19:00:00', '2024-07-20 03:00:00', '2024-07-19 19:00:00'],
    );
  });
});
