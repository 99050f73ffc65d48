import assert from 'node:assert/strict';
import { readDefinitions } from '../../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { readCallables } from '../../../../server/src/core/catalog/sources/workspace/signatures';
import { discoverJob } from '../../../../server/src/disk/walk/walkJobs';
import { sourceSamples } from '../../../support/sourceSamples';

/** The bytes before and behind the text belong to other files. */
function mayDefine(text: string, path = 'a.java'): boolean {
  const bytes = Uint8Array.from(`1${text}2`, (character) => character.charCodeAt(0));
  return discoverJob.select(bytes, [{ path, start: 1, end: bytes.length - 1 }]).size > 0;
}

describe('bytes that may define a code', () => {
  it('are preceded by what can precede a value', () => {
    const defining = [
      'int A = 1241001;',
      'A=1241001',
      'A: 1241001',
      'A(1241001, "x")',
      '("x", 1_241_001)',
      'A =\n    1241001',
      'A = /* x */ 1241001',
      '  #define A 1241001',
      '1241001',
      '{1241001',
      'A = (1241001, "x")',
      'new, A (1241001)',
      'renew A(1241001)',
      'new(1241001)',
      '// a.\nA(1241001)',
      '/* new */ A(1241001)',
      // In GB18030 the last character of a comment before it ends in a digit.
      '/* \x81\x30\x81\x311241001',
    ];
    assert.deepEqual(
      defining.filter((text) => !mayDefine(text)),
      [],
    );
  });

  it("are separated by ' only in C and C++", () => {
    for (const path of ['a.c', 'a.H', 'a.cpp', 'a.hxx']) assert.ok(mayDefine("A = 1'241'001;", path), path);
    for (const path of ['a.java', 'c', 'a.cs']) assert.equal(mayDefine("A = 1'241'001;", path), false, path);
  });

  it('are not in comparisons, mentions and longer or shorter numbers', () => {
    const others = [
      'if (code == 1241001)',
      'code != 1241001 || code >= 1241001',
      'return 1241001;',
      'case 1241001:',
      '// code 1241001 is odd',
      '// 1241001 is odd',
      '/** 1241001 is odd */',
      '"1241001"',
      'x + 1241001',
      'id = 20241241001;',
      'A = 124100;',
      'A = 124100',
      'A = 12;',
      'at = 1241001234567L;',
      'throw new Failure(1241001);',
      'failures . put ( 1241001, text)',
      'A_2 = 1; B = 11_2;',
      '',
    ];
    assert.deepEqual(
      others.filter((text) => mayDefine(text)),
      [],
    );
    assert.ok(mayDefine('# 1241001\n', 'message.properties'));
  });

  it('include every definition from which a constant is read, in every language', () => {
    let constants = 0;
    for (const { path, text } of sourceSamples) {
      for (const { line, name } of readDefinitions(path, text)?.constants ?? []) {
        const alone = text
          .split('\n')
          .map((one, index) => (Math.abs(index + 1 - line) <= 1 ? one : one.replace(/\d/g, 'x')));
        assert.ok(mayDefine(alone.join('\n'), path), `${path}:${line} ${name}`);
        constants++;
      }
    }
    assert.ok(constants > 60, `only ${constants} constants`);
  });
});

describe('bytes that may declare what is called with codes', () => {
  const declaring = [
    'class XException { }',
    'public class a_1Error extends B { }',
    'class X { static X fail(Integer errorCode) { return null; } }',
    'class X { static X fail(String a, final int code, Object... all) { return null; } }',
    'class X { static X fail(ErrorCode errorCode) { return null; } }',
    '// \xb0\x81\nclass X { static X fail(long bcode,\n int b) { return null; } }',
  ];
  it('include every callable that is read', () => {
    for (const text of declaring) {
      assert.ok(readCallables(text).length > 0, text);
      assert.ok(mayDefine(text), text);
      assert.equal(mayDefine(text, 'a.kt'), false, text);
    }
  });

  it('are not in calls and other classes', () => {
    const others = [
      'class X { }',
      'f(code, a); g(statusCode)',
      'class ExceptionX { }',
      'catch (XException e) { }',
      'class',
    ];
    for (const text of others) assert.deepEqual([mayDefine(text), readCallables(text)], [false, []], text);
  });
});
