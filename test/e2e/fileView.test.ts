import assert from 'node:assert/strict';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { useWorkbench } from './hooks';

describe('the codes in this file', () => {
  const workbench = useWorkbench();
  /** Line and column of the selection. */
  const place = () =>
    workbench().probe.evaluate((vscode) => {
      const start = vscode.window.activeTextEditor?.selection.start;
      return start ? `${start.line + 1}:${start.character + 1}` : '';
    }, null);
  const lines = async () => {
    const rows = await workbench().tree.rows();
    return rows.filter((row) => /^12\d{5} /.test(row));
  };

  it('lead to the walkthrough while there are none', async () => {
    const { page, tree } = workbench();
    await workbench().run('BK JOB: Show Codes in File');
    await tree.view.locator('.monaco-button', { hasText: 'Get Started' }).first().click();
    await page.locator('.gettingStartedSlideDetails .getting-started-step').first().waitFor();
    await workbench().editor.closeAll();
  });

  it('are listed with their messages, and a click goes to the first', async () => {
    const { editor, tree } = workbench();
    await editor.open('python/job_client.py');
    await workbench().run('BK JOB: Show Codes in File');
    await tree.expect('1210001 GSE TaskServer is unavailable');
    await tree.row('1210001').click();
    await until('the code to be selected', async () => (await place()) === '15:5');
  });

  it('follow the active editor', async () => {
    const { editor, tree } = workbench();
    await editor.open('config/alerts.json');
    await tree.expect('1250002 ');
    await until(
      'the codes of the other file to go',
      async () => !(await lines()).some((row) => row.startsWith('1210001')),
    );
  });

  it('are gone through by commands, around the end of the file', async () => {
    const { editor } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1239803', 0, 3);
    const go = async (title: string) => {
      const before = await place();
      await workbench().run(`BK JOB: ${title}`);
      await until('another code', async () => (await place()) !== before);
      return place();
    };
    assert.equal(await go('Go to Next Code'), '11:30');
    assert.equal(await go('Go to Next Code'), '11:39');
    assert.equal(await go('Go to Previous Code'), '11:30');
    assert.equal(await go('Go to Previous Code'), '11:21');
    assert.equal(await go('Go to Previous Code'), '60:36');
  });

  it('of a file that is chosen in the explorer need no editor', async () => {
    const { tree, page } = workbench();
    await workbench().run('View: Show Explorer');
    await tree.expand('logs');
    await tree.menu('nightbatch.log', 'Show Codes in File');
    await page.locator('.pane-header', { hasText: 'nightbatch.log' }).waitFor();
    await until('the codes of the log', async () => (await lines()).some((row) => / \d+ times · /.test(row)));
    assert.ok(!(await workbench().tabs()).includes('nightbatch.log'));
  });

  it('are not read from a file above 50 MB, and the view says what reads it', async () => {
    const { page, tree, workspace } = workbench();
    const file = join(workspace, 'huge.log');
    writeFileSync(file, 'error code 1239803\n');
    truncateSync(file, 51 * 1024 * 1024);
    await workbench().run('View: Show Explorer');
    await tree.expect('huge.log');
    await tree.menu('huge.log', 'Show Codes in File');
    await page.locator('.part.sidebar', { hasText: 'huge.log is larger than 50 MB' }).waitFor();
  });
});
