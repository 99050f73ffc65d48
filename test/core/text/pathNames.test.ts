import assert from 'node:assert/strict';
import { decoded } from '../../../server/src/core/text/pathNames';

describe('decoded', () => {
  it('decodes escapes and keeps malformed ones', () => {
    const read = ['a%20b', '%E9%94%99', '100%', '%E9', '%zz', ''].map((text) => decoded(text));
    assert.deepEqual(read, ['a b', '错', '100%', '%E9', '%zz', '']);
  });
});
