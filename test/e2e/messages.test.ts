import assert from 'node:assert/strict';
import { until } from '../support/until';
import { around, screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

const log = 'logs/release.log';

describe('from a message to its code', () => {
  const workbench = useWorkbench();

  it('explains a line of a log that carries only a message', async () => {
    const { editor, page } = workbench();
    await editor.open(log);
    await editor.goTo('不属于该业务');
    const said = await editor.hover('不属于该业务');
    assert.match(said, /1237104/);
    assert.match(said, /10\.1\.168\.164/);
    assert.match(said, /1207104/);
    assert.deepEqual(await editor.hoverAnswers('giving up after'), []);
    await screenshot(page, 'hover-message', () => editor.hoverWithLine('fast_push_file failed'));
  });

  it('holds the message of a response against its code', async () => {
    const { editor, page } = workbench();
    await editor.open('logs/nightbatch.log');
    await editor.goTo('"code": 1237104');
    const said = await editor.hover('1237104');
    assert.match(said, /^1237104 /);
    assert.match(said, /10\.1\.168\.164/);
    assert.match(said, /6f5da2cec255404e4fb440034d660869/);
    await screenshot(page, 'hover-response', () => editor.hoverWithLine('"code": 1237104'));
  });

  it('shows lenses over such lines when asked to', async () => {
    const { editor } = workbench();
    await editor.open(log);
    await workbench().configure({ 'bkJobErrorCodes.codeLens.messages': true });
    await until('the lenses of messages', async () => {
      const shown = await editor.lenses();
      return shown.some((lens) => lens.includes('1237104')) && shown.some((lens) => lens.includes('1239701'));
    });
    await workbench().configure({ 'bkJobErrorCodes.codeLens.messages': undefined });
    await until('the lenses to go', async () => (await editor.lenses()).length === 0);
  });

  it('finds a code by a message that is pasted, and renders it with the same values', async () => {
    const { page, quickInput } = workbench();
    await workbench().ask('BK JOB: Find Code by Message', 'Find Code by Message');
    await quickInput.type('操作失败!任务 42 当前状态: 3');
    await until(
      'both twins',
      async () => (await quickInput.rows()).filter((row) => /12[03]9701/.test(row)).length === 2,
    );
    assert.match((await quickInput.rows())[0] ?? '', /1239701.*\{0\} task = 42.*\{1\} state = 3/);
    await screenshot(page, 'find-by-message', () => around(0, quickInput.widget));
    await quickInput.cancel();
  });

  it('explains what is selected, under the mouse and by the light bulb', async () => {
    const { editor, page, probe, codePage } = workbench();
    await editor.open('python/job_client.py');
    await editor.addLineBefore('class JobError(', 'said = "[job] IP10.0.0.1 不属于该业务 (42)"');
    await probe.evaluate((vscode) => {
      const active = vscode.window.activeTextEditor;
      const text = active?.document.getText() ?? '';
      const start = text.indexOf('IP10.0.0.1');
      if (active) {
        const end = text.indexOf(' (42)');
        active.selection = new vscode.Selection(active.document.positionAt(start), active.document.positionAt(end));
      }
    }, null);
    assert.match(await editor.hover('不属于该业务'), /^1237104 IP 10\.0\.0\.1 does not belong to this business\n/);
    await editor.unhover();
    await page.keyboard.press('Control+.');
    // The mouse is kept off the menu for a while, in old versions for good.
    await page.locator('.action-widget .monaco-list-row.focused', { hasText: 'Explain as JOB 1237104' }).waitFor();
    await page.keyboard.press('Enter');
    await codePage.expect('1237104');
    await editor.open('python/job_client.py');
    await editor.revert();
  });

  it('fills in the values of the response under the cursor', async () => {
    const { editor, quickInput } = workbench();
    await editor.open('logs/nightbatch.log');
    await editor.goTo('1237104, "message"');
    await workbench().ask('BK JOB: Render Message', 'Value of IP');
    assert.equal(await quickInput.input.inputValue(), '10.1.168.164');
    await quickInput.cancel();
  });

  it('explains what is on the clipboard in one document', async () => {
    const { editor, page } = workbench();
    await editor.closeAll();
    await workbench().setClipboard(
      'call failed, user=zhangwei: {"code": 1208146, "message": "x"}\nIP10.0.0.1 不属于该业务',
    );
    await workbench().configure({ 'bkJobErrorCodes.explain.anonymize': true }, 'Global');
    await workbench().run('BK JOB: Explain Clipboard');
    await editor.holds('1208146');
    // More than what is in view: the advice on the first code fills it. The address in it is an example of the catalog.
    const text = await workbench().probe.evaluate(
      ({ window }) => window.activeTextEditor?.document.getText() ?? '',
      null,
    );
    assert.match(text, /1237104/);
    assert.doesNotMatch(text, /IP ?10\.0\.0\.1|zhangwei/);
    await workbench().configure({ 'bkJobErrorCodes.explain.anonymize': undefined }, 'Global');
    await editor.unhover();
    await screenshot(page, 'explain', async () => {
      // Off the tab, whose button would say what it does.
      await page.mouse.move(500, 790);
      await page.locator('.workbench-hover').waitFor({ state: 'hidden' });
      return around(0, page.locator('.editor-group-container.active'));
    });
    await editor.closeAll();
  });
});
