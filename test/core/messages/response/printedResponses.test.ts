import assert from 'node:assert/strict';
import { responseAt, responseIn } from '../../../../server/src/core/messages/response/response';
import { documentOf } from '../../../features/context';

const M = 'IP10.0.0.1 不属于该业务';
const R = 'ab12cd34';

/** One response as different programs print it. */
const shapes: Readonly<Record<string, string>> = {
  json: `{"code":1237104,"message":"${M}","request_id":"${R}"}`,
  py2: `{u'code': 1237104, u'message': u'${M}', u'request_id': u'${R}'}`,
  py2esc: `{u'message': u'IP10.0.0.1 \\u4e0d\\u5c5e\\u4e8e\\u8be5\\u4e1a\\u52a1', u'code': 1237104, u'request_id': u'${R}'}`,
  lombok: `EsbResp(code=1237104, message=${M}, requestId=${R})`,
  lombok2: `resp=EsbResp(result=false, message=${M}, code=1237104, data=null, requestId=${R}), cost=3`,
  map: `{code=1237104, message=${M}, request_id=${R}, data=null}`,
  idea: `EsbResp{code=1237104, message='${M}', requestId='${R}'}`,
  eclipse: `EsbResp [code=1237104, message=${M}, requestId=${R}]`,
  go: `{Code:1237104 Message:${M} RequestID:${R} Result:false}`,
  go2: `resp: &{Result:false Code:1237104 Message:${M} RequestId:${R} Data:map[]}`,
  gohash: `main.Resp{Code:1237104, Message:"${M}", RequestID:"${R}"}`,
  logfmt: `level=error code=1237104 msg="${M}" request_id=${R}`,
  logfmt2: `time=2024 level=error msg="${M}" code=1237104 request_id=${R} cost=3ms`,
  bytes: `b'{"code":1237104,"message":"IP10.0.0.1 \\xe4\\xb8\\x8d\\xe5\\xb1\\x9e\\xe4\\xba\\x8e\\xe8\\xaf\\xa5\\xe4\\xb8\\x9a\\xe5\\x8a\\xa1","request_id":"${R}"}'`,
  bytes2: `{'code': 1237104, 'message': b'IP10.0.0.1 \\xe4\\xb8\\x8d\\xe5\\xb1\\x9e\\xe4\\xba\\x8e\\xe8\\xaf\\xa5\\xe4\\xb8\\x9a\\xe5\\x8a\\xa1', 'request_id': '${R}'}`,
  octal: `code: 1237104, message: "IP10.0.0.1 \\344\\270\\215\\345\\261\\236\\344\\272\\216\\350\\257\\245\\344\\270\\232\\345\\212\\241", request_id: ${R}`,
  yaml: `response:\n  result: false\n  code: 1237104\n  message: ${M}\n  request_id: ${R}\nnext: 1`,
  yamlq: `- code: 1237104\n  data:\n    x: 1\n  message: "${M}"\n  request_id: ${R}\n- code: 1`,
  xml: `<resp><code>1237104</code><message>${M}</message><request_id>${R}</request_id></resp>`,
  xml2: `<resp>\n  <message>${M}</message>\n  <data/>\n  <code>1237104</code>\n  <request_id>${R}</request_id>\n</resp>`,
  xmlattr: `<error code="1237104" message="${M}" request_id="${R}"/>`,
  cdata: `<resp><code>1237104</code><message><![CDATA[${M}]]></message><request_id>${R}</request_id></resp>`,
  html: `{&quot;code&quot;:1237104,&quot;message&quot;:&quot;${M}&quot;,&quot;request_id&quot;:&quot;${R}&quot;}`,
  html34: `<pre>{&#34;code&#34;:1237104,&#34;message&#34;:&#34;${M}&#34;,&#34;request_id&#34;:&#34;${R}&#34;}</pre>`,
  star: ` * {\n *   "code": 1237104,\n *   "message": "${M}",\n *   "request_id": "${R}"\n * }`,
  hash: `# {\n#   "code": 1237104,\n#   "message": "${M}",\n#   "request_id": "${R}"\n# }`,
  quote: `> {\n>   "code": 1237104,\n>   "message": "${M}",\n>   "request_id": "${R}"\n> }`,
  starYaml: ` * code: 1237104\n * message: ${M}\n * request_id: ${R}`,
  percent: `body=%7B%22code%22%3A1237104%2C%22message%22%3A%22IP10.0.0.1%20%E4%B8%8D%E5%B1%9E%E4%BA%8E%E8%AF%A5%E4%B8%9A%E5%8A%A1%22%2C%22request_id%22%3A%22${R}%22%7D`,
  form: `/cb?code=1237104&message=IP10.0.0.1%20%E4%B8%8D%E5%B1%9E%E4%BA%8E%E8%AF%A5%E4%B8%9A%E5%8A%A1&request_id=${R}`,
  ruby: `{:code=>1237104, :message=>"${M}", :request_id=>"${R}"}`,
  ruby2: `{"code"=>1237104, "message"=>"${M}", "request_id"=>"${R}"}`,
  php: `Array\n(\n    [code] => 1237104\n    [message] => ${M}\n    [request_id] => ${R}\n)`,
  php1: `Array ( [code] => 1237104 [message] => ${M} [request_id] => ${R} )`,
  csharp: `Resp { Code = 1237104, Message = ${M}, RequestId = ${R} }`,
  rust: `Resp { code: 1237104, message: "${M}", request_id: "${R}" }`,
  swift: `Resp(code: 1237104, message: "${M}", requestId: "${R}")`,
  pyrepr: `Resp(code=1237104, message='${M}', request_id='${R}')`,
  colon: `code: 1237104, message: ${M}, request_id: ${R}`,
  zh: `错误码：1237104，错误信息：${M}，请求ID：${R}`,
  headers: `X-Bkapi-Error-Code: 1237104\nX-Bkapi-Error-Message: ${M}\nX-Bkapi-Request-Id: ${R}`,
  props: `code = 1237104\nmessage = ${M}\nrequest_id = ${R}`,
  semicolon: `code=1237104; message=${M}; requestId=${R}`,
  pipe: `code=1237104 | message=${M} | requestId=${R}`,
  diff: `+ {\n+   "code": 1237104,\n+   "message": "${M}",\n+   "request_id": "${R}"\n+ }`,
  latin1: `{"code":1237104,"message":"IP10.0.0.1 ${Buffer.from('不属于该业务').toString('latin1')}","request_id":"${R}"}`,
  elixir: `%{code: 1237104, message: "${M}", request_id: "${R}"}`,
  erl: `#{code => 1237104, message => "${M}", request_id => "${R}"}`,
  crlf: `code: 1237104\r\nmessage: ${M}\r\nrequest_id: ${R}\r\n`,
};

/** Code, message and request id of the response at an offset. */
function read(text: string, offset: number, prose?: boolean): unknown[] | undefined {
  const response = responseIn(text, offset, prose);
  if (response === undefined) return undefined;
  const { code, message, requestId } = response;
  assert.equal(text.slice(code.offset, code.offset + code.length), String(code.value));
  return [code.value, message?.value, requestId];
}

describe('printed responses', () => {
  for (const [name, text] of Object.entries(shapes)) {
    it(`are read from ${name}`, () => {
      const code = text.indexOf('1237104');
      const message = text.indexOf('不属于');
      const offsets = [code, code + 7, ...(message < 0 ? [] : [message, message + 3])];
      for (const offset of offsets) assert.deepEqual(read(text, offset), [1237104, M, R], String(offset));
    });
  }

  it('have only what belongs to the code', () => {
    const cases: readonly (readonly [marked: string, response: unknown[] | undefined])[] = [
      ['a(code=1237105, message=x y) b(code=$01237104, message=no way)', [1237104, 'no way', undefined]],
      ['a(code=$01237104, message=x y) b(code=1, message=no way)', [1237104, 'x y', undefined]],
      ['- code: 1\n  message: one\n- code: $01237104\n  message: two\n- message: three', [1237104, 'two', undefined]],
      ['a:\n  code: $01237104\nmessage: other', undefined],
      ['<a><code>$01237104</code></a><b><message>no</message></b>', undefined],
      ['code=200 cost=$01237104 message=no', undefined],
      ['phone=$01237104, message=no', undefined],
      ['code: $01237104', undefined],
      ['code=$01237104 message=null request_id=5f0c8e: x', [1237104, undefined, '5f0c8e']],
      ['EsbResp(code=$01237104, message=null, requestId=null)', [1237104, undefined, undefined]],
      ['EsbResp(code=$01237104, message=IP{0} 不属于该业务)', undefined],
      // Characters that were lost or not decoded say nothing.
      ['{"code":$01237104,"message":"IP10.0.0.1 ???","result":false}', [1237104, undefined, undefined]],
      ['{"code":$01237104,"message":"IP10.0.0.1 \ufffd\ufffd","result":false}', [1237104, undefined, undefined]],
      ["{'code': $01237104, 'message': b'\\xb2\\xbb\\xca\\xf4'}", [1237104, undefined, undefined]],
      ['{"code":$01237104,"message":"why? é 50% C:\\\\x"}', [1237104, 'why? é 50% C:\\x', undefined]],
    ];
    for (const [marked, expected] of cases) {
      const offset = marked.indexOf('$0');
      assert.deepEqual(read(marked.replace('$0', ''), offset), expected, marked);
    }
  });

  it('are read from comments and strings of source code, but not from its statements', () => {
    const at = (text: string, languageId: string) => responseAt(documentOf(text, languageId), text.indexOf('1237104'));
    assert.equal(at(`// ${shapes.lombok}`, 'java')?.message?.value, M);
    assert.equal(at(`log.warn("${shapes.lombok}")`, 'java')?.message?.value, M);
    assert.equal(at('int code = 1237104; String message = "a b";', 'java'), undefined);
    assert.equal(at('code = 1237104\nmessage = "a b"', 'python'), undefined);
  });
});
