import assert from 'node:assert/strict';
import { maybeInResponse } from '../../../../server/src/core/messages/response/responseHint';
import { documentOf } from '../../../features/scene';

function hint(text: string): boolean {
  return maybeInResponse(documentOf(text, 'log'), text.indexOf('1237104'));
}

describe('responseHint', () => {
  it('is given by the key of a member', () => {
    for (const text of [
      '{"code":1237104}',
      '{\n  "code" : "1237104"',
      "{'bk_error_code': 1237104",
      '"{\\"code\\":1237104',
      '"{\\\\\\"code\\\\\\": \\\\\\"1237104',
      '{ code: 1237104',
      'x, errorCode: "1237104"',
      '"code":1237104',
    ]) {
      assert.equal(hint(text), true, text);
    }
  });

  it('is not given by anything else', () => {
    for (const text of ['code: 1237104', 'code=1237104', '[1237104', '{1237104', '"1237104', ':1237104', '1237104']) {
      assert.equal(hint(text), false, text);
    }
  });

  it('looks at a little text alone', () => {
    const text = `${'"a":'.repeat(2_000_000)}1237104`;
    assert.equal(hint(text), true);
    assert.equal(hint(`"code":${' '.repeat(5_000_000)}1237104`), false);
  });
});
