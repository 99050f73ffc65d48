import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { lineCodes } from '../../../server/src/features/messages/lineCodes';

const catalog = builtinCatalog();
const found = (line: string) =>
  lineCodes(line, catalog, 'en').map(({ code, start, length, message }) => [
    code,
    line.slice(start, start + length),
    message,
  ]);

describe('lineCodes', () => {
  it('finds what a log with the line would explain', () => {
    assert.deepEqual(found('2026-01-02 ERROR {"code": 1239803, "message": "busy"} retry 1231000 ms'), [
      [1239803, '1239803', 'The execution queue is full'],
    ]);
    assert.deepEqual(found('job failed with error code 1250999'), [
      [1250999, '1250999', 'JOB → Redis, not in the catalog'],
    ]);
  });

  it('finds nothing in ordinary lines, and reads only the beginning of endless ones', () => {
    assert.deepEqual(found('started in 3 s, pid=1239801, took 1239803 ms'), []);
    assert.deepEqual(found(`${'x'.repeat(20_000)} error code 1239803`), []);
  });
});
