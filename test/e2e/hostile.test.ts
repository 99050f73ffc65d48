import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { useWorkbench } from './hooks';

/** What a catalog or a log could hold to put something live on a card: links, pictures, commands, HTML, icons. */
const payloads = [
  '[a](https://evil.test/1)',
  '[a](//evil.test/2)',
  '[a](command:workbench.action.terminal.new)',
  '[a](command:bkJobErrorCodes.copyMessage)',
  '[a](file:///etc/passwd)',
  '[a](javascript:alert(1))',
  '[a](data:text/html,x)',
  '[a](vscode://evil.test/3)',
  '[a][b] [b]: https://evil.test/4',
  '[b]: https://evil.test/5 "x"',
  '[a]',
  '[^1] [^1]: https://evil.test/6',
  '![a](https://evil.test/7.png)',
  '![a](//evil.test/8.png)',
  '![a](data:image/png;base64,iVBORw0KGgo=)',
  '![a][b]',
  '[![a](https://evil.test/9.png)](https://evil.test/9)',
  '<https://evil.test/10>',
  '<me@evil.test>',
  'https://evil.test/11',
  'http://evil.test/12',
  'HTTPS://EVIL.TEST/13',
  'ftp://evil.test/14',
  '//evil.test/15',
  'www.evil.test/16',
  'WWW.evil.test/17',
  'evil.test/18',
  'me@evil.test',
  'mailto:me@evil.test',
  'file:///etc/hosts',
  'command:workbench.action.quit',
  'vscode://evil.test/19',
  '\\[a](https://evil.test/20)',
  '\\\\[a](https://evil.test/21)',
  '[a]\\(https://evil.test/22)',
  '`[a](https://evil.test/23)',
  '``` [a](https://evil.test/24)',
  '` `` [a](https://evil.test/25) `',
  '~~~ https://evil.test/26',
  '| [a](https://evil.test/27) | b |',
  '\\| [a](https://evil.test/28)',
  '> https://evil.test/29',
  '- [ ] https://evil.test/30',
  '# https://evil.test/31',
  '<img src="https://evil.test/32.png">',
  '<img src=x onerror=alert(1)>',
  '<a href="https://evil.test/33">a</a>',
  '<script src="https://evil.test/34.js"></script>',
  '<style>@import "https://evil.test/35.css"</style>',
  '<iframe src="https://evil.test/36"></iframe>',
  '<svg/onload=fetch("https://evil.test/37")>',
  '<!-- --> <b>b</b> <!--',
  '&lt;img src="https://evil.test/38.png"&gt;',
  '&#60;a href=&#34;https://evil.test/39&#34;&#62;a&#60;/a&#62;',
  '&#91;a&#93;(https://evil.test/40)',
  '$(link-external)[a](https://evil.test/41)',
  '**[a](https://evil.test/42)** _https://evil.test/43_ ~~https://evil.test/44~~',
  '\u202e[a](https://evil.test/45)\u202c',
  '[a](https://evil.test/46\u200b)',
  'ｈｔｔｐｓ://evil.test/47 。www。evil。test',
];

/** One code for five payloads, in each field that a card shows. */
const rows = Array.from({ length: payloads.length / 5 }, (_, at) => {
  const [en, zh, source, category, correction] = payloads.slice(at * 5, at * 5 + 5);
  return { code: 4000001 + at, message: { en, 'zh-CN': zh }, source, target: source, category, correction };
});

/** Writes down, below `root`, what is live and not ours. */
function strangersIn(root: Element): string[] {
  const live = [...root.querySelectorAll('a, img, iframe, object, embed, video, svg, script, style, form, input')];
  return live
    .map((element) => {
      const target = element.getAttribute('data-href') ?? element.getAttribute('href') ?? element.getAttribute('src');
      return `${element.tagName.toLowerCase()} ${target ?? ''}`;
    })
    .filter((found) => !/^a command:bkJobErrorCodes\.\w+/.test(found));
}

describe('cards of a hostile catalog, as VS Code renders them', () => {
  const workbench = useWorkbench();

  before('a catalog and a log of payloads', async () => {
    const { workspace } = workbench();
    writeFileSync(join(workspace, 'hostile.json'), JSON.stringify({ title: payloads[0], codes: rows }));
    const lines = rows.map(({ code }, at) => {
      const texts = payloads.slice(at * 5, at * 5 + 5);
      return `code=${code}\n{"code":${code},"message":${JSON.stringify(texts.join(' '))},"request_id":${JSON.stringify(texts[3])}}`;
    });
    writeFileSync(join(workspace, 'hostile.log'), `${lines.join('\n')}\n`);
    await workbench().configure({ 'bkJobErrorCodes.catalogs': ['hostile.json'] });
  });

  it('hold no link but ours, no picture and no element', async () => {
    const { editor, page } = workbench();
    await editor.open('hostile.log');
    await until('the catalog', async () => (await editor.hoverAnswers('4000001')).length > 0);
    let links = 0;
    for (const { code } of rows) {
      await editor.goTo(String(code));
      const said = await editor.hover(String(code));
      assert.ok(said.startsWith(String(code)), said);
      const card = page.locator('.monaco-hover:not(.hidden)').first();
      assert.deepEqual(await card.evaluate(strangersIn), [], said);
      links += await card.locator('a').count();
    }
    assert.equal(rows.length, 12);
    assert.ok(links >= rows.length, `${links} links of ours`);
  });
});
