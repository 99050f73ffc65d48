import assert from 'node:assert/strict';
import { around, screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

describe('completion', () => {
  const workbench = useWorkbench();

  /** Opens the Python file and puts the cursor at the end of a fresh `elif error.code == `. */
  async function atComparison(): Promise<void> {
    await workbench().editor.open('python/job_client.py');
    await workbench().editor.addLineBefore('elif error.code == 1237104', '                elif error.code == ');
  }

  // Before each and not after: what a failed test leaves is to be seen in its picture.
  beforeEach(async () => {
    await workbench().page.keyboard.press('Escape');
    await workbench().editor.closeAll();
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
    await screenshot(page, 'completion-pinyin', async () => {
      // What VS Code shows beside the list would hide the line.
      const close = page.locator('.suggest-details-container:visible .codicon-close');
      if ((await close.count()) > 0) await close.click();
      return around(3, line, list);
    });
    await completions.accept('1239803');
    await editor.holds('elif error.code == 1239803');
  });

  it('finds by English words', async () => {
    const { editor, completions, page } = workbench();
    await atComparison();
    await page.keyboard.type('queue');
    await completions.askFor('1239803');
    await completions.accept('1239803');
    await editor.holds('elif error.code == 1239803');
  });

  it('finds by the name of a constant when asked at once, before the editor has asked by itself', async () => {
    const { editor, completions, page } = workbench();
    await atComparison();
    await page.keyboard.type('API_QUEUE');
    await page.keyboard.press('Control+Space');
    await completions.accept('1239803');
    await editor.holds('elif error.code == 1239803');
  });

  it('does not stand before the variables of somebody who types one behind a code', async () => {
    const { editor, completions, page } = workbench();
    await atComparison();
    await page.keyboard.type('this');
    await editor.holds('elif error.code == this');
    const codes = (await completions.labels()).filter((label) => /^12\d{5}/.test(label));
    assert.deepEqual(codes, []);
  });

  it('does not disturb somebody who types an ordinary number', async () => {
    const { editor, completions, page } = workbench();
    await editor.open('typescript/jobGateway.ts');
    await editor.addLineBefore('switch (error.response.code)', '  const next = ');
    await page.keyboard.type('1 + 12 * index + 1;');
    await editor.holds('index + 1;');
    const codes = (await completions.labels()).filter((label) => /^12\d{5}/.test(label));
    assert.deepEqual(codes, []);
  });
});
