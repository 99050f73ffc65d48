import assert from 'node:assert/strict';
import { until } from '../support/until';
import { useWorkbench } from './hooks';

for (const [locale, open, title, first] of [
  ['en', 'BK JOB: Get Started', 'Get started with JOB error codes', 'Point at a number'],
  ['zh-cn', '蓝鲸 BK JOB: 入门教程', 'JOB 错误码入门', '指向一个数字'],
] as const) {
  describe(`the walkthrough in ${locale}`, () => {
    const workbench = useWorkbench({ locale });

    it('does not open by itself', async () => {
      assert.deepEqual(await workbench().tabs(), []);
    });

    it('opens from the palette, with five steps and a picture for each', async () => {
      const { page } = workbench();
      await workbench().run(open);
      const walkthrough = page.locator('.gettingStartedContainer');
      await walkthrough.locator('.category-title', { hasText: title }).first().waitFor();
      assert.equal(await walkthrough.locator('.getting-started-step').count(), 5);
      await walkthrough.locator('.getting-started-step', { hasText: first }).first().waitFor();
      const picture = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg title');
      await picture.first().waitFor({ state: 'attached' });
      assert.match(await picture.first().innerHTML(), /1237104/);
    });

    it('opens a sample from its first step', async () => {
      const { page, editor } = workbench();
      await page.locator('.gettingStartedContainer .getting-started-step.expanded .monaco-button').first().click();
      await editor.holds('response["code"] == 1237104');
      await until('the lens', async () => (await editor.lenses()).some((lens) => lens.startsWith('1237104')));
      await editor.closeAll();
    });
  });
}
