import assert from 'node:assert/strict';
import { requestIdBeside, responseAt } from '../../../../server/src/core/messages/response/response';
import { documentOf } from '../../../features/context';
import { printedId, printedMessage, printedResponses } from '../../../support/printedResponses';

/** Code, message and request id of the response at an offset. */
function read(text: string, offset: number): unknown[] | undefined {
  const response = responseAt(documentOf(text, 'log'), offset);
  if (response === undefined) return undefined;
  const { code, message, requestId } = response;
  assert.equal(text.slice(code.offset, code.offset + code.length), String(code.value));
  return [code.value, message?.value, requestId];
}

describe('printed responses', () => {
  for (const [name, text] of Object.entries(printedResponses)) {
    it(`are read from ${name}`, () => {
      const code = text.indexOf('1237104');
      const message = text.indexOf('不属于');
      const offsets = [code, code + 7, ...(message < 0 ? [] : [message, message + 3])];
      for (const offset of offsets)
        assert.deepEqual(read(text, offset), [1237104, printedMessage, printedId], String(offset));
    });
  }

  it('have only what belongs to the code', () => {
    const cases: readonly (readonly [marked: string, response: unknown[] | undefined])[] = [
      ['a(code=1237105, message=x y) b(code=$01237104, message=no way)', [1237104, 'no way', undefined]],
      ['a(code=$01237104, message=x y) b(code=1, message=no way)', [1237104, 'x y', undefined]],
      ['- code: 1\n  message: one\n- code: $01237104\n  message: two\n- message: three', [1237104, 'two', undefined]],
      ['- code: 1\n- code: $01237104\n- message: x y', [1237104, 'x y', undefined]],
      ['- message: one\n- code: 1\n- code: $01237104\n- message: two', [1237104, 'two', undefined]],
      ["[('id', $01237104), ('message', 'x')]", undefined],
      ['{:id $01237104, :message "x"}', undefined],
      ['a:\n  code: $01237104\nmessage: other', undefined],
      ['<a><code>$01237104</code></a><b><message>no</message></b>', undefined],
      ['code=200 cost=$01237104 message=no', undefined],
      ['phone=$01237104, message=no', undefined],
      ['code: $01237104', undefined],
      ['code=$01237104 message=null request_id=5f0c8e: x', [1237104, undefined, '5f0c8e']],
      ['EsbResp(code=$01237104, message=null, requestId=null)', [1237104, undefined, undefined]],
      ['EsbResp(code=$01237104, message=IP{0} 不属于该业务)', undefined],
      // Lines of a log, or of two answers, are no record together.
      ['2024-01-01 10:00:00 INFO a - code: $01237104\n2024-01-01 10:00:00 INFO a - message: other', undefined],
      ['X-Request-Id: ab12\n\nother\n\n{"code":$01237104,"message":"a b"}', [1237104, 'a b', undefined]],
      ['code: $01237104\nmessage: |\nother: 1', [1237104, '|', undefined]],
      ['{"code":$01237104,"message":"a", "b":Some(', [1237104, 'a', undefined]],
      // Node prints the fields of an error behind its message and its stack.
      [
        'JobError: a b\n    at call (/a.js:1:2)\n    at run (/b.js:3:4) {\n  code: $01237104\n}',
        [1237104, 'a b', undefined],
      ],
      ["[Error: a b] { code: $01237104, requestId: 'ab12cd34' }", [1237104, 'a b', 'ab12cd34']],
      ['Error: a b\nnext {\n  code: $01237104\n}', undefined],
      ['an error: a b {\n  code: $01237104\n}', undefined],
      // Tables without a row above, of other columns, and cells of another table.
      ['<table><tr><td>$01237104</td><td>message</td></tr></table>', undefined],
      ['<table><tr><th>id</th><th>message</th></tr><tr><td>$01237104</td><td>x</td></tr></table>', undefined],
      [
        '<table><tr><th>code</th><th>message</th></tr><tr><td>1</td><td>x</td></tr></table>\n<p>$01237104</p><p>y</p>',
        undefined,
      ],
      ['|===\n|Code |Message\n|1 |x\n|===\n\n$01237104 | y', undefined],
      ['code  $01237104\n\nmessage  x', undefined],
      ['it has  $01237104\nmessage  x', undefined],
      // The id of a request may be in the header of its line.
      [
        '2026-01-01 10:00:00 ERROR [ab12cd34ef56ab12cd34ef56ab12cd34] x - resp={"code":$01237104,"message":"a b"}',
        [1237104, 'a b', 'ab12cd34ef56ab12cd34ef56ab12cd34'],
      ],
      ['ERROR trace_id=ab12cd34 code=$01237104 message="a b"', [1237104, 'a b', 'ab12cd34']],
      ['{"code":$01237104,"message":"a b","trace_id":"ef56","request_id":"ab12"}', [1237104, 'a b', 'ab12']],
      ['md5 = ab12cd34ef56ab12cd34ef56ab12cd34 {"code":$01237104,"message":"a b"}', [1237104, 'a b', undefined]],
      // Characters that were lost or not decoded say nothing.
      ['{"code":$01237104,"message":"IP10.0.0.1 ???","result":false}', [1237104, undefined, undefined]],
      ['{"code":$01237104,"message":"IP10.0.0.1 \ufffd\ufffd","result":false}', [1237104, undefined, undefined]],
      ["{'code': $01237104, 'message': b'\\xb2\\xbb\\xca\\xf4'}", [1237104, undefined, undefined]],
      ["{'code': $01237104, 'message': 'a \\xaa b'}", [1237104, 'a \\xaa b', undefined]],
      // Rows without heads, or with those of other columns, and cells that are no column of their own.
      ['id,message\n$01237104,a b', undefined],
      ['1237105,x y\n$01237104,a b', undefined],
      ['code,message\nsee $01237104 there,a b', undefined],
      ['| code | size |\n| --- | --- |\n| $01237104 | 3 |', undefined],
      ['code,message\n1237105,a\n\n$01237104,b c', [1237104, 'b c', undefined]],
      ["INSERT INTO t VALUES ($01237104, 'a b')", undefined],
      ["INSERT INTO t (code, message) VALUES ($01237104, 'it''s, (so)')", [1237104, "it''s, (so)", undefined]],
      ["INSERT INTO t (id, message) VALUES ($01237104, 'a b')", undefined],
      ['"code","message"\n"$01237104","a ""b"", c"', [1237104, 'a ""b"", c', undefined]],
      ['a:1:{s:2:"id";i:$01237104;s:7:"message";s:1:"a";}', undefined],
      ['{:user_id $01237104 :message "a"}', undefined],
      ['code=$01237104 err="a b"', [1237104, 'a b', undefined]],
      ['{"code":$01237104,"error":{"message":"a b"}}', undefined],
      ['{"code":$01237104,"message":"why? é 50% C:\\\\x"}', [1237104, 'why? é 50% C:\\x', undefined]],
    ];
    for (const [marked, expected] of cases) {
      const offset = marked.indexOf('$0');
      assert.deepEqual(read(marked.replace('$0', ''), offset), expected, marked);
    }
  });

  it('may be a code with its message only, to which the line adds the id of the request', () => {
    const id = 'ab12cd34ef56ab12cd34ef56ab12cd34';
    const cases: readonly (readonly [line: string, id: string | undefined])[] = [
      [`[1237104] a b (request_id=${id})`, id],
      [`1237104 - a b, requestId: ${id}`, id],
      [`request_id=${id} [1237104] a b`, id],
      [`错误码 1237104，请求 ID 为 ${id}`, id],
      [`EsbResp(1237104,a b,${id})`, id],
      [`2026|ERROR|1237104|a b|${id}`, id],
      [`(1237104, 'a b', '${id}')`, id],
      [`<tr><td>1237104</td><td>a b</td><td>${id}</td></tr>`, id],
      [`1237104 a b, bold 3, grid: ${id}`, undefined],
      [`1237104 a b request_id=null`, undefined],
      [`1237104 a b, md5=${id}`, undefined],
      [`1237104 a b; 1237105 c d request_id=${id}`, undefined],
      [`1237104 a b`, undefined],
    ];
    for (const [line, expected] of cases) {
      const document = documentOf(`x\n${line}\nrequest_id=ef56ef56`, 'log');
      assert.equal(requestIdBeside(document, 2 + line.indexOf('1237104')), expected, line);
    }
  });

  it('are read from comments and strings of source code, but not from its statements', () => {
    const at = (text: string, languageId: string) => responseAt(documentOf(text, languageId), text.indexOf('1237104'));
    assert.equal(at(`// ${printedResponses.lombok}`, 'java')?.message?.value, printedMessage);
    assert.equal(at(`log.warn("${printedResponses.lombok}")`, 'java')?.message?.value, printedMessage);
    const xml = printedResponses.xml2 ?? '';
    assert.equal(at(xml, 'xml')?.message?.value, printedMessage);
    assert.equal(at('int code = 1237104; String message = "a b";', 'java'), undefined);
    assert.equal(at('code = 1237104\nmessage = "a b"', 'python'), undefined);
  });

  it('are read from text of HTML and statements of SQL, which are no prose', () => {
    const cases = [
      ['html', '<table><tr><th>code</th><th>message</th></tr>\n<tr><td>1237104</td><td>a b</td></tr></table>'],
      ['html', '<p>code=1237104, message=a b</p>'],
      ['html', '<tr><td>code</td><td>1237104</td></tr>\n<tr><td>message</td><td>a b</td></tr>'],
      ['toml', 'code = 1237104\nmessage = "a b"'],
      ['sql', "INSERT INTO t (id, code, message) VALUES (1, 1237104, 'a b');"],
    ];
    for (const [languageId = '', text = ''] of cases) {
      const response = responseAt(documentOf(text, languageId), text.indexOf('1237104'));
      assert.deepEqual([response?.code.value, response?.message?.value], [1237104, 'a b'], text);
    }
  });
});
