import assert from 'node:assert/strict';
import { sourceSyntax } from '../../../../server/src/core/text/languages';
import { endOfComment, endOfQuoted, endOfRegExp, startOfPhp } from '../../../../server/src/core/text/source/lexemes';
import type { SourceSyntax } from '../../../../server/src/core/text/source/sourceSyntax';

function syntaxOf(path: string): SourceSyntax {
  const syntax = sourceSyntax(path);
  assert.ok(syntax);
  return syntax;
}

/** What the lexeme at the beginning of a text is; undefined if it does not end. */
function taken(text: string, end: number | undefined): string | undefined {
  return end === undefined ? undefined : text.slice(0, end);
}

/** `§` is a dollar sign, which would make a text look like a template. */
function dollars(text: string): string {
  return text.replaceAll('§', '$');
}

describe('lexemes', () => {
  const strings: readonly (readonly [path: string, text: string, taken: string])[] = [
    ['a.ts', "'a\\'b' + 'c'", "'a\\'b'"],
    ['a.ts', "'a\\\r\nb' + 1", "'a\\\r\nb'"],
    ['a.ts', "'a\nb'", "'a"],
    ['a.ts', '`a §{b} c` d', '`a §{b} c`'],
    ['a.ts', '`a §{f({ b: `§{c}` })} d` e', '`a §{f({ b: `§{c}` })} d`'],
    ['a.ts', '`§{ { a: { b: 1 } } }` c', '`§{ { a: { b: 1 } } }`'],
    ['a.ts', '`§{"}"}` c', '`§{"}"}`'],
    ['a.ts', '`§{x.match(/[`}]/)}` c', '`§{x.match(/[`}]/)}`'],
    ['a.ts', '`§{a / b}` c', '`§{a / b}`'],
    ['a.ts', '`\\`a` b', '`\\`a`'],
    ['a.py', '"""a "b" \\""" c""" d', '"""a "b" \\""" c"""'],
    ['a.py', "'''a\n'' b''' c", "'''a\n'' b'''"],
    ['a.go', '`a\\` b', '`a\\`'],
    ['a.kt', '`a b` c', '`a b`'],
  ];
  for (const [path, written, expected] of strings) {
    const text = dollars(written);
    it(`takes ${JSON.stringify(text)} in ${path} as a string`, () =>
      assert.equal(taken(text, endOfQuoted(text, 0, 0, syntaxOf(path))), dollars(expected)));
  }

  const expressions: readonly (readonly [text: string, taken: string | undefined])[] = [
    ['/a/ b', '/a/'],
    ['/[/]/ b', '/[/]/'],
    ['/[a]b/c/', '/[a]b/'],
    ['/a\\/b/ c', '/a\\/b/'],
    ['/a\nb/', undefined],
    ['/a', undefined],
    [`/${'a'.repeat(998)}/`, `/${'a'.repeat(998)}/`],
    [`/${'a'.repeat(999)}/`, undefined],
  ];
  for (const [text, expected] of expressions) {
    it(`takes ${JSON.stringify(text.slice(0, 12))} of ${text.length} as a regular expression`, () =>
      assert.equal(taken(text, endOfRegExp(text, 0)), expected));
  }

  const comments: readonly (readonly [path: string, text: string, taken: string | undefined])[] = [
    ['a.java', '// a\nb', '// a'],
    ['a.java', '/* a */ b', '/* a */'],
    ['a.java', '/ a', undefined],
    ['a.py', '# a\rb', '# a'],
    ['a.py', '// a', undefined],
  ];
  for (const [path, text, expected] of comments) {
    it(`takes ${JSON.stringify(text)} in ${path} as ${expected === undefined ? 'no' : 'a'} comment`, () =>
      assert.equal(taken(text, endOfComment(text, 0, syntaxOf(path))), expected));
  }

  it('begin in PHP behind the opening tag', () => {
    assert.deepEqual(
      ['<?php 1', 'a <? 1', 'a <?= 1', 'a < 1'].map((text) => text.slice(startOfPhp(text, 0))),
      [' 1', ' 1', '= 1', ''],
    );
    assert.equal(startOfPhp('<? 1 <?php 2', 1), 10);
  });
});
