import assert from 'node:assert/strict';
import { idBehind, idOfHeaders, idOfLine, maxIdLength } from '../../../../server/src/core/messages/response/requestIds';

type Cases = readonly (readonly [text: string, id: string])[];

/** What is read at `^`, which is taken out. */
function read(written: string, reader: (text: string, offset: number) => string | undefined): string {
  return reader(written.replace('^', ''), written.indexOf('^')) ?? 'none';
}

describe('the id of a request', () => {
  const headers: Cases = [
    [
      'HTTP/1.1 200 OK\nX-Bkapi-Request-Id: ab12cd34ef56ab12cd34ef56ab12cd34\nServer: a\n\n{"code": ^1237104}',
      'ab12cd34ef56ab12cd34ef56ab12cd34',
    ],
    ['< X-Request-Id: r-1\r\n< \r\n{"code": ^1}', 'r-1'],
    ['X-Request-Id:\n\n{^', 'none'],
    ['a\nX-Request-Id: x1\nB: c\nd\n\n{^', 'none'],
    ['X-Request-Id: x1\n{^', 'none'],
    ['{^', 'none'],
    ['X-Request-Id: x1\n\n[^', 'x1'],
  ];
  for (const [text, id] of headers) {
    it(`in headers ${JSON.stringify(text)}`, () => assert.equal(read(text, idOfHeaders), id));
  }

  it('in headers has a maximum length', () => {
    const id = 'x'.repeat(maxIdLength);
    assert.equal(read(`X-Request-Id: ${id}\n\n{^`, idOfHeaders), id);
    assert.equal(read(`X-Request-Id: ${id}x\n\n{^`, idOfHeaders), 'none');
  });

  const before: Cases = [
    ['x\n2024 [ab12cd34ef56ab12cd34ef56ab12cd34] code=^1237104', 'ab12cd34ef56ab12cd34ef56ab12cd34'],
    ['2024 [ab12cd34ef56ab12cd34ef56ab12cd34,4a] ^1', 'ab12cd34ef56ab12cd34ef56ab12cd34'],
    ['trace_id=abcdefgh1 ^1', 'abcdefgh1'],
    ['x=1 [ab12cd34ef56ab12cd34ef56ab12cd34] ^1', 'none'],
    ['request-id: "abcdefgh1" ^1', 'abcdefgh1'],
    ['trace_id=abc ^1', 'none'],
    ['[ab12cd34ef56ab12cd34ef56ab12cd34]\n^1', 'none'],
    ['^1', 'none'],
  ];
  for (const [text, id] of before) {
    it(`before a code ${JSON.stringify(text)}`, () => assert.equal(read(text, idOfLine), id));
  }

  const behind: Cases = [
    ['^1237104 request_id=abcd1', 'abcd1'],
    ['^1237104 a\nrequest_id=abcd1', 'none'],
    ['^1237104 (ab12cd34ef56ab12cd34ef56ab12cd34)', 'ab12cd34ef56ab12cd34ef56ab12cd34'],
    ['^1237104,ab12cd34ef56ab12cd34ef56ab12cd34,x', 'ab12cd34ef56ab12cd34ef56ab12cd34'],
    ['^1237104 请求 ID 为 ab12cd34', 'ab12cd34'],
    ['^1237104 1237105 request_id=abcd1', 'none'],
    ['^1237104 trace_id: null', 'none'],
    ['^1237104 rid=ab12cd34', 'ab12cd34'],
    ['^1237104 请求标识：ab12cd', 'ab12cd'],
  ];
  for (const [text, id] of behind) {
    it(`behind a code ${JSON.stringify(text)}`, () => assert.equal(read(text, idBehind), id));
  }
});
