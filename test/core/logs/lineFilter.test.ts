import assert from 'node:assert/strict';
import { jobCodes } from '../../../server/src/core/catalog';
import { mayHoldMessage, mayHoldNumber, messageWords } from '../../../server/src/core/logs/lineFilter';
import { isErrorLog, serviceOfPath } from '../../../server/src/core/logs/lines/logFile';

describe('lines that matter', () => {
  it('are those with digits of a code or with a word of errors', () => {
    for (const word of messageWords) assert.ok(mayHoldMessage(`x ${word} y`), word);
    for (const line of ['x 1239801', 'n=1_239_801', '9900403', "1'239'801"])
      assert.ok(mayHoldNumber(line, jobCodes), line);
    for (const line of ['', 'INFO 123980', 'error 12', 'warn', '{"error":null}']) {
      assert.deepEqual([mayHoldNumber(line, jobCodes), mayHoldMessage(line)], [false, false], line);
    }
  });

  it('are of a service that the path names', () => {
    assert.deepEqual(
      [
        '/data/logs/execute/openapi.log',
        '/data/logs/job-manage/error.log.1',
        'C:\\logs\\gateway\\access.log',
        'execute.log.3',
        'x/job-file-worker-2024-07-19.0.log.gz',
        '/home/execute/app.log',
        'execution.log',
      ].map((path) => serviceOfPath(path) ?? null),
      ['job-execute', 'job-manage', 'job-gateway', 'job-execute', 'job-file-worker', null, null],
    );
  });

  it('are repeated in files called error.log', () => {
    const paths = [
      'error.log',
      'a/error.log.1',
      'error.log.2024-07-19.gz',
      'error-2024-07-19.log',
      'error_2024071900.0.log.gz',
    ];
    assert.deepEqual(
      paths.filter((path) => !isErrorLog(path)),
      [],
    );
    assert.deepEqual(['errors.log', 'error.txt', 'my-error.log', 'error.logs', 'execute.log'].filter(isErrorLog), []);
  });
});
