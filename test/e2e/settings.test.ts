import assert from 'node:assert/strict';
import { until } from '../support/until';
import { around, screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

describe('settings take effect without a reload', () => {
  const workbench = useWorkbench();

  beforeEach(async () => {
    await workbench().editor.closeAll();
    await workbench().editor.open('python/job_client.py');
    await workbench().editor.goTo('1239801');
  });

  it('hover off and on', async () => {
    const { editor } = workbench();
    await editor.hover('1239801');
    await workbench().configure({ 'bkJobErrorCodes.hover.enabled': false });
    await until('hovers to stop', async () => (await editor.hoverAnswers('1239801')).length === 0);
    await workbench().configure({ 'bkJobErrorCodes.hover.enabled': undefined });
    assert.match(await editor.hover('1239801'), /^1239801 /);
  });

  it('lenses off and on', async () => {
    const { editor } = workbench();
    await until('lenses', async () => (await editor.lenses()).length > 0);
    await workbench().configure({ 'bkJobErrorCodes.codeLens.enabled': false });
    await until('lenses to go', async () => (await editor.lenses()).length === 0);
    await workbench().configure({ 'bkJobErrorCodes.codeLens.enabled': undefined });
    await until('lenses to come back', async () => (await editor.lenses()).length > 0);
  });

  it("the editor's own switch for lenses", async () => {
    const { editor } = workbench();
    await workbench().configure({ 'editor.codeLens': false });
    await until('lenses to go', async () => (await editor.lenses()).length === 0);
    await workbench().configure({ 'editor.codeLens': undefined });
    await until('lenses to come back', async () => (await editor.lenses()).length > 0);
  });

  it('which language leads', async () => {
    const { editor } = workbench();
    await workbench().configure({ 'bkJobErrorCodes.language': 'zh-CN' });
    await until('Chinese lenses', async () => (await editor.lenses()).some((lens) => lens.startsWith('1239801 该 IP')));
    assert.match(await editor.hover('1239801'), /^1239801 该 IP 没有申请权限.*\nThis IP has not been granted/);
    await workbench().configure({ 'bkJobErrorCodes.language': undefined });
    await until('English lenses', async () =>
      (await editor.lenses()).some((lens) => lens.startsWith('1239801 This IP')),
    );
  });

  it('where codes are symbols, with their message in the name', async () => {
    const { editor, probe } = workbench();
    const symbols = () =>
      probe.evaluate(async (vscode) => {
        const uri = vscode.window.activeTextEditor?.document.uri;
        const found = await vscode.commands.executeCommand<{ name: string }[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          uri,
        );
        return (found ?? []).map(({ name }) => name).filter((name) => /^12\d{5}/.test(name));
      }, null);
    assert.deepEqual(await symbols(), []);
    await workbench().configure({ 'bkJobErrorCodes.symbols': 'all' });
    await until('symbols in source', async () => (await symbols()).includes('1252001 Database error'));
    await workbench().configure({ 'bkJobErrorCodes.symbols': undefined });
    await until('no symbols in source', async () => (await symbols()).length === 0);
    await editor.open('logs/nightbatch.log');
    await until('symbols in a log', async () => (await symbols()).includes('1239803 The execution queue is full'));
    await workbench().configure({ 'bkJobErrorCodes.symbols': 'off' });
    await until('no symbols in a log', async () => (await symbols()).length === 0);
    await workbench().configure({ 'bkJobErrorCodes.symbols': undefined });
  });

  it('the JOB version, in the settings that the person chooses', async () => {
    const { notifications, quickInput } = workbench();
    await workbench().ask('BK JOB: Choose JOB Version', 'Choose the JOB Version');
    await quickInput.choose('3.12');
    await quickInput.expect('Where to Keep the JOB Version');
    await screenshot(workbench().page, 'job-version', () => around(0, quickInput.widget));
    await quickInput.choose('Workspace Settings');
    await notifications.expect('JOB version “3.12” is now in the workspace settings.');
    await notifications.clear();
    await workbench().configure({ 'bkJobErrorCodes.jobVersion': undefined });
  });

  it('the severities of rules, in one object', async () => {
    const { page, probe } = workbench();
    const severities = () =>
      probe.evaluate((vscode) => {
        const uri = vscode.window.activeTextEditor?.document.uri;
        return uri
          ? vscode.languages
              .getDiagnostics(uri)
              .flatMap(({ code, severity }) => (String(code) === 'legacy' ? [severity] : []))
          : [];
      }, null);
    await workbench().editor.addLineBefore('class JobError(', 'if error_code == 1209801:\n    pass');
    await until('a hint', async () => (await severities())[0] === 3);
    await workbench().configure({ 'bkJobErrorCodes.diagnostics.severity': { legacy: 'error' } });
    await until('an error', async () => (await severities())[0] === 0);
    await workbench().configure({ 'bkJobErrorCodes.diagnostics.severity': undefined });
    await workbench().configure({ 'bkJobErrorCodes.diagnostics.legacy': 'warning' });
    await until('a warning by the old name', async () => (await severities())[0] === 1);
    await workbench().configure({ 'bkJobErrorCodes.diagnostics.legacy': undefined });
    await workbench().editor.closeAll();
    await probe.evaluate(
      (vscode) =>
        vscode.commands.executeCommand(
          'workbench.action.openSettings',
          '@ext:bk-job-error-codes.bk-job-error-codes severity',
        ),
      null,
    );
    await page.locator('.settings-editor .setting-item', { hasText: 'Severity' }).first().waitFor();
    await screenshot(page, 'settings', async () => ({ x: 0, y: 0, width: 1280, height: 800 }));
  });

  for (const [insert, expected] of [
    ['numberWithComment', /retry_on = 1239803 {1,2}# .*The execution queue is full/],
    ['constant', /retry_on = QueueFull\n/],
    ['number', /retry_on = 1239803\n/],
  ] as const) {
    it(`what completion inserts: ${insert}`, async () => {
      const { editor, completions, page } = workbench();
      await workbench().configure({ 'bkJobErrorCodes.completion.insert': insert });
      await editor.addLineBefore('class JobError(', 'retry_on = ');
      await page.keyboard.type('123980');
      await completions.accept('1239803');
      await until('the insertion', async () => expected.test(await editor.text()));
    });
  }

  it('completion off', async () => {
    const { editor, completions, page } = workbench();
    await workbench().configure({ 'bkJobErrorCodes.completion.enabled': false });
    await editor.addLineBefore('class JobError(', 'retry_on = ');
    await page.keyboard.type('123980');
    await editor.holds('retry_on = 123980');
    assert.deepEqual(
      (await completions.labels()).filter((label) => label.startsWith('1239')),
      [],
    );
    await workbench().configure({ 'bkJobErrorCodes.completion.enabled': undefined });
  });
});
