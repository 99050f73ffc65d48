import assert from 'node:assert/strict';
import { filledText } from '../../../server/src/core/template/filledArguments';

describe('filled arguments', () => {
  it('are written on one line, visible and shortened', () => {
    const unnamed = () => undefined;
    assert.equal(filledText(['10.0.0.1', undefined, ''], unnamed), '{0} = 10.0.0.1, {2} = ""');
    assert.equal(filledText([], unnamed), '');
    assert.equal(filledText(['a\u202eb\nc'], unnamed), '{0} = a<U+202E>b c');
    assert.equal(
      filledText(['li', '10.0.0.1'], (index) => ['us\u202eer'][index]),
      '{0} us<U+202E>er = li, {1} = 10.0.0.1',
    );
    const long = 'x'.repeat(1_000_000);
    assert.equal(filledText([long], unnamed), `{0} = ${'x'.repeat(199)}…`);
  });
});
