import assert from 'node:assert/strict';
import { codeDocuments } from '../../../../server/src/core/mentions/document/chunkedDocument';
import {
  maybeInResponse,
  requestIdBeside,
  responseOfCode,
} from '../../../../server/src/core/messages/response/response';

function at(written: string, languageId: string) {
  const text = written.replace('^', '');
  const document = codeDocuments('utf-16').create(`file:///w/a.${languageId}`, languageId, 1, text);
  return [document, written.indexOf('^')] as const;
}

describe('a number that may be the code of a response', () => {
  const cases: readonly (readonly [text: string, languageId: string, maybe: boolean])[] = [
    ['x = {"code": ^1237104}', 'typescript', true],
    ['x = {code: "^1237104"}', 'typescript', true],
    ['x = {\\"code\\": \\"^1237104\\"}', 'typescript', true],
    ['const code = ^1237104;', 'typescript', false],
    ['f(^1237104)', 'typescript', false],
    ['^1237104', 'typescript', false],
    ['x = {"^1237104": "a"}', 'typescript', true],
    ["x = {'^1237104' => 'a'}", 'php', true],
    ['// code ^1237104', 'typescript', true],
    ['x = "code ^1237104"', 'typescript', true],
    ['<code>^1237104</code>', 'java', true],
    ['<p class="x">code ^1237104</p>', 'html', true],
    ['code ^1237104', 'log', true],
    ['code ^1237104', 'plaintext', true],
    ['code ^1237104', 'toml', true],
    [`${' '.repeat(200)}{"code": ^1237104}`, 'typescript', true],
    [`{"code": ${' '.repeat(200)}^1237104}`, 'typescript', false],
  ];
  for (const [text, languageId, maybe] of cases) {
    it(`${maybe ? 'is' : 'is not'} in ${JSON.stringify(text)} of ${languageId}`, () => {
      assert.equal(maybeInResponse(...at(text, languageId)), maybe);
    });
  }
});

describe('the response of a code', () => {
  const cases: readonly (readonly [text: string, message: string | undefined])[] = [
    ['{"code": ^1237104, "message": "a"}', 'a'],
    ['{"code": 1237104^, "message": "a"}', 'a'],
    ['{"code": 1237104, "message": "^a"}', undefined],
    ['code ^1237104 message=a', undefined],
    ['错误码 ^1237104 message=a', undefined],
    [':code ^1237104, :message "a"', undefined],
    ['code=^1237104 message=a', 'a'],
  ];
  for (const [text, message] of cases) {
    it(`at ${JSON.stringify(text)} says ${message}`, () => {
      assert.equal(responseOfCode(...at(text, 'log'))?.message?.value, message);
    });
  }
});

describe('the id beside a code', () => {
  const cases: readonly (readonly [text: string, id: string | undefined])[] = [
    ['code ^1237104 request_id=abcd1', 'abcd1'],
    ['request_id=abcdefgh1 code ^1237104', 'abcdefgh1'],
    ['request_id=abcdefgh1\ncode ^1237104', undefined],
    ['code ^1237104\nrequest_id=abcd1', undefined],
    ['code ^1237104', undefined],
  ];
  for (const [text, id] of cases) {
    it(`of ${JSON.stringify(text)} is ${id}`, () => assert.equal(requestIdBeside(...at(text, 'log')), id));
  }
});
