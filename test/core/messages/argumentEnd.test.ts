import assert from 'node:assert/strict';
import { endWithoutSigns, fieldEnd } from '../../../server/src/core/messages/argumentEnd';

describe('fieldEnd', () => {
  /** The message begins at the first `|`, its last argument at the second one, and the field ends at the third. */
  const cases = [
    'EsbResp(code=1, message=|failed: |3|, data=null, permission=null)',
    'EsbResp(code=1, message=|failed: |3 (a, b)|)',
    'a(b) resp=Resp(data=[], errorMsg=|failed: |x|)',
    '&{Code:1 Message:|failed: |3| Result:false}',
    '[{Code:1 Message:|failed: |a: b|} {Code:2}]',
    '{Code:1 Message:|failed: |3',
    'failed(x) message=|failed: |3|, data=null)',
    'call failed: |failed: |3|, data=null',
    '(see |failed: |3|)',
    '{\nmessage=|failed: |3}|',
    '|failed: |3|, requestId=ab',
    '|failed: |3|, rc 5',
    '|failed: |a b| [main]',
    '|failed: |a b| #3',
    '|failed: |a b| cause: x',
    '|failed: |x|（第 3 次）',
    '|failed: |x| 【重试 2 次】',
    '|failed: |x| @ a.java:12',
    '|failed: |x @ home|',
    '|failed: |x| param: {"a": 1}',
    '|failed: |x| after 3 retries',
    '|failed: |after 3 pm|',
    '|failed: |x| — retry',
    '|failed: |x|,1237104,false',
    '|failed: |x|，请稍后重试',
    '|failed: |x| (retry 2)',
    '|failed: |x| from 10.0.0.2',
    '|failed: |x (copy).txt|',
    '|failed: |Connection refused (Connection refused)|',
    '|failed: |java.io.IOException: error: x|',
    '|failed: |a[0]|',
    '|failed: |C:\\dir [old]\\x|',
    '|failed: |3| request_id=ab',
    '|failed: |3|,cost=5ms',
    '|failed: |3|; next',
    '|failed: |3|, code: 1244006',
    '|failed: |3|，请求ID：ab',
    '|failed: |3| code: 1244006',
    '|failed: |3| (requestId: ab)',
    '|failed: |3|\tcost=5',
    '|failed: |3| - cost=5',
    '|failed: |3|, "code": 1244006',
    '|failed: |3| {"a":1}',
    'code=1&message=|failed: |3|&data=',
    '|failed: |3| - com.x.Y',
    '|failed: |3| -> retry',
    '|failed: |3| (cost 3ms)',
    '|failed: |3|, took 1.5 s',
    '|failed: |3| in 12 ms',
    '|failed: |3|，耗时：3 毫秒',
    '|failed: |3| 耗时 3ms',
    '|failed: |3|；耗时 3ms',
    '|failed: |3|; nested exception is a.b.C: d',
    '|failed: |3|. Caused by: a.b.C',
    '|failed: |3| at a.b.C.d(C.java:12)',
    '|failed: |3| (1244006)',
    '|failed: |3|（错误码：1244006）',
    '|failed: |3|. Request ID: ab',
    '|failed: |3|。请求ID：ab',
    '|failed: |3| url: http://a',
    '|failed: |3|","request_id":"ab"}',
    '|failed: |3|\\","code":1}',
    "|failed: |3|', 'request_id': 'ab'}",
    '|failed: |3|"/>',
    '|failed: |3|</message>',
    '|failed: |3|\\n\\tat a.b.C',
    '|failed: |3|\\nCaused by: a',
    '|failed: |3| ^[[0m',
    '|failed: |3|, retries -> 1',
    '|failed: |{a=1, b=2}|, requestId=ab',
    '|failed: |C:\\new\\temp\\run|',
    "|failed: |can't read 'a', 'b'|",
    '|failed: |I/O error in 3 places|',
    '|failed: |List<String>|',
    '|failed: |{"a":"b"}|',
    '|failed: |step 3 (of 12)|',
    '|failed: |"a; b"|; next',
    '|failed: |java.io.IOException: Connection refused: connect|',
    '|failed: |10.0.0.1:80, 10.0.0.2:80|',
    '|failed: |a, b;c==d|',
    '|failed: |name=x|',
  ];
  for (const marked of cases) {
    it(marked.replace('\n', ' '), () => {
      const [before = '', literal = '', argument = '', rest = ''] = marked.split('|');
      const text = before + literal + argument + rest;
      const [start, from] = [before.length, before.length + literal.length];
      assert.equal(fieldEnd(text, start, from, text.length), from + argument.length);
    });
  }

  it('reads limited context only', () => {
    const text = `(message=failed: ${'(a, '.repeat(2_500_000)}`;
    assert.equal(fieldEnd(text, 9, 17, text.length), text.length);
    assert.equal(fieldEnd(text, text.length, text.length, text.length), text.length);
  });
});

describe('endWithoutSigns', () => {
  /** The sign `|` is where the text ends without signs. */
  const cases = [
    'user|。',
    '10.0.0.1|！',
    'a b|...',
    'x|…',
    'x|”。',
    'x|).',
    'x|"',
    'x|\\n',
    'f(x)|',
    '“x”|',
    'List<String>|',
    '0 0 12 * * ?|',
    'One. Two.|',
    'a-b|',
    '|',
    '|。',
  ];
  for (const marked of cases) {
    it(marked, () => assert.equal(endWithoutSigns(marked.replace('|', '')), marked.indexOf('|')));
  }
});
