import assert from 'node:assert/strict';
import { adviceLines, adviceMarkdown } from '../../../../server/src/core/answers/card/adviceText';
import { renderCard } from '../../../../server/src/core/answers/card/card';
import { describeEntry } from '../../../../server/src/core/answers/card/describe';
import type { Advice } from '../../../../server/src/core/catalog/advice';
import { adviceFor } from '../../../../server/src/core/catalog/adviceFor';
import { mergeLayers } from '../../../../server/src/core/catalog/mergeLayers';
import { readCustomCatalog } from '../../../../server/src/core/catalog/sources/custom/customCatalog';
import { noFamilies } from '../../../support/handmadeLayers';

const advice: Advice = {
  scope: 'code',
  causes: ['It is down.', 'It says `no`.'],
  checks: [
    { run: "redis-cli ping | grep '*'", look: '`PONG`: it runs; `NOAUTH`: (cause 2).' },
    { run: 'Platform > Status', place: true, look: 'Green.' },
  ],
  who: 'You.',
  ticket: 'The *time*.',
};

describe('advice', () => {
  it('is Markdown with lists', () => {
    assert.equal(
      adviceMarkdown(advice, 'en'),
      `**What to do** · *advice of this project for this code, not part of the official text*

**Likely causes**

1. It is down.
2. It says \`no\`.

**What to check**

1. \`redis-cli ping | grep '*'\`  
   \`PONG\`: it runs; \`NOAUTH\`: (cause 2).
2. Platform \\> Status  
   Green.

**Who acts**: You.

**For a ticket**: The \\*time\\*.`,
    );
  });

  it('is text with commands to copy, in Chinese, too', () => {
    assert.deepEqual(adviceLines(advice, 'zh-CN'), [
      '处理建议（本项目针对此错误码的建议，不属于官方内容）',
      '可能原因',
      '  1. It is down.',
      '  2. It says `no`.',
      '排查步骤',
      "  $ redis-cli ping | grep '*'",
      '    `PONG`: it runs; `NOAUTH`: (cause 2).',
      '  > Platform > Status',
      '    Green.',
      '处理人：You.',
      '提单时请提供：The *time*.',
    ]);
  });

  it('leaves out what a custom catalog does not say', () => {
    const { causes } = advice;
    assert.deepEqual(adviceLines({ scope: 'custom', causes, checks: [], who: '', ticket: '' }, 'en'), [
      'What to do (advice of the custom catalog)',
      'Likely causes',
      '  1. It is down.',
      '  2. It says `no`.',
    ]);
  });

  it('of a custom catalog is escaped, on the card, too', () => {
    const hostile = '[x](command:evil) <img src=x> ![](http://evil) \u202e **a**\n# b ``` `c`';
    const text = JSON.stringify({
      codes: [
        {
          code: 4000,
          message: 'm',
          advice: { causes: [hostile], checks: [{ run: hostile, look: hostile }], who: hostile, ticket: hostile },
        },
      ],
    });
    const layer = readCustomCatalog({ path: 'a.json', text }, noFamilies);
    const catalog = mergeLayers([layer], noFamilies);
    const entry = catalog.get(4000);
    assert.ok(entry);
    const found = adviceFor(entry, catalog, 'en');
    assert.ok(found);
    const shown = [adviceMarkdown(found, 'en'), renderCard(describeEntry(entry, catalog, 'en'), 'markdown').value];
    for (const markdown of shown) {
      // Only what is outside code spans can be active.
      const active = markdown.replace(/(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
      assert.doesNotMatch(active, /(?<!\\)\]\(|<img|(?<!\\)!\[|\u202e|\*\*a|^# b/m, markdown);
      assert.match(markdown, /<U\+202E>|&lt;U\+202E/);
    }
    for (const line of adviceLines(found, 'en')) assert.doesNotMatch(line, /[\u202e\n]/);
  });
});
