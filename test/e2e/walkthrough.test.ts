import assert from 'node:assert/strict';
import { until } from '../support/until';
import { nameless, tabOrder } from '../support/workbench/controls';
import { faintTexts } from '../support/workbench/pictures';
import { screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

const themes = ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast', 'Default High Contrast Light'];

/** What the name of the picture of each step says in both languages. */
const drawn = ['1237104', 'zxdlym', '10.0.0.1', '3.x', 'bk-job-errors scan'];

for (const [locale, open, title, steps] of [
  [
    'en',
    'BK JOB: Get Started',
    'Get started with JOB error codes',
    ['Point at a number', 'Search by pinyin or words', 'Render a message', 'Add your own codes', 'Read a log'],
  ],
  [
    'zh-cn',
    '蓝鲸 BK JOB: 入门教程',
    'JOB 错误码入门',
    ['指向一个数字', '按拼音或词语查找', '生成消息', '添加您自己的错误码', '阅读日志'],
  ],
] as const) {
  describe(`the walkthrough in ${locale}`, () => {
    const workbench = useWorkbench({ locale, isFresh: true });
    const details = () => workbench().page.locator('.gettingStartedSlideDetails');
    const step = (text: string) => details().locator('.getting-started-step', { hasText: text });
    const picture = () =>
      workbench().page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg');

    it('does not open by itself', async () => {
      assert.deepEqual(await workbench().tabs(), []);
    });

    it('opens from the palette, with five steps', async () => {
      await workbench().run(open);
      await details().locator('.category-title', { hasText: title }).first().waitFor();
      const titles = details().locator('.getting-started-step .step-title');
      await until('all steps', async () => (await titles.count()) === steps.length);
      assert.deepEqual(await titles.allInnerTexts(), [...steps]);
    });

    it('has a picture for each step, which can be read in light, dark and high contrast', async () => {
      const { page, probe } = workbench();
      // Where there is little room, VS Code shows no pictures.
      await probe.evaluate((vscode) => vscode.commands.executeCommand('workbench.action.closeSidebar'), null);
      for (const theme of themes) {
        await workbench().configure({ 'workbench.colorTheme': theme });
        for (const [index, text] of steps.entries()) {
          await step(text).locator('.step-title').click();
          await until(`the picture of "${text}", to be read in ${theme}`, async () => {
            const name = await picture().locator('title').innerHTML();
            const isShown = name.includes(drawn[index] ?? '?') && (await picture().isVisible());
            return isShown && (await faintTexts(picture())).length === 0;
          });
          const shot = `walkthrough-${locale}-${index + 1}-${theme.replace(/\W+/g, '-')}`;
          await screenshot(page, shot, async () => ({ x: 0, y: 0, width: 1280, height: 800 }));
        }
      }
      await workbench().configure({ 'workbench.colorTheme': undefined });
    });

    it('is gone through by the keyboard, and everything on it has a name', async () => {
      const { page } = workbench();
      for (const text of [...steps].reverse()) {
        await step(text).focus();
        await page.keyboard.press('Enter');
        await details().locator('.getting-started-step.expanded', { hasText: text }).waitFor();
        // VS Code gives the step the focus once more in a timer that it has set before; this one ends after it.
        await page.evaluate(() => new Promise((done) => setTimeout(done)));
        assert.deepEqual(await nameless(details()), []);
        const { controls, reached } = await until(`the controls of ${text}`, () => tabOrder(page, step(text)));
        assert.ok(controls.length > 0, text);
        assert.deepEqual(reached, controls);
      }
    });

    it('opens a sample from its first step', async () => {
      const { page, editor } = workbench();
      await step(steps[0]).locator('.monaco-button').first().focus();
      await page.keyboard.press('Enter');
      await editor.holds('response["code"] == 1237104');
      await until('the lens', async () => (await editor.lenses()).some((lens) => lens.startsWith('1237104')));
      await editor.closeAll();
    });
  });
}
