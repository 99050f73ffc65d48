import assert from 'node:assert/strict';
import { readDeed } from '../../../client/src/logReport/reportMessages';
import { readPageMessage } from '../../../client/src/ui/pageView';

describe('messages of pages', () => {
  it('are read as they are sent', () => {
    const deeds = [
      { kind: 'ready' },
      { kind: 'cancel' },
      { kind: 'again' },
      { kind: 'anonymize', on: false },
      { kind: 'export', format: 'csv' },
      { kind: 'line', line: { of: 'row', index: 0, line: 3 } },
      { kind: 'line', line: { of: 'finding', index: 2, line: 0 } },
      { kind: 'file', index: 7 },
      { kind: 'code', code: 1250001 },
    ];
    assert.deepEqual(deeds.map(readDeed), deeds);
    const said = [{ kind: 'ready' }, { kind: 'act', action: 'copy' }];
    assert.deepEqual(said.map(readPageMessage), said);
  });

  it('of another form are left alone', () => {
    const others = [
      null,
      undefined,
      'ready',
      [],
      {},
      { kind: 'toString' },
      { kind: 'anonymize', on: 'yes' },
      { kind: 'export', format: '__proto__' },
      { kind: 'line' },
      { kind: 'line', line: null },
      { kind: 'line', line: { of: 'files', index: 0, line: 0 } },
      { kind: 'line', line: { of: 'row', index: 'constructor', line: 0 } },
      { kind: 'line', line: { of: 'row', index: 0, line: -1 } },
      { kind: 'file', index: 'length' },
      { kind: 'file', index: 0.5 },
      { kind: 'code', code: '1250001' },
      { kind: 'act', action: 1 },
    ];
    assert.deepEqual(
      others.map((other) => [readDeed(other), readPageMessage(other)]),
      others.map(() => [undefined, undefined]),
    );
  });
});
