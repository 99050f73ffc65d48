import assert from 'node:assert/strict';
import { codeDocuments } from '../../../../server/src/core/mentions/document/chunkedDocument';
import {
  type ErrorWord,
  errorWordAt,
  errorWords,
  httpStatusOf,
  maybeErrorWord,
} from '../../../../server/src/core/messages/response/errorWord';

function documentOf(text: string) {
  return codeDocuments('utf-16').create('file:///w/a.log', 'log', 1, text);
}

/** Returns the word at `$0` and its place. Returns null if there is no word. */
function wordIn(marked: string): string | null {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const found = errorWordAt(documentOf(text), offset);
  return found ? `${found.value} ${text.slice(found.offset, found.offset + found.length)}` : null;
}

describe('words of API v4 in place of codes', () => {
  it('come with the status of HTTP that the gateway answers with', () => {
    const expected: Readonly<Record<ErrorWord, number>> = {
      INVALID_ARGUMENT: 400,
      OUT_OF_RANGE: 400,
      FAILED_PRECONDITION: 400,
      UNAUTHENTICATED: 401,
      IAM_NO_PERMISSION: 403,
      NO_PERMISSION: 403,
      NOT_FOUND: 404,
      MEDIA_TYPE_NOT_ACCEPTABLE: 406,
      ALREADY_EXISTS: 409,
      ABORTED: 409,
      UNSUPPORTED_MEDIA_TYPE: 415,
      RATELIMIT_EXCEED: 429,
      RESOURCE_EXHAUSTED: 429,
      INTERNAL: 500,
      UNKNOWN: 500,
      NOT_IMPLEMENTED: 501,
    };
    assert.deepEqual(Object.fromEntries(errorWords.map((word) => [word, httpStatusOf(word)])), expected);
  });

  const padded = (length: number) => `{"error":{${' '.repeat(length)}"code":"NOT_$0FOUND","message":"x"}}`;
  const java = (length: number) => `error=${'a'.repeat(length)}(code=NOT$0_FOUND, message=x`;
  const yaml = (lines: number, key = 'data') =>
    `error:\n${`  ${key}: 1\n`.repeat(lines)}  code: NOT_$0FOUND\n  message: x\n`;
  const cases: readonly (readonly [text: string, found: string | null])[] = [
    ['{"error":{"code":"$0NOT_FOUND","message":"x"}}', 'NOT_FOUND NOT_FOUND'],
    ['{"error":{"code":"NOT_FOUND$0","data":{}}}', 'NOT_FOUND NOT_FOUND'],
    ['{"error" : {"details":[],"code":"Unsupported $0Media Type"}}', 'UNSUPPORTED_MEDIA_TYPE Unsupported Media Type'],
    [padded(200), 'NOT_FOUND NOT_FOUND'],
    ['"{\\"error\\":{\\"code\\":\\"ABO$0RTED\\",\\"message\\":\\"x\\"}}"', 'ABORTED ABORTED'],
    // Without a message, under another key, in another object, or of another word it is any text.
    ['{"error":{"code":"NOT_$0FOUND"}}', null],
    ['{"result":{"code":"NOT_$0FOUND","message":"x"}}', null],
    ['{"error":{"type":"NOT_$0FOUND","message":"x"}}', null],
    ['{"code":"NOT_$0FOUND","message":"x"}', null],
    ['{"error":{"code":"NOT_$0FOUNDED","message":"x"}}', null],
    ['{"error":{"code":"NOT_FOUND","message":"NOT_$0FOUND"}}', null],
    [java(80), 'NOT_FOUND NOT_FOUND'],
    ['EsbV4RespError(code=NOT_$0FOUND, message=x, data=null)', 'NOT_FOUND NOT_FOUND'],
    ['GrpcError(code=NOT_$0FOUND, message=x)', null],
    ['map[error:map[code:NOT_$0FOUND message:x]]', 'NOT_FOUND NOT_FOUND'],
    ['{"error" => {"code" => "NOT_$0FOUND", "message" => "x"}}', 'NOT_FOUND NOT_FOUND'],
    [java(81), null],
    ['error=EsbError(code=$0INTERNAL, message=x)', 'INTERNAL INTERNAL'],
    ['error=EsbError(code=INTERNAL$0, message=x)', 'INTERNAL INTERNAL'],
    ['error=EsbError(code=INTERNAL,$0 message=x)', null],
    ['error=EsbError(code=INTER$0NAL, text=x)', null],
    ['Error:{Code:UNKN$0OWN Message:x}', 'UNKNOWN UNKNOWN'],
    [yaml(0), 'NOT_FOUND NOT_FOUND'],
    [yaml(4), 'NOT_FOUND NOT_FOUND'],
    [yaml(5), null],
    [yaml(1, 'code'), null],
    // Maps, arrays and structs of other languages.
    ['%{"error" => %{"code" => "NOT_$0FOUND", "message" => "x"}}', 'NOT_FOUND NOT_FOUND'],
    ["['error' => ['code' => 'NOT_$0FOUND', 'message' => 'x']]", 'NOT_FOUND NOT_FOUND'],
    ['[error] => Array\n(\n  [code] => NOT_$0FOUND\n  [message] => x\n)', 'NOT_FOUND NOT_FOUND'],
    ['error: Some(Error { code: "NOT_$0FOUND", message: "x" })', 'NOT_FOUND NOT_FOUND'],
    ['Err(EsbV4Error { code: "NOT_$0FOUND", message: "x" })', 'NOT_FOUND NOT_FOUND'],
    ['error: {code: NOT_$0FOUND, message: x}', 'NOT_FOUND NOT_FOUND'],
    ['{"error" => {"code" => "NOT_$0FOUND", "text" => "x"}}', null],
    ["['result' => ['code' => 'NOT_$0FOUND', 'message' => 'x']]", null],
    ['terror(code=NOT_$0FOUND, message=x)', null],
    // Lists of YAML.
    ['- error:\n    code: NOT_$0FOUND\n    message: x\n', 'NOT_FOUND NOT_FOUND'],
    ['all:\n  - error:\n      message: x\n      code: "NOT_$0FOUND"\n', 'NOT_FOUND NOT_FOUND'],
    ['error:\n- code: NOT_$0FOUND\n  message: x\n', 'NOT_FOUND NOT_FOUND'],
    ['error:\ncode: NOT_$0FOUND\n', null],
    ['- error:\n  code: NOT_$0FOUND\n', null],
    ['error:\n  inner:\n    code: NOT_$0FOUND\n', null],
    ['error: x\n  code: NOT_$0FOUND\n', null],
    // XML.
    ['<error><code>NOT_$0FOUND</code><message>x</message></error>', 'NOT_FOUND NOT_FOUND'],
    ['<Error>\n  <Message>x</Message>\n  <Code>NOT_$0FOUND</Code>\n</Error>', 'NOT_FOUND NOT_FOUND'],
    ['<error code="NOT_$0FOUND" message="x"/>', 'NOT_FOUND NOT_FOUND'],
    ['&lt;error&gt;&lt;code&gt;NOT_$0FOUND&lt;/code&gt;&lt;message&gt;x', 'NOT_FOUND NOT_FOUND'],
    ['<error><code>NOT_$0FOUND</code></error>', null],
    ['<result><code>NOT_$0FOUND</code><message>x</message></result>', null],
  ];
  for (const [text, found] of cases) {
    it(`${JSON.stringify(text.replace(/(.)\1{9,}/g, '$1…'))}: ${found ?? 'none'}`, () => {
      assert.equal(wordIn(text), found);
    });
  }

  it('are looked for only where capitals or their words are near', () => {
    const maybe = (marked: string) => maybeErrorWord(documentOf(marked.replace('$0', '')), marked.indexOf('$0'));
    assert.deepEqual(
      [
        '$0ABORTED',
        'ABORTED$0',
        'ABO$0RTED',
        'Unsupported Me$0dia Type',
        'ABORT$0',
        '"ABORTED" $0',
        'ABORTED,$0 x',
        `ABORTED${' '.repeat(25)}$0`,
        `ABORTED${' '.repeat(27)}$0`,
        `$0${' '.repeat(26)}ABORTED`,
        `$0${' '.repeat(27)}ABORTED`,
        `x${'.'.repeat(40)}$0ABORTED${'.'.repeat(40)}`,
      ].map(maybe),
      [true, true, true, true, false, false, false, true, false, true, false, true],
    );
  });
});
