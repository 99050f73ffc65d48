import assert from 'node:assert/strict';
import { fieldEnd } from '../../../server/src/core/messages/recordField';

describe('fieldEnd', () => {
  /** The message begins at the first `|`, its last argument at the second one, and the field ends at the third. */
  const cases = [
    'EsbResp(code=1, message=|failed: |3|, data=null, permission=null)',
    'EsbResp(code=1, message=|failed: |3 (a, b)|)',
    'a(b) resp=Resp(data=[], errorMsg=|failed: |x|)',
    '&{Code:1 Message:|failed: |3| Result:false}',
    '[{Code:1 Message:|failed: |a: b|} {Code:2}]',
    '{Code:1 Message:|failed: |3',
    'failed(x) message=|failed: |3, data=null)|',
    'call failed: |failed: |3, data=null|',
    '(see |failed: |3, data=null)|',
    '{\nmessage=|failed: |3}|',
  ];
  for (const marked of cases) {
    it(marked.replace('\n', ' '), () => {
      const [before = '', literal = '', argument = '', rest = ''] = marked.split('|');
      const text = before + literal + argument + rest;
      const [start, from] = [before.length, before.length + literal.length];
      assert.equal(fieldEnd(text, start, from, text.length), from + argument.length);
    });
  }

  it('looks at what is near alone', () => {
    const text = `(message=failed: ${'(a, '.repeat(2_500_000)}`;
    assert.equal(fieldEnd(text, 9, 17, text.length), text.length);
    assert.equal(fieldEnd(text, text.length, text.length, text.length), text.length);
  });
});
