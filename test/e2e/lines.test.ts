import assert from 'node:assert/strict';
import { until } from '../support/until';
import { useWorkbench } from './hooks';

describe('codes in places of their own', () => {
  const workbench = useWorkbench();

  describe('codes in a terminal', () => {
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
        // The terminal asks for the links of a line when the mouse comes to it from another one.
        await page.keyboard.up('Control');
        await page.mouse.move(box.x + 140, box.y + 90);
        await page.keyboard.down('Control');
        // The number begins at column 16; a cell is about 8 pixels wide and 17 high. The pointer shows a link when the mouse moves on it
        // after the terminal has found it.
        let step = 0;
        const pointer = page.locator('.terminal-wrapper.active .xterm-cursor-pointer');
        const find = async () => {
          step = 10 - step;
          await page.mouse.move(box.x + 135 + step, box.y + 9);
          return (await pointer.count()) > 0;
        };
        await until('the pointer of a link', find, 3000);
        await page.mouse.click(box.x + 140, box.y + 9);
        await page.keyboard.up('Control');
        return (await workbench().tabs()).includes('Error Code 1239803');
      });
      await codePage.expect(1239803);
    });
  });

  describe('codes in an output channel', () => {
    it('have a card, which leads to the page', async () => {
      const { editor, page, probe, codePage } = workbench();
      // The server of the tests writes no logs, so a channel of its own would stay empty.
      await probe.evaluate(async (vscode) => {
        vscode.workspace.registerTextDocumentContentProvider('output', {
          provideTextDocumentContent: () => 'ERROR {"code": 1239803, "message": "busy"}\n',
        });
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('output:job-of-a-test'));
        await vscode.window.showTextDocument(document, { preview: false });
      }, null);
      await page.locator('.editor-group-container.active .view-line', { hasText: '1239803' }).first().waitFor();
      await until('the card', async () => (await editor.hoverAnswers('1239803')).length > 0);
      assert.match(await editor.hover('1239803'), /^1239803 The execution queue is full\n/);
      await editor.followHover('1239803', 'Show Code Page');
      await codePage.expect(1239803);
    });
  });

  describe('the menu and the keys of the editor', () => {
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
      // What comes above the line moves it.
      await until('the lens', async () => (await editor.lenses()).some((lens) => lens.startsWith('1237104')));
      const menu = page.locator('.monaco-menu');
      const submenu = menu.locator('.action-item', { hasText: 'JOB Error Codes' }).first();
      await until('the submenu', async () => {
        await page.keyboard.press('Escape');
        const box = await editor.boxOf('1237104');
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
        await submenu.waitFor({ timeout: 3000 });
        return true;
      });
      await submenu.hover();
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
      await tree.shows('1207104');
      // The button was released over the menu: until it is pressed again, the editor takes it for held and shows no card.
      const code = await editor.boxOf('1237104');
      await page.mouse.click(code.x + code.width / 2, code.y + code.height / 2);
    });

    it('say that there is no code at the cursor, and offer the choice of one', async () => {
      const { editor, quickInput } = workbench();
      await editor.open('python/job_client.py');
      for (const title of ['Show Code Page', 'Show in Catalog Tree', 'Render Message', 'Find in Workspace']) {
        await editor.goTo('import logging', 0, 3);
        await workbench().ask(`BK JOB: ${title}`, 'No error code at the cursor');
        await quickInput.cancel();
      }
      for (const command of ['copyMessage', 'goToTwin']) {
        await editor.goTo('import logging', 0, 3);
        await workbench().probe.evaluate((vscode, id) => {
          void vscode.commands.executeCommand(id);
        }, `bkJobErrorCodes.${command}`);
        await quickInput.expect('No error code at the cursor');
        await quickInput.cancel();
      }
      await workbench().run('BK JOB: Add to Own Catalog');
      await workbench().notifications.expect('Place the cursor on an error code first');
      await workbench().notifications.clear();
    });

    it('go to the row of a code in the catalog, whose lines are not wrapped', async () => {
      const { editor, page } = workbench();
      await editor.closeAll();
      await editor.open('python/job_client.py');
      await editor.goTo('1237104', 0, 3);
      await page.keyboard.press('F12');
      await until('the row', () =>
        workbench().probe.evaluate((vscode) => {
          const active = vscode.window.activeTextEditor;
          return active?.document.lineAt(active.selection.active.line).text.startsWith('| 1237104 ');
        }, null),
      );
      const rows = page.locator('.editor-group-container.active .editor-instance');
      await until('a line for each number of a line', async () => {
        const numbers = await rows.locator('.margin .line-numbers').allInnerTexts();
        const lines = await rows.locator('.view-lines .view-line').count();
        return lines > 20 && numbers.filter((text) => text.trim() !== '').length >= lines;
      });
      await editor.closeAll();
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
});
