import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { CodeFinder } from '../../../server/src/core/mentions/codeFinder';
import { lineNow } from '../../../server/src/core/mentions/definitionPlaces';
import { documentOf } from '../../features/context';

describe('lineNow', () => {
  const now = (text: string, line: number) => {
    const document = documentOf(text, 'java');
    return lineNow(document, new CodeFinder(document, builtinCatalog()).of(new Set([1239801])), line);
  };

  it('is the line itself while the code is there, by number or by name', () => {
    assert.equal(now('a\ncode = 1239801\ncode = 1239801', 1), 1);
    assert.equal(now('ErrorCode.API_IP_NOT_AUTHORIZED\ncode = 1239801', 0), 0);
  });

  it('is the nearest line with the number if the code has moved', () => {
    assert.equal(now('code = 1239801\n\n\n\n\ncode = 1239801', 3), 5);
    assert.equal(now('code = 1239801\nErrorCode.API_IP_NOT_AUTHORIZED\n\n', 2), 0);
    assert.equal(now('code = 1239801', 900), 0);
  });

  it('stays the same if the number is gone', () => {
    assert.equal(now('ErrorCode.API_IP_NOT_AUTHORIZED\ncode = 1239802', 1), 1);
    assert.equal(now('', 7), 7);
  });
});
