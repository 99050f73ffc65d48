import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import manifest from '../../package.json';
import { openWatchedPage, type WatchedPage } from '../support/browser/watchedPage';
import { until } from '../support/until';
import { bundledVscode, bundledWorkbench } from '../support/web/bundledWorkbench';
import { servedWorkbench } from '../support/web/servedWorkbench';
import { startWebServer, type WebServer, type WebWorkbench } from '../support/web/webServer';
import { CodePage } from '../support/workbench/codePage';
import { Completions } from '../support/workbench/completions';
import { EditorView } from '../support/workbench/editorView';
import { Notifications } from '../support/workbench/notifications';
import { QuickInput } from '../support/workbench/quickInput';
import { Tree } from '../support/workbench/tree';
import { currentSession, unwatch, watch } from './hooks';

describe('a browser with no server behind it', () => {
  worksInBrowser(async () => servedWorkbench(currentSession().vscode.folder));
});

// With the oldest VS Code that is a server also the first that the manifest allows, of which there is only a workbench.
if (process.env.BK_JOB_VSCODE === 'oldest') {
  describe(`VS Code ${bundledVscode} in a browser with no server behind it`, () => {
    const window = worksInBrowser(() => bundledWorkbench(join(currentSession().home, 'bundled'), console.log));

    it('is the first that the manifest allows', async () => {
      const build = await window().evaluate(() => Reflect.get(globalThis, 'monacoVscodeApiBuildId'));
      const [, minor] = /^(\d+\.\d+)\.\d+-/.exec(build) ?? [];
      assert.equal(manifest.engines.vscode, `^${minor}.0`, build);
    });
  });
}

/** What a person does in a workbench that runs in the browser alone. Returns the page of its window; call it within a test. */
function worksInBrowser(prepare: () => Promise<WebWorkbench>): () => Page {
  let server: WebServer;
  let watched: WatchedPage;

  before('open a window', async () => {
    const { browser } = currentSession();
    server = await startWebServer(await prepare(), await currentSession().installedExtension());
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
    const rows = await tree.expect('Legacy API 111');
    assert.deepEqual(rows, ['New API 121', 'JOB 3.x 235', 'Related systems 12', 'Legacy API 111']);
    const quickInput = new QuickInput(page);
    await quickInput.open('F1');
    await quickInput.type('>BK JOB: Look Up Error Code');
    await quickInput.choose('BK JOB: Look Up Error Code');
    await quickInput.expect('Look Up Error Code');
    await quickInput.type('zxdlym');
    assert.match((await quickInput.narrowed(2)).join('\n'), /1239803.*The execution queue is full/);
    await quickInput.cancel();
  });

  const run = async (title: string): Promise<QuickInput> => {
    const quickInput = new QuickInput(watched.page);
    await quickInput.open('F1');
    await quickInput.type(`>BK JOB: ${title}`);
    await quickInput.choose(`BK JOB: ${title}`);
    return quickInput;
  };
  /** Settles when the visible editor holds `text`. */
  const holds = (text: string) =>
    until(`"${text}" in the editor`, async () => {
      const lines = await watched.page.locator('.monaco-editor .view-line').allInnerTexts();
      return lines.join('\n').replaceAll('\u00a0', ' ').includes(text);
    });

  it('opens the page of a code', async () => {
    const quickInput = await run('Look Up Error Code');
    await quickInput.expect('Look Up Error Code');
    await quickInput.type('1213001');
    await quickInput.narrowed(1);
    await quickInput.choose('1213001');
    const page = await new CodePage(watched.page).expect(1213001);
    assert.match(page, /Calling the CMSI notification API failed/);
    // The advice is in files that the client hands over.
    assert.match(page, /JOB's app has no permission for CMSI\.[\s\S]*grep -hi cmsi /);
  });

  it('finds a code by a message', async () => {
    const quickInput = await run('Find Code by Message');
    await quickInput.expect('Find Code by Message');
    await quickInput.type('操作失败!任务 42 当前状态: 3');
    await until(
      'both twins',
      async () => (await quickInput.rows()).filter((row) => /12[03]9701/.test(row)).length === 2,
    );
    assert.match((await quickInput.rows())[0] ?? '', /1239701.*\{0\} task = 42.*\{1\} state = 3/);
    await quickInput.cancel();
  });

  it('renders a message into a document', async () => {
    const quickInput = await run('Render Message');
    await quickInput.expect('Render Message: Choose an Error Code');
    await quickInput.type('1239105');
    await quickInput.narrowed(1);
    await quickInput.choose('1239105');
    await quickInput.expect('Value of user');
    await quickInput.type('batch');
    await quickInput.accept();
    await quickInput.expect('Value of account');
    await quickInput.type('mysql');
    await quickInput.accept();
    await quickInput.expect('What to do with the message');
    await quickInput.choose('Show');
    await holds('User [batch]');
  });

  it('completes in a new document, and explains what is selected there', async () => {
    const { page } = watched;
    const quickInput = new QuickInput(page);
    await quickInput.open('F1');
    await quickInput.type('>New Untitled Text File');
    await quickInput.choose('New Untitled Text File');
    await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await page.locator('.editor-group-container.active .monaco-editor').last().click();
    await page.keyboard.type('error code = 125000');
    const completions = new Completions(page);
    await completions.askFor('1250001');
    await completions.accept('1250001');
    await holds('error code = 1250001');
    await page.keyboard.press('Control+A');
    await run('Explain Selection');
    await holds('1 error code found.');
    await holds('## 1250001 Redis is unavailable');
  });

  it('says that it cannot search the files of the workspace, instead of that there are no legacy codes', async () => {
    const { page } = watched;
    const quickInput = new QuickInput(page);
    await quickInput.open('F1');
    await quickInput.type('>BK JOB: Show Migration Report');
    await quickInput.choose('BK JOB: Show Migration Report');
    await new Tree(page).expect('Only open documents were searched');
    assert.doesNotMatch(await page.locator('.part.sidebar').innerText(), /No code of the legacy API/);
  });

  it('says at once that it cannot read logs, and names the command that does', async () => {
    const { page } = watched;
    for (const title of ['Scan Logs', 'Watch Logs']) {
      const quickInput = new QuickInput(page);
      await quickInput.open('F1');
      await quickInput.type(`>BK JOB: ${title}`);
      await quickInput.choose(`BK JOB: ${title}`);
      const notifications = new Notifications(page);
      assert.match(await notifications.expect('Files cannot be read here'), /bk-job-errors scan$/);
      await notifications.clear();
    }
  });

  return () => watched.page;
}
