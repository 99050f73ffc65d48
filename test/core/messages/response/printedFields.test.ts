import assert from 'node:assert/strict';
import type { Member } from '../../../../server/src/core/messages/response/objectText';
import {
  elementsAround,
  type Field,
  fieldsOnLine,
  fieldsOnLines,
} from '../../../../server/src/core/messages/response/printedFields';

/** `key=«value»`, with the depth of a string, `…` where it is not whole, and the place of the bracket around it. */
function shown(text: string, members: readonly (Member & Partial<Pick<Field, 'region'>>)[]): string {
  const written = members.map(({ key, start, end, depth, whole, region = -1 }) =>
    [
      `${key}=${depth === undefined ? '' : `"${depth}`}«${text.slice(start, end)}»${whole ? '' : '…'}`,
      ...(region < 0 ? [] : [`in ${region}`]),
    ].join(' '),
  );
  return written.join(' ');
}

/** What is read of a text at its `^`, which is taken out. */
function read(written: string, reader: (text: string, at: number) => readonly Member[]): string {
  const at = written.indexOf('^');
  const text = written.replace('^', '');
  return shown(text, reader(text, at));
}

const covers = (at: number) => (member: Member) => member.start <= at && at <= member.end;

type Cases = readonly (readonly [text: string, fields: string])[];

describe('fields', () => {
  const lines: Cases = [
    ['EsbResp(code=^1237104, message=a b, result=false)', 'code=«1237104» in 7 message=«a b» in 7 result=«false» in 7'],
    [
      'one Resp(code=^1237104, message=Inner(message=b), result=false) message=c',
      'code=«1237104» in 8 message=«Inner(message=b)» in 8 result=«false» in 8',
    ],
    ['x {Code:^1237104 Message:a b Result:false} code=1', 'Code=«1237104» in 2 Message=«a b» in 2'],
    ['[code] => ^1237104 [message] => a b [result] => ', 'code=«1237104» message=«a b» result=«»'],
    ['[code: ^1237104] [message: a]', 'code=«1237104» message=«a»'],
    ['code=^1237104 msg="a (b) [c" request_id=\'x\' other=1', 'code=«1237104» msg="0«a (b) [c» request_id="0«x»'],
    ['code=^1237104, message=`a b`, trace_id=`x', 'code=«1237104» message=«a b» trace_id=«`x»'],
    ['code=^1237104 message=, result=false', 'code=«1237104» message=«» result=«false»'],
    ['f(code=^1237104, message=Optional("a"))', 'code=«1237104» in 1 message="0«a» in 1'],
    ['错误码：^1237104，错误信息：没有权限', '错误码=«1237104» 错误信息=«没有权限»'],
    ['（错误码=^1237104）消息=a', '错误码=«1237104» in 0'],
    ['(code->^1237104, message->a)', 'code=«1237104» in 0 message=«a» in 0'],
    ['"code" : ^1237104 , "message" : "a"', 'code=«1237104» message="0«a»'],
    [':code=>^1237104, :message=>"a"', 'code=«1237104» message="0«a»'],
    ['\\"code\\": ^1237104, \\"message\\": \\"a\\"', 'code=«1237104» message="1«a»'],
    ['resp.code=^1237104 resp.message=a', 'code=«1237104» message=«a»'],
    ['code=^1237104L message=a; done', 'code=«1237104L» message=«a»'],
    ['code=12371045678 message=^a b | result=false', 'code=«12371045678» message=«a b» result=«false»'],
    ['code=^1237104 message=u\'a\' desc=b"c"', 'code=«1237104» message="0«a» desc="0«c»'],
    ['a=1 code=^1237104\nmessage=a', 'code=«1237104»'],
    ['first\ncode=^1237104 message=a\nlast', 'code=«1237104» message=«a»'],
    ['> code=^1237104 => message=a', 'code=«1237104» message=«a»'],
  ];
  for (const [text, fields] of lines) {
    it(`on the line ${JSON.stringify(text)}`, () => {
      assert.equal(
        read(text, (whole, at) => fieldsOnLine(whole, at, covers(at))),
        fields,
      );
    });
  }

  const blocks: Cases = [
    ['a: 0\ncode: ^1237104\nmessage: a b\nresult: false\n', 'code=«1237104» a=«0» message=«a b» result=«false»'],
    ['- code: ^1237104\n  message: a\n- code: 1237105\n  message: b\n', 'code=«1237104» message=«a»'],
    ['- code: 1237104\n  message: a\n- code: ^1237105\n  message: b\n', 'code=«1237105» message=«b»'],
    ['- code: ^1237104\n- message: a\n- code: 1\n', 'code=«1237104» message=«a»'],
    [
      '  code: ^1237104\n  message: |\n    a\n    b\n  result: false\nother: 1\n',
      'code=«1237104» message=«a\n    b» result=«false»',
    ],
    ['code: 1237104\nmessage: >-\n  a\n  ^b\n', 'message=«a\n  b» code=«1237104»'],
    [
      '[code] => ^1237104\n[data] => Array\n    (\n        [x] => 1\n    )\n\n[message] => a\n',
      'code=«1237104» data=«Array» message=«a»',
    ],
    ['code = ^1237104\nmessage = "a"\n\nresult = false\n', 'code=«1237104» message="0«a»'],
    ['X-Code: ^1237104\r\nX-Message: a\r\n\r\nbody: 1\r\n', 'X-Code=«1237104» X-Message=«a»'],
    ['resp.code=^1237104\nresp.message=a;\n', 'code=«1237104» message=«a»'],
    ['- **code**: ^1237104\n- **message**: `a b`\n', 'code=«1237104» message=«a b»'],
    ['| code | ^1237104 |\n| message | a |\n', 'code=«1237104» message=«a»'],
    ['code       ^1237104\nmessage    a b\n', 'code=«1237104» message=«a b»'],
    ['code: ^1237104\n  deeper: 1\nmessage: a\n', 'code=«1237104» message=«a»'],
    ['code  : ^1237104\nmessage: a\n', 'code=«1237104» message=«a»'],
    ['{ Code = ^1237104\n  Message = "a" }\n', 'Code=«1237104» Message="0«a»'],
    ['code: ^1237104\nx\nmessage: a\n', 'code=«1237104»'],
    ['\ncode: ^1237104\nmessage:\n', 'code=«1237104» message=«»…'],
  ];
  for (const [text, fields] of blocks) {
    it(`on the lines ${JSON.stringify(text)}`, () => assert.equal(read(text, fieldsOnLines), fields));
  }

  const elements: Cases = [
    ['<r><code>^1237104</code><message>a b</message></r>', 'code=«1237104» message=«a b»'],
    ['<r><message> a </message>\n  <code>^1237104</code></r>', 'message=«a» code=«1237104»'],
    [
      '<code>1</code><r><code>^1237104</code><data><x>1</x></data><msg><![CDATA[ a ]]></msg></r><message>c</message>',
      'code=«1237104» msg=«a»',
    ],
    ['<ns:code id="1">^1237104</ns:code><ns:message/><ns:message>a</ns:message>', 'code=«1237104» message=«a»'],
    ['<code>^1237104</code><br/><message></message>', 'code=«1237104» message=«»'],
    ['<a><code>^1237104</code></a><b><message>a</message></b>', 'code=«1237104»'],
    ['<a><code>^1237104L</code><message>1237104 a</message></a>', 'code=«1237104L» message=«1237104 a»'],
    ['code ^1237104', ''],
  ];
  for (const [text, fields] of elements) {
    it(`in elements ${text}`, () => {
      assert.equal(
        read(text, (whole, at) => elementsAround(whole, at, covers(at))),
        fields,
      );
    });
  }

  it('are read on twelve lines above and below', () => {
    const text = `${'a: 1\n'.repeat(20)}code: ^1237104\n${'b: 1\n'.repeat(20)}`;
    const keys = read(text, fieldsOnLines).replaceAll(/=«\w+»/g, '');
    assert.equal(keys, `code ${'a '.repeat(12)}${'b '.repeat(12)}`.trimEnd());
  });

  it('are read within two thousand characters on each side', () => {
    const long = (length: number) => `(message=a ${'x'.repeat(length)} code=^1237104)`;
    const isRead = (length: number) =>
      /message/.test(read(long(length), (text, at) => fieldsOnLine(text, at, covers(at))));
    assert.deepEqual([isRead(1900), isRead(2100)], [true, false]);
  });
});
