import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeSpan, escapeMarkdown, shorten, visibleText } from '../../../server/src/core/text/escape';

describe('escape', () => {
  const shown: readonly [what: string, text: string, markdown: string][] = [
    ['plain text', 'Missing parameter, 缺少参数【ip】！', 'Missing parameter, 缺少参数【ip】！'],
    ['a link', '[go](command:rm)', '\\[go\\](command:rm)'],
    ['an image', '![x](http://evil/x.png)', '!\\[x\\](http\\:\\//evil/x.png)'],
    ['emphasis and code', '*a* **b** `c` ~~d~~', '\\*a\\* \\*\\*b\\*\\* \\`c\\` \\~\\~d\\~\\~'],
    ['an underscore at the edge of a word', '_a_ b_c task_id', '\\_a\\_ b_c task_id'],
    ['HTML and entities', '<img src=x> &lt;', '&lt;img src=x\\> &amp;lt;'],
    ['an icon', '$(alert) $5', '\\$(alert) \\$5'],
    ['bare links', 'https://a.b www.a.b WWW.a.b me@a.b', 'https\\:\\//a.b www\\.a.b WWW\\.a.b me\\@a.b'],
    ['an address without a scheme', '//evil.test/x ///a a/b', '\\//evil.test/x \\/\\//a a/b'],
    ['a table cell', 'a|b\\|c', 'a\\|b\\\\\\|c'],
    ['a heading', '# a', '\\# a'],
    ['lists', '- a', '\\- a'],
    ['a blank before what could open a line', ' = 1', ' \\= 1'],
    ['a numbered list', '12. a', '12\\. a'],
    ['a rule under a line', '===', '\\==='],
    ['line breaks', 'a\r\n\n# b\tc', 'a # b c'],
    ['a bidi override', 'a\u202eb', 'a&lt;U+202E\\>b'],
    ['zero widths and marks', '\ufeff\u200b\u2066', '&lt;U+FEFF\\>&lt;U+200B\\>&lt;U+2066\\>'],
    ['controls', '\u0000\u001b[31m\u009b', '&lt;U+0000\\>&lt;U+001B\\>\\[31m&lt;U+009B\\>'],
    ['a lone surrogate', 'a\ud800b', 'a&lt;U+D800\\>b'],
    ['an emoji', '😀', '😀'],
  ];
  for (const [what, text, markdown] of shown) {
    it(`shows ${what} as text`, () => assert.equal(escapeMarkdown(text), markdown));
  }

  it('keeps code spans closed whatever they contain', () => {
    assert.deepEqual(['A_B', 'a`b', '``', '', 'x\u202e'].map(codeSpan), [
      '`A_B`',
      '``a`b``',
      '``` `` ```',
      '`  `',
      '`x<U+202E>`',
    ]);
  });

  it('shortens by code points', () => {
    assert.deepEqual(
      [shorten('1234', 4), shorten('12345', 4), shorten('😀😀😀', 3), shorten('😀😀😀😀', 3), shorten('ab cd', 4)],
      ['1234', '123…', '😀😀😀', '😀😀…', 'ab…'],
    );
  });

  it('shows every invisible character of the first planes', () => {
    let cases = 0;
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      if (!/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(character)) continue;
      cases += 1;
      assert.match(visibleText(`a${character}b`), /^a(?:<U\+[0-9A-F]{4}>| )b$/);
    }
    assert.equal(cases > 2000, true);
  });

  it('leaves nothing hidden and no active mark in any text', () => {
    let cases = 0;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        cases += 1;
        assert.doesNotMatch(visibleText(text), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Cs}/u);
        const bare = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, '');
        assert.doesNotMatch(bare, /[<>`*[\]~|$@\\\n]/);
      }),
      { numRuns: 500 },
    );
    assert.equal(cases, 500);
  });
});
