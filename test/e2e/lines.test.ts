import assert from 'node:assert/strict';
import { until } from '../support/until';
import { useWorkbench } from './hooks';

describe('codes in a terminal', () => {
  const workbench = useWorkbench();

  it('are links that lead to the page', async () => {
    const { page, probe, codePage } = workbench();
    await probe.evaluate((vscode) => {
      const written = new vscode.EventEmitter<string>();
      const terminal = vscode.window.createTerminal({
        name: 'job',
        pty: {
          onDidWrite: written.event,
          open: () => written.fire('ERROR {"code": 1239803, "message": "busy"}\r\n'),
          close: () => undefined,
        },
      });
      terminal.show();
    }, null);
    const screen = page.locator('.terminal-wrapper.active .xterm-screen');
    await screen.waitFor();
    await until('the link to open', async () => {
      const box = await screen.boundingBox();
      if (!box) return false;
      // The number begins at column 17; a cell is about 7 pixels wide and 17 high.
      await page.keyboard.down('Control');
      await page.mouse.move(box.x + 120, box.y + 9);
      await page.mouse.move(box.x + 140, box.y + 9);
      await page.waitForTimeout(300);
      await page.mouse.click(box.x + 140, box.y + 9);
      await page.keyboard.up('Control');
      return (await workbench().tabs()).includes('Error Code 1239803');
    });
    await codePage.expect(1239803);
  });
});

describe('the menu and the keys of the editor', () => {
  const workbench = useWorkbench();

  it('look a code up by a chord that VS Code leaves free, beginning with the code at the cursor', async () => {
    const { editor, page, quickInput, probe } = workbench();
    const defaults = await probe.evaluate(async (vscode) => {
      const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
      return (await vscode.workspace.openTextDocument(uri)).getText();
    }, null);
    const taken = defaults
      .split('{')
      .filter((binding) => /"key": "(ctrl|cmd)\+k j"/.test(binding))
      .filter((binding) => !binding.includes('bkJobErrorCodes.'));
    assert.deepEqual(taken, []);
    await editor.open('python/job_client.py');
    await editor.goTo('1237104');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('j');
    await quickInput.expect('Look Up Error Code');
    assert.match((await quickInput.narrowed(2)).join('\n'), /^1237104/);
    await quickInput.cancel();
  });

  it('go from a code to its twin, by the submenu of the editor', async () => {
    const { editor, page, tree } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1237104');
    const menu = page.locator('.monaco-menu');
    await until('the submenu', async () => {
      await page.keyboard.press('Escape');
      const box = await editor.boxOf('1237104');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
      return (await menu.locator('.action-item', { hasText: 'JOB Error Codes' }).count()) > 0;
    });
    await menu.locator('.action-item', { hasText: 'JOB Error Codes' }).first().hover();
    const entries = page.locator('.monaco-submenu .action-label');
    await entries.first().waitFor();
    assert.deepEqual(
      (await entries.allInnerTexts()).filter((text) => text.trim() !== ''),
      [
        'Show Code Page',
        'Look Up Error Code',
        'Show in Catalog Tree',
        'Open Catalog',
        'Render Message',
        'Copy Message',
        'Find in Workspace',
        'Go to Legacy/New Twin',
        'Add to Own Catalog',
      ],
    );
    const twin = entries.filter({ hasText: 'Twin' });
    await until('the twin to be taken', async () => {
      if ((await twin.count()) === 0) return true;
      await twin.first().click({ timeout: 3000 });
      return (await twin.count()) === 0;
    });
    await tree.expect('1207104');
  });

  it('open the catalog at the row of the code at the cursor', async () => {
    const { editor } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1237104');
    await workbench().run('BK JOB: Open Catalog');
    await until('the row', () =>
      workbench().probe.evaluate((vscode) => {
        const active = vscode.window.activeTextEditor;
        return active?.document.lineAt(active.selection.active.line).text.startsWith('| 1237104 ');
      }, null),
    );
  });
});
