import assert from 'node:assert/strict';
import { logHeaderLength } from '../../../server/src/core/messages/logHeader';

/** What was logged begins at `$0`. */
const lines = [
  '2026-03-14 02:02:04.093 ERROR [worker-1] c.e.job.JobClient - $0call failed',
  '2026-03-14 02:02:04.093  INFO 12345 --- [nio-8080-exec-1] c.e.JobClient   : $0call failed',
  '[2026-03-14 02:02:04,093][WARNING] worker.py:88 $0call failed',
  '2026-03-14T02:02:04.093Z INFO main.go:31 $0call failed',
  '2026/03/14 02:02:04 [error] 31#31: $0*1 call failed'.replace('[error] 31#31: $0', '[error] $031#31: '),
  '02:02:04.093 [main] WARN  c.e.Job - $0call failed',
  'ERROR: $0call failed',
  '[ERROR] $0call failed',
  'Mar 14 02:02:04 host1 job[31]: $0call failed'.replace('host1 job[31]: $0', '$0host1 job[31]: '),
  '2026-03-14 02:02:04 - WARNING - job.client - $0call failed',
  '2026-03-14 02:02:04 ERROR - $010.0.0.1 is down',
  '2026-03-14 02:02:04 ERROR - $0a.b.c is down',
  '$0call failed: 2026-03-14 02:02:04 ERROR',
  '$0[main] call failed',
  '$0【admin】call failed',
  '$010.0.0.1 is down',
  '$02024.05.06 is down',
  '$0Errors are here',
  '$0ERRORS are here',
  '$0',
];

describe('logHeaderLength', () => {
  for (const line of lines) {
    it(line, () => {
      const text = line.replace('$0', '');
      assert.equal(logHeaderLength(text), line.indexOf('$0'), text);
    });
  }

  it('limits the length', () => {
    assert.ok(logHeaderLength('[a] '.repeat(100_000)) === 0);
    assert.ok(logHeaderLength(`ERROR ${'[a] '.repeat(100_000)}`) <= 300);
  });
});
