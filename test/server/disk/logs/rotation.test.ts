import assert from 'node:assert/strict';
import { inOrderOfRotation } from '../../../../server/src/disk/logs/files/rotation';

/** The files of rotated logs, the oldest first, as different programs name them. */
const sets = [
  'app.log.12 app.log.3.gz app.log.2.gz app.log.1 app.log',
  'app-2026-11-28.log app-2026-11-29.log app.log',
  'app.log-20261128.gz app.log-20261129 app.log',
  'app.2026-11-28.9.log.gz app.2026-11-28.10.log.gz app.2026-11-29.0.log.gz app.log',
  'app.log.2026-11-28-09 app.log.2026-11-28-10 app.log',
  'app.log.2026-11-28_10-00-00 app.log.2026-11-28_10-00-05 app.log',
  'app_2026_11_28.log app_2026_11_29.log app.log',
  '0.log.20261128-101112.gz 0.log.20261129-101112 0.log',
  'app.log.20261128T101112Z.gz app.log.20261129T101112Z app.log',
  'app-2026-11-28T10-00-00.000.log.gz app-2026-11-28T11-00-00.000.log app.log',
  'syslog.2.zst syslog.1 syslog',
];

describe('the files of a rotated log', () => {
  for (const set of sets)
    it(`are read from the oldest one on: ${set}`, () => {
      const sorted = inOrderOfRotation([...set.split(' ').sort(), 'b.log'].map((name) => ({ path: `/logs/${name}` })));
      assert.equal(sorted.map(({ path }) => path.slice('/logs/'.length)).join(' '), `${set} b.log`);
    });
});
