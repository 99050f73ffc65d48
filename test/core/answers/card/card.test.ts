import assert from 'node:assert/strict';
import { type Card, cardMarkdown, cardText } from '../../../../server/src/core/answers/card/card';

const hostile: Card = {
  code: 1239801,
  headline: '# [x](command:rm) <b>\u202e',
  beneath: '![i](http://evil)\n- $(alert)',
  facts: [
    ['| ', { code: '`A`\u0007' }, ' ', { strong: '**b**' }],
    ['=== ', 'www.evil.com'],
  ],
  provenance: '*me@evil.com*',
};

describe('card', () => {
  it('shows any text as text', () => {
    assert.equal(
      cardMarkdown(hostile, [{ label: 'Go [there]', target: 'command:ours?%5B1%5D' }]),
      [
        '**1239801** \\# \\[x\\](command:rm) &lt;b\\>&lt;U+202E\\>  ',
        '!\\[i\\](http\\://evil) - \\$(alert)',
        '',
        '---',
        '',
        '\\| `` `A`<U+0007> `` **\\*\\*b\\*\\***  ',
        '\\=== www\\.evil.com',
        '',
        '[Go \\[there\\]](command:ours?%5B1%5D)',
        '',
        '*\\*me\\@evil.com\\**',
      ].join('\n'),
    );
  });

  it('is readable without Markdown', () => {
    assert.equal(
      cardText(hostile),
      [
        '1239801 # [x](command:rm) <b><U+202E>',
        '![i](http://evil) - $(alert)',
        '',
        '| `A`<U+0007> **b**',
        '=== www.evil.com',
        '',
        '*me@evil.com*',
      ].join('\n'),
    );
  });

  it('is one line where nothing else is known', () => {
    const card: Card = { code: 1299999, headline: 'unknown', facts: [] };
    assert.deepEqual([cardMarkdown(card), cardText(card)], ['**1299999** unknown', '1299999 unknown']);
  });
});
