import assert from 'node:assert/strict';
import { sourceSyntax } from '../../../../server/src/core/text/languages';
import { endOfComment, endOfQuoted } from '../../../../server/src/core/text/source/lexemes';

/** What of the text in a file with this extension is the comment or string at its beginning; `…` if it has no end, null if there is none. */
function first(text: string, extension: string): string | null {
  const syntax = sourceSyntax(`a.${extension}`);
  assert.ok(syntax, extension);
  const quoteAt = text.search(/["'`@#/]/);
  const end = endOfComment(text, 0, syntax) ?? endOfQuoted(text, 0, quoteAt, syntax);
  if (end === undefined) return null;
  return Number.isFinite(end) ? text.slice(0, end) : '…';
}

const hashes = (count: number) => '#'.repeat(count);
const raw = (count: number) => `r${hashes(count)}"x"${hashes(count)}`;
const delimited = (length: number) => `R"${'d'.repeat(length)}(a)"${'d'.repeat(length)}"`;

describe('the comment or string at a place', () => {
  const cases: readonly (readonly [extension: string, text: string, found: string | null])[] = [
    ['java', '// a\nb', '// a'],
    ['java', '/* a */ b', '/* a */'],
    ['java', '/*/ a */ b', '/*/ a */'],
    ['java', '/* a', '…'],
    ['java', '/* /* */ b */', '/* /* */'],
    ['java', '# a\n', null],
    ['rs', '/* /* */ b */c', '/* /* */ b */'],
    ['rs', '/* /* */ b', '…'],
    ['rs', '/**/c', '/**/'],
    ['rs', '/*/**/*/c', '/*/**/*/'],
    ['py', '# a\nb', '# a'],
    ['py', '// a\n', null],
    ['php', '# a\nb', '# a'],
    ['php', '#[A]\nb', null],
    ['java', '"a\\"b"c', '"a\\"b"'],
    ['java', '"a\nb"', '"a'],
    ['java', '"""a"b\\""" c""" d', '"""a"b\\""" c"""'],
    ['py', "'''a''b'''c", "'''a''b'''"],
    ['py', "'''a", '…'],
    ['rs', raw(0), raw(0)],
    ['rs', `${raw(1)}x`, raw(1)],
    ['rs', 'r#"a"b"#c', 'r#"a"b"#'],
    ['rs', 'br"a\\"c', 'br"a\\"'],
    ['rs', 'cr##"a"#b"##c', 'cr##"a"#b"##'],
    ['rs', 'xr"a"', null],
    ['rs', 'r#a', null],
    ['rs', 'r"a', '…'],
    ['rs', raw(255), raw(255)],
    ['rs', raw(256), raw(256)],
    ['rs', raw(257), null],
    ['rs', "'a'b", "'a'"],
    ['rs', "'\\n'b", "'\\n'"],
    ['rs', "'😀'b", "'😀'"],
    ['rs', "'a b'", null],
    ['cpp', 'R"(a)")"b', 'R"(a)"'],
    ['cpp', 'R"x(a)"b)x"c', 'R"x(a)"b)x"'],
    ['cpp', 'u8R"(a)"c', 'u8R"(a)"'],
    ['cpp', 'LR"(a)"c', 'LR"(a)"'],
    ['cpp', 'XR"(a)"c', null],
    ['cpp', 'R"a"', null],
    ['cpp', 'R"(a', '…'],
    ['cpp', delimited(0).replace('(a)"', '(a)'), 'R"(a)"'],
    ['cpp', `R"${'d'.repeat(16)}(a)${'d'.repeat(16)}"x`, `R"${'d'.repeat(16)}(a)${'d'.repeat(16)}"`],
    ['cpp', `R"${'d'.repeat(17)}(a)${'d'.repeat(17)}"x`, null],
    ['cs', '@"a\\"b', '@"a\\"'],
    ['cs', '@"a""b"c', '@"a""b"'],
    ['cs', '@$"a"c', '@$"a"'],
    ['cs', '@"a', '…'],
    ['cs', '@a', null],
    ['go', '`a\n\\`b', '`a\n\\`'],
    ['go', '`a', '…'],
    ['kt', '`a b`c', '`a b`'],
    ['ts', '`a\\`b`c', '`a\\`b`'],
    ['ts', '`a§{b}`c', '`a§{b}`'],
    ['ts', '`$a{b`c', '`$a{b`'],
    ['ts', '`§{ {a: "}`"} }`c', '`§{ {a: "}`"} }`'],
    ['ts', "`§{'`'}`c", "`§{'`'}`"],
    ['ts', '`§{`§{a}`}`c', '`§{`§{a}`}`'],
    ['ts', '`§{a.match(/`/)}`c', '`§{a.match(/`/)}`'],
    ['ts', '`§{a / b}`c', '`§{a / b}`'],
    ['ts', '`§{a', '…'],
  ];
  for (const [extension, ...texts] of cases) {
    // Biome takes `${` in a string for a mistake.
    const [text = '', found = null] = texts.map((one) => one?.replaceAll('§', '$') ?? null);
    assert.ok(text);
    const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 9)}… (${text.length})` : text);
    it(`of ${shown} in ${extension}`, () => assert.equal(first(text, extension), found));
  }
});
