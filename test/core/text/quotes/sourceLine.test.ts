import assert from 'node:assert/strict';
import { lineState, quotedAt } from '../../../../server/src/core/text/quotes/sourceLine';
import { assertLinear } from '../../../support/assertLinear';

function states(languageId: string, ...lines: string[]): (string | undefined)[] {
  return lines.map((line) => lineState(line, languageId));
}

describe('lineState', () => {
  it('detects open and closed strings', () => {
    assert.deepEqual(states('typescript', 'x = "', 'x = "a" + ', 'x = "a\\" + ', "x = 'a", 'x = `', "f('\"'", '"\\'), [
      'string',
      'code',
      'string',
      'string',
      'string',
      'code',
      'string',
    ]);
  });

  it('detects line and block comments', () => {
    assert.deepEqual(states('java', 'x // ', 'x /* ', 'x /* a */ ', ' * text', ' *', '"// ', 'a * b'), [
      'comment',
      'comment',
      'code',
      'comment',
      'comment',
      'string',
      'code',
    ]);
    assert.deepEqual(states('python', 'x # ', 'x // '), ['comment', 'code']);
    assert.deepEqual(states('html', '<p><!-- ', '<p><!-- a --> '), ['comment', 'code']);
  });

  it('knows every word that begins a comment, where a statement begins', () => {
    const code = ['set REMOTE=1', 'call ::label', ':label', 'goto :eof'];
    const comment = [':: a', '  ::a', 'rem a', '@REM', 'Rem\ta', 'set x=1 & rem y', 'if a (rem x'];
    assert.deepEqual(states('bat', ...code, ...comment), [...code.map(() => 'code'), ...comment.map(() => 'comment')]);
    assert.deepEqual(states('ini', '# x', '; x', 'colour=#f'), ['comment', 'comment', 'code']);
    assert.deepEqual(states('properties', '! x', '# x', 'a!b'), ['comment', 'comment', 'code']);
    assert.deepEqual(states('vb', 'Rem x', "x ' y", 'x = 1 : REM y', 'Remove x'), [
      'comment',
      'comment',
      'comment',
      'code',
    ]);
  });

  it('reads no apostrophe as a quote in Rust', () => {
    assert.deepEqual(states('rust', "fn f<'a>(x: "), ['code']);
  });

  it('treats Markdown as a comment, and does not judge other prose', () => {
    assert.deepEqual(
      [...states('markdown', 'a'), ...states('plaintext', "don't"), ...states('json', '"a')],
      ['comment', undefined, undefined],
    );
  });
});

/** What is quoted at `$0`; null in code. */
function textAt(marked: string, languageId: string): string | null {
  const column = marked.indexOf('$0');
  const line = marked.slice(0, column) + marked.slice(column + 2);
  const found = quotedAt(line, column, languageId);
  return found ? line.slice(found.start, found.end) : null;
}

describe('quotedAt', () => {
  const cases: readonly (readonly [line: string, languageId: string, text: string | null])[] = [
    ['raise E("no su$0ch IP", 1)', 'python', 'no such IP'],
    ['raise E($0"no such IP", 1)', 'python', 'no such IP'],
    ['raise E("no such IP$0", 1)', 'python', 'no such IP'],
    ['raise E("no such IP", $01)', 'python', null],
    ['ra$0ise E("no such IP", 1)', 'python', null],
    ['f("a", \'b$0 c\')', 'javascript', 'b c'],
    ['f("say \\"h$0i\\" now")', 'java', 'say \\"hi\\" now'],
    ['f("never cl$0osed', 'java', 'never closed'],
    ['x = 1 # it$0 "is"', 'python', ' it "is"'],
    ['x = 1; // it$0 is', 'java', ' it is'],
    ['x /* o$0ne */ + y', 'java', ' one '],
    ['x /* one */ + $0y', 'java', null],
    [' * a line of a com$0ment', 'java', ' a line of a comment'],
    ['x * y$0', 'python', null],
    ['{"code": 1, "message": "no $0IP"}', 'json', 'no IP'],
    ['{"code": $01, "message": "no IP"}', 'json', null],
    ["fn f<'a>(x: &'a str) -> St$0ring", 'rust', null],
    ['<!-- no $0IP -->', 'html', ' no IP '],
    ['a$0', 'no such language', null],
    ['$0', 'java', null],
  ];
  for (const [line, languageId, text] of cases) {
    it(`reads ${line} in ${languageId}`, () => assert.equal(textAt(line, languageId), text));
  }

  it('takes linear time', async () => {
    await assertLinear(2_000_000, (size) => {
      const line = '"'.repeat(2 * Math.floor(size / 2) + 1);
      assert.deepEqual(quotedAt(line, line.length, 'java'), { start: line.length, end: line.length });
      const blanks = ' '.repeat(size);
      assert.equal(quotedAt(blanks, blanks.length, 'java'), undefined);
    });
  }).timeout(600_000);
});
