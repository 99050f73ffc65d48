import assert from 'node:assert/strict';
import { filledText } from '../../../server/src/core/template/filledArguments';

describe('filled arguments', () => {
  it('are written on one line, visible and shortened', () => {
    assert.equal(filledText(['10.0.0.1', undefined, '']), '{0} = 10.0.0.1, {2} = ""');
    assert.equal(filledText([]), '');
    assert.equal(filledText(['a\u202eb\nc']), '{0} = a<U+202E>b c');
    const long = 'x'.repeat(1_000_000);
    assert.equal(filledText([long]), `{0} = ${'x'.repeat(199)}…`);
  });
});
