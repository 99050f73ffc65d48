import assert from 'node:assert/strict';
import { readQuoted, unquoted } from '../../../../server/src/core/messages/response/quotedText';

describe('quotedText', () => {
  it('ends where the quote of its own depth stands', () => {
    const read = (text: string) => {
      const quoted = readQuoted(text, 0);
      return quoted && [text.slice(quoted.start, quoted.end), quoted.depth, quoted.closed, text.slice(quoted.next)];
    };
    assert.deepEqual(read('"a\\"b\\\\",'), ['a\\"b\\\\', 0, true, ',']);
    assert.deepEqual(read(`'it\\'s "a"' `), [`it\\'s "a"`, 0, true, ' ']);
    assert.deepEqual(read('\\"a\\\\\\"b\\\\\\\\\\",'), ['a\\\\\\"b\\\\\\\\', 1, true, ',']);
    assert.deepEqual(read('\\\\\\"a\\\\\\" '), ['a', 3, true, ' ']);
    assert.deepEqual(read('""'), ['', 0, true, '']);
    assert.deepEqual(read('\\"a" b'), ['a', 1, false, '" b']);
    assert.deepEqual(read('"a\nb"'), ['a', 0, false, '\nb"']);
    assert.deepEqual(read('"a\\'), ['a\\', 0, false, '']);
    assert.equal(read('a"'), undefined);
    assert.equal(read(`${'\\'.repeat(16)}"a"`), undefined);
    assert.equal(read('\\'), undefined);
  });

  it('means what its escapes say', () => {
    assert.equal(unquoted('a\\n\\t\\"\\\\n\\u4e1a\\/', 0), 'a\n\t"\\n业/');
    assert.equal(unquoted("it\\'s C:\\dir \\u12 \\", 0), "it's C:\\dir \\u12 \\");
    assert.equal(unquoted('a\\\\n\\\\\\"\\\\u4e1a', 1), 'a\n"业');
    assert.equal(unquoted('\\\\\\\\\\\\\\"', 3), '"');
  });
});
