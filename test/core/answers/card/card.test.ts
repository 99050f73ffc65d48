import assert from 'node:assert/strict';
import { type Card, headlineOf, renderCard } from '../../../../server/src/core/answers/card/card';

const hostile: Card = {
  code: 1239801,
  language: 'en',
  message: '# [x](command:rm) <b>\u202e',
  otherMessage: '![i](http://evil)\n- $(alert)',
  facts: [
    [
      '| ',
      { code: '`A`\u0007' },
      ' ',
      { listed: 1208146 },
      ' ',
      { place: '](x) <b>:3', origin: { file: 'file:///a', line: 3 } },
    ],
    ['=== ', 'www.evil.com'],
  ],
  provenance: '*me@evil.com*',
};

describe('card', () => {
  it('shows any text as text', () => {
    assert.equal(
      renderCard(hostile, 'markdown', {
        below: [{ label: 'Go [there]', target: 'command:ours?%5B1%5D' }],
        targetOf: (piece) => ('listed' in piece ? `command:page?${piece.listed}` : `file:///a#L${piece.origin.line}`),
      }).value,
      [
        '**1239801** \\# \\[x\\](command:rm) &lt;b\\>&lt;U+202E\\>  ',
        '!\\[i\\](http\\:\\//evil) - \\$(alert)',
        '',
        '---',
        '',
        '\\| `` `A`<U+0007> `` [**1208146**](command:page?1208146) [\\](x) &lt;b\\>:3](file:///a#L3)  ',
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
      renderCard(hostile, 'plaintext').value,
      [
        '1239801 # [x](command:rm) <b><U+202E>',
        '![i](http://evil) - $(alert)',
        '',
        '| `A`<U+0007> 1208146 ](x) <b>:3',
        '=== www.evil.com',
        '',
        '*me@evil.com*',
      ].join('\n'),
    );
  });

  it('is one line if nothing else is known', () => {
    const card: Card = { code: 1299999, language: 'en', message: 'unknown', facts: [] };
    assert.deepEqual(renderCard(card, 'markdown'), { kind: 'markdown', value: '**1299999** unknown' });
    assert.deepEqual(renderCard(card, 'plaintext'), { kind: 'plaintext', value: '1299999 unknown' });
  });

  it('shows facts about a response between the message and the other facts', () => {
    const card: Card = { code: 1, language: 'en', message: 'm', response: [['r'], ['s']], facts: [['f']] };
    assert.equal(renderCard(card, 'markdown').value, '**1** m\n\n---\n\nr  \ns\n\n---\n\nf');
    assert.equal(renderCard(card, 'plaintext').value, '1 m\n\nr\ns\n\nf');
  });

  it('shows releases before the message, in the language of the card', () => {
    const message = { releases: '3.5', message: 'm' };
    assert.equal(headlineOf({ language: 'en', ...message }), '3.5: m');
    assert.equal(headlineOf({ language: 'zh-CN', ...message }), '3.5：m');
  });
});
