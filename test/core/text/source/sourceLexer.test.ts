import assert from 'node:assert/strict';
import { sourceSyntax } from '../../../../server/src/core/text/languages';
import { SourceLexer, type SourceSpan } from '../../../../server/src/core/text/source/sourceLexer';

/**
 * The tokens of a source: `$` before strings, `#` before numbers, `op` before operators of several signs; `^` behind the first of a
 * line, `<…>` for a comment on the line of the token before, `[…]` for those above; `cut` if the text ends in a comment or a string.
 */
function tokens(extension: string, text: string): string {
  const syntax = sourceSyntax(extension);
  assert.ok(syntax, extension);
  const lexer = new SourceLexer(text, syntax);
  const spanned = ({ start, end }: SourceSpan) => text.slice(start, end);
  const marks = { end: 'end', word: '', number: '#', string: '$', punctuation: 'op ' };
  const shown: string[] = [];
  do {
    lexer.next();
    const mark = lexer.mark === '' ? marks[lexer.kind] : '';
    const trailing = lexer.trailing ? `<${spanned(lexer.trailing)}>` : '';
    const leading = lexer.leading.map((comment) => `[${spanned(comment)}]`).join('');
    shown.push(`${mark}${lexer.value}${lexer.newline ? '^' : ''}${trailing}${leading}`);
  } while (lexer.kind !== 'end');
  return [...shown, ...(lexer.truncated ? ['cut'] : [])].join(' ');
}

describe('tokens of source code', () => {
  // Biome takes `${` in a string for a mistake.
  const cases: readonly (readonly [extension: string, text: string, tokens: string])[] = [
    [
      '.java',
      '/** a */ // b\nint x = 0x1F_L; // c\n\n// d\n\n// e\n/* f\n */ enum',
      'int^[/** a */][// b] x = #0x1F_L ; enum^<// c>[// e][/* f\n */] end',
    ],
    ['.java', 'a/*b*/ c', 'a^ c[/*b*/] end'],
    ['.java', '"a\\"b" \'c\' """\nd "e"\n""" f', '$"a\\"b"^ $\'c\' $"""\nd "e"\n""" f end'],
    ['.java', '"a\nb', '$"a^ b^ end'],
    ['.java', '"""a', '$"""a^ end cut'],
    ['.java', '/* a', 'end^[/* a] cut'],
    [
      '.java',
      'a ? b::c : d -> e <= f >= g == h != i += j && List<X>= y',
      'a^ ? b op :: c : d op -> e op <= f > = g op == h op != i op += j & & List < X > = y end',
    ],
    ['.java', '@A(1) 错误_1 $x \u00a0b\ufeffc', '@^ A ( #1 ) 错误_1 $x b c end'],
    ['.java', '\ufeffint a', 'int^ a end'],
    [
      '.cpp',
      '1\'000\'000 0.5 \'a\' R"x(a)" b)x" u8R"(c)" LR"(d)" xR"(e)"',
      '#1\'000\'000^ #0.5 $\'a\' $R"x(a)" b)x" $u8R"(c)" $LR"(d)" xR $"(e)" end',
    ],
    [
      '.cpp',
      'R"abcdefghijklmnop(a)abcdefghijklmnop" R"abcdefghijklmnopq(a)" b',
      '$R"abcdefghijklmnop(a)abcdefghijklmnop"^ R $"abcdefghijklmnopq(a)" b end',
    ],
    ['.cpp', 'R"(a', '$R"(a^ end cut'],
    [
      '.rs',
      '\'a\' \'\\n\' \'b r"x\\" r#"y"z"# br##"q"## c\'',
      '$\'a\'^ $\'\\n\' \' b $r"x\\" $r#"y"z"# $br##"q"## c \' end',
    ],
    ['.rs', "'😀' x r#\"a", "$'😀'^ x $r#\"a end cut"],
    ['.rs', '/* a /* b */ c */ d /* /* */ e', 'd^[/* a /* b */ c */] end</* /* */ e> cut'],
    ['.cs', '@"a""b" $"c" @$"d" $@"e" @f #if x\ng', '$@"a""b"^ $ $"c" $@$"d" $ $@"e" @ f # if x g^ end'],
    ['.cs', '@"a', '$@"a^ end cut'],
    ['.cs', '"""a"b""" c', '$"""a"b"""^ c end'],
    ['.go', '`a\\` b `c\nd` "e\\"" x', '$`a\\`^ b $`c\nd` $"e\\"" x end'],
    ['.ts', '`a§{b + `c§{d}` + {e: "}"} + f.test(/`/)}g` h', '$`a§{b + `c§{d}` + {e: "}"} + f.test(/`/)}g`^ h end'],
    ['.ts', '`a\\`b` c', '$`a\\`b`^ c end'],
    ['.ts', '`a§{b', '$`a§{b^ end cut'],
    [
      '.ts',
      'a = /[/"]\\/x/g; b = c / d / e; return /f"/; (/g/)',
      'a^ = $/[/"]\\/x/ g ; b = c / d / e ; return $/f"/ ; ( $/g/ ) end',
    ],
    ['.ts', 'x\\\r\ny "a\\\r\nb" c', 'x^ \\ y^ $"a\\\r\nb" c end'],
    ['.ts', 'a = /b\n/ c', 'a^ = op / b /^ c end'],
    [
      '.py',
      'a = """b\nc""" # d\n\'\'\'e\'\'\' \\\n  f r"g" b\'h\'',
      'a^ = $"""b\nc""" $\'\'\'e\'\'\'^<# d> f r $"g" b $\'h\' end',
    ],
    ['.py', '# a\n# b\n\n# c\nd', 'd^[# c] end'],
    ['.php', 'x <?php a ?> "b" <? c #d\n#[E] f ?><?phpg', 'a^ ?> "b" <? c #^<#d> [ E ] f ?><?php g end'],
    ['.php', 'no', 'end^'],
    ['.php', '<?php a', 'a^ end'],
    ['.php', '<?= a', '=^ a end'],
    ['.kt', '`a b` x /* a /* b */ c */ """d§{e}""" \'f\'', '$`a b`^ x $"""d§{e}"""</* a /* b */ c */> $\'f\' end'],
  ];
  for (const [extension, ...both] of cases) {
    const [text = '', expected] = both.map((one) => one.replaceAll('§', '$'));
    it(`of ${JSON.stringify(text)} in ${extension}`, () => assert.equal(tokens(extension, text), expected));
  }

  it('have at most sixty-four comments above them', () => {
    const shown = (count: number) => tokens('.java', `${'// a\n'.repeat(count)}b`).split('[').length - 1;
    assert.deepEqual([shown(64), shown(65)], [64, 1]);
  });
});
