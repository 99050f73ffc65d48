import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin';
import { LogTally } from '../../../server/src/core/logs';

describe('log tally', () => {
  it('counts codes by file, and merges', () => {
    const one = new LogTally({ catalog: builtinCatalog() });
    const file = one.beginFile('a.log');
    file.addLine('ERROR code=1250001', 1, 0);
    file.addLine('task_1250001 1250001', 2, 19);
    const two = new LogTally({ catalog: builtinCatalog() });
    two.beginFile('b.log').addLine('code: 1250001', 1, 0);
    one.merge(two.toPartial());
    const { codes, complete } = one.report([{ path: 'a.log', status: 'complete', bytes: 40 }]);
    assert.deepEqual(
      codes.map(({ code, count, files }) => ({ code, count, files })),
      [{ code: 1250001, count: 3, files: ['a.log', 'b.log'] }],
    );
    assert.equal(complete, true);
  });
});
