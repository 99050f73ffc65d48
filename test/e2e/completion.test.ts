import assert from 'node:assert/strict';
import { around, screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

describe('completion', () => {
  const workbench = useWorkbench();

  /** Opens the Python file and puts the cursor at the end of a fresh `if error.code == `. */
  async function atComparison(): Promise<void> {
    const { editor, page } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('                if error.code == 1239801');
    await page.keyboard.press('Home');
    await page.keyboard.press('Home');
    await page.keyboard.type('                elif error.code == ');
    await editor.holds('elif error.code == ');
  }

  afterEach(async () => {
    await workbench().page.keyboard.press('Escape');
    await workbench().editor.revert();
  });

  it('offers codes while a number is typed and inserts the chosen one', async () => {
    const { editor, completions, page } = workbench();
    await atComparison();
    await page.keyboard.type('12393');
    const shown = await completions.showing('1239310');
    assert.deepEqual(
      shown.map((label) => label.slice(0, 5)).filter((start) => start !== '12393'),
      [],
    );
    await completions.accept('1239310');
    await editor.holds('elif error.code == 1239310');
  });

  it('finds by Chinese words', async () => {
    const { editor, completions, page } = workbench();
    await atComparison();
    await page.keyboard.insertText('执行队列');
    await editor.holds('== 执行队列');
    await completions.invoke();
    await completions.accept('1239803');
    await editor.holds('elif error.code == 1239803');
  });

  it('finds by the initials of pinyin', async () => {
    const { editor, completions, page } = workbench();
    await atComparison();
    await page.keyboard.type('zxdl');
    await completions.close();
    await completions.invoke();
    await completions.showing('1239803');
    const list = page.locator('.suggest-widget.visible');
    const line = await editor.boxOf('elif error.code == zxdl');
    await screenshot(page, 'completion-pinyin', await around(14, line, list));
    await completions.accept('1239803');
    await editor.holds('elif error.code == 1239803');
  });

  it('finds by English words', async () => {
    const { editor, completions, page } = workbench();
    await atComparison();
    await page.keyboard.type('queue');
    await completions.close();
    await completions.invoke();
    await completions.accept('1239803');
    await editor.holds('elif error.code == 1239803');
  });

  it('does not disturb somebody who types an ordinary number', async () => {
    const { editor, completions, page } = workbench();
    await editor.open('typescript/jobGateway.ts');
    await editor.goTo('  switch (error.response.code)');
    await page.keyboard.type('const next = index + 1;');
    await editor.holds('index + 1;');
    const codes = (await completions.labels()).filter((label) => /^12\d{5}/.test(label));
    assert.deepEqual(codes, []);
  });
});
