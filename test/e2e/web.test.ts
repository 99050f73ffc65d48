import assert from 'node:assert/strict';
import { openWatchedPage, type WatchedPage } from '../support/browser/watchedPage';
import { until } from '../support/until';
import { startWebServer, type WebServer } from '../support/web/webServer';
import { EditorView } from '../support/workbench/editorView';
import { QuickInput } from '../support/workbench/quickInput';
import { Tree } from '../support/workbench/tree';
import { currentSession, unwatch, watch } from './hooks';

describe('a browser with no server behind it', () => {
  let server: WebServer;
  let watched: WatchedPage;

  before('open a window', async () => {
    const { vscode, browser } = currentSession();
    server = await startWebServer(vscode.folder, await currentSession().installedExtension());
    watched = await openWatchedPage(browser, 1);
    watch(watched);
    await watched.page.goto(server.address);
    await watched.page.locator('.tab', { hasText: 'job_client.py' }).click();
    await watched.page.locator('.monaco-editor .view-line').first().waitFor();
  });

  after('close the window', async () => {
    await unwatch(watched);
    await server.stop();
  });

  it('explains a code under the mouse', async () => {
    const said = await new EditorView(watched.page).hover('1239803');
    assert.match(said, /^1239803 The execution queue is full\n执行队列已满\n/);
  });

  it('shows lenses', async () => {
    const view = new EditorView(watched.page);
    await until('a lens', async () => (await view.lenses()).includes('1252001 Database error'));
  });

  it('shows the tree and finds by pinyin', async () => {
    const { page } = watched;
    const tree = new Tree(page);
    await page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="JOB "]') }).click();
    const rows = await tree.expect('JOB 3.x 235');
    assert.deepEqual(rows, ['Related systems 12', 'Legacy API 111', 'New API 121', 'JOB 3.x 235']);
    const quickInput = new QuickInput(page);
    await quickInput.open('F1');
    await quickInput.type('>JOB Error Codes: Look Up Error Code');
    await quickInput.choose('JOB Error Codes: Look Up Error Code');
    await quickInput.expect('Look Up Error Code');
    await quickInput.type('zxdlym');
    assert.match((await quickInput.narrowed(2)).join('\n'), /1239803.*The execution queue is full/);
    await quickInput.cancel();
  });
});
