import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { around, screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

describe('render message', () => {
  const workbench = useWorkbench();

  /** Starts the command with no code at the cursor and chooses 1239105, which takes two arguments. */
  async function start(): Promise<void> {
    const { editor, quickInput } = workbench();
    await editor.closeAll();
    await workbench().ask('BK JOB: Render Message', 'Render Message: Choose an Error Code');
    await quickInput.type('1239105');
    await quickInput.narrowed(1);
    await quickInput.choose('1239105');
    await quickInput.expect('Value of user');
  }

  it('asks for each argument with a live preview and copies the result', async () => {
    const { page, quickInput } = workbench();
    await start();
    await quickInput.type('batch');
    await quickInput.expect('User [batch]');
    await screenshot(page, 'render', () => around(0, quickInput.widget));
    await quickInput.accept();
    await quickInput.expect('Value of account');
    await quickInput.type('mysql');
    await quickInput.expect('[mysql]');
    await quickInput.accept();
    await quickInput.expect('What to do with the message');
    await quickInput.choose('Copy');
    await until('the message to be copied', async () => /batch.*mysql/.test(await workbench().clipboard()));
    assert.doesNotMatch(await workbench().clipboard(), /\{\d\}/);
  });

  it('takes the code under the cursor and inserts there', async () => {
    const { editor, quickInput } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1252001');
    await workbench().ask('BK JOB: Render Message', '1252001: Database error');
    await quickInput.choose('Insert at Cursor');
    await editor.holds('Database error1252001');
    await editor.revert();
  });

  it('takes the values of the response whose card has the link, not those at the cursor', async () => {
    const { editor, page, quickInput } = workbench();
    await editor.open('logs/nightbatch.log');
    const other = 'resp: {"code": 1237104, "message": "IP10.9.9.9 不属于该业务"}';
    await editor.addLineBefore('2026-03-14 02:00:26.270', other);
    await editor.goTo('1237104, "message": "IP10.9');
    await editor.hover('1237104', 1);
    await page.locator('.monaco-hover a', { hasText: 'Render message' }).first().click();
    await quickInput.expect('Value of IP');
    assert.equal(await quickInput.input.inputValue(), '10.1.168.164');
    await quickInput.cancel();
    await editor.revert();
  });

  it('says of which release the message is, and goes back to the choice of a code', async () => {
    const { editor, page, quickInput } = workbench();
    await editor.closeAll();
    await workbench().ask('BK JOB: Render Message', 'Render Message: Choose an Error Code');
    await quickInput.type('1213001');
    await quickInput.narrowed(1);
    await quickInput.choose('1213001');
    await quickInput.expect('1213001 (3.5 and later): Calling the CMSI notification API failed');
    assert.doesNotMatch(await quickInput.widget.innerText(), /1\/1/);
    await screenshot(page, 'render-release', () => around(0, quickInput.widget));
    await quickInput.widget.locator('.quick-input-titlebar .action-label').first().click();
    await quickInput.expect('Render Message: Choose an Error Code');
    assert.equal(await quickInput.input.inputValue(), '1213001');
    await quickInput.cancel();
  });

  it('takes the meaning that card, lens, hint and tree show: the newest', async () => {
    const { editor, quickInput, tree, workspace } = workbench();
    const message = 'Calling the CMSI notification API failed';
    writeFileSync(join(workspace, 'meaning.py'), 'if code == 1213001:\n    pass\n');
    await workbench().configure({ 'bkJobErrorCodes.inlayHints.enabled': true });
    await editor.open('meaning.py');
    await until('the lens', async () => (await editor.lenses()).some((lens) => lens.includes(`1213001 ${message}`)));
    await until('the hint', async () => {
      const lines = await workbench().page.locator('.editor-group-container.active .view-lines').innerText();
      return /1213001: Calling the CMSI/.test(lines.replaceAll('\u00a0', ' '));
    });
    await editor.goTo('1213001', 0, 2);
    assert.ok((await editor.hover('1213001')).startsWith(`1213001 3.5 and later: ${message}`));
    await editor.unhover();
    await workbench().run('BK JOB: Show in Catalog Tree');
    await tree.shows('1213001');
    await editor.open('meaning.py');
    await editor.goTo('1213001', 0, 2);
    await workbench().ask('BK JOB: Render Message', `1213001 (3.5 and later): ${message}`);
    await quickInput.cancel();
    await workbench().configure({ 'bkJobErrorCodes.inlayHints.enabled': undefined });
  });

  it('has no values for a row of the tree, wherever the cursor is', async () => {
    const { editor, quickInput, tree } = workbench();
    await editor.open('logs/nightbatch.log');
    await editor.goTo('1237104, "message"', 0, 3);
    await workbench().run('BK JOB: Show in Catalog Tree');
    await tree.shows('1237104');
    await tree.menu('1237104', 'Render Message');
    await quickInput.expect('Value of IP');
    assert.equal(await quickInput.input.inputValue(), '');
    await quickInput.cancel();
  });

  it('copies the message in the other language, too', async () => {
    const { editor, quickInput } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1252001');
    await workbench().ask('BK JOB: Render Message', '1252001: Database error');
    await quickInput.choose('Copy in Chinese');
    await until('the message to be copied', async () => (await workbench().clipboard()) === '数据库异常');
  });

  it('shows both languages in a read-only document', async () => {
    const { quickInput } = workbench();
    await start();
    await quickInput.type('batch');
    await quickInput.accept();
    await quickInput.expect('Value of account');
    await quickInput.accept();
    await quickInput.expect('What to do with the message');
    await quickInput.choose('Show');
    await until('the rendered document', async () =>
      (await workbench().tabs()).some((title) => title.includes('1239105')),
    );
  });

  for (const step of [1, 2, 3] as const) {
    it(`leaves nothing behind when it is cancelled at step ${step}`, async () => {
      const { editor, quickInput, notifications, page } = workbench();
      await editor.closeAll();
      await editor.open('python/job_client.py');
      await editor.goTo('logging');
      const before = await editor.text();
      await workbench().setClipboard('untouched');
      await workbench().ask('BK JOB: Render Message', 'Choose an Error Code');
      await quickInput.type('1239105');
      await quickInput.narrowed(1);
      if (step > 1) {
        await quickInput.choose('1239105');
        await quickInput.expect('Value of user');
        await quickInput.type('batch');
      }
      if (step > 2) {
        await quickInput.accept();
        await quickInput.expect('Value of account');
        await quickInput.accept();
        await quickInput.expect('What to do with the message');
      }
      await quickInput.cancel();
      assert.equal(await editor.text(), before);
      assert.equal(await workbench().clipboard(), 'untouched');
      assert.deepEqual(await workbench().tabs(), ['job_client.py']);
      assert.deepEqual(await notifications.shown(), []);
      assert.equal(await page.locator('.quick-input-widget:visible').count(), 0);
    });
  }
});
