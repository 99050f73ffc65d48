import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { until } from '../support/until';
import { nameless, tabOrder } from '../support/workbench/controls';
import { useWorkbench } from './hooks';

const views = ['catalog', 'file', 'layers', 'uses', 'migration'].map((view) => `bkJobErrorCodes.${view}`);

for (const locale of ['en', 'zh-cn'] as const) {
  describe(`everything in ${locale}`, () => {
    const workbench = useWorkbench({ locale });

    /** Runs a command as an extension does. It may end later. */
    const run = (command: string, argument?: unknown) =>
      workbench().probe.evaluate(
        async (vscode, { command, argument }) => {
          const file = argument as { readonly file?: string } | undefined;
          void vscode.commands.executeCommand(command, file?.file ? vscode.Uri.file(file.file) : argument);
        },
        { command, argument },
      );

    /** Gives a view the focus; settles when it has it, so that it takes it from nothing that comes after. */
    const focus = (view: string) =>
      workbench().probe.evaluate((vscode, view) => vscode.commands.executeCommand(`${view}.focus`), view);

    /** Each control has a name, each is reached by Tab, and each shows that it has the focus. */
    async function sweep(main: Locator): Promise<void> {
      assert.deepEqual(await nameless(main), []);
      const { controls, reached, unseen } = await until('a page that is drawn', () => tabOrder(workbench().page, main));
      assert.ok(controls.length > 3, controls.join(', '));
      assert.deepEqual(
        controls.filter((control) => !reached.includes(control)),
        [],
      );
      assert.deepEqual(unseen, []);
    }

    it('in the views has a name, and can be reached by the keyboard', async () => {
      const { editor, page, tree } = workbench();
      await editor.open('python/job_client.py');
      await workbench().showTree();
      await run('bkJobErrorCodes.findInWorkspace', { code: 1239803 });
      await run('bkJobErrorCodes.migrationReport');
      const headers = page.locator('.part.sidebar .pane-header');
      await until('all views', async () => (await headers.count()) === views.length);
      // A row of the view that has the focus; its list shows by a class which row it is.
      const focused = () =>
        page.evaluate(() => document.querySelector('.pane .monaco-list:focus-within .monaco-list-row.focused')?.id);
      for (const view of views) {
        // A search that ends shows its view.
        const last = await until(`the last row of ${view} by the keyboard`, async () => {
          await focus(view);
          await page.keyboard.press('End');
          return focused();
        });
        assert.deepEqual(await nameless(tree.view), []);
        await until(`the first row of ${view} by the keyboard`, async () => {
          await focus(view);
          await page.keyboard.press('Home');
          const first = await focused();
          return first !== undefined && first !== last;
        });
      }
    });

    it('on the page of a code has a name, is in the order of Tab, and shows the focus', async () => {
      const { codePage } = workbench();
      await run('bkJobErrorCodes.showCodePage', { code: 1239803 });
      await codePage.expect(1239803);
      // It is drawn again until all uses are found.
      await codePage.says(locale === 'en' ? ' found in ' : '中找到');
      await sweep(codePage.main);
    });

    it('in the report on logs has a name, is in the order of Tab, and shows the focus', async () => {
      const { logReport, page } = workbench();
      const file = join(workbench().workspace, 'a.log');
      const line = (minute: number, code: number) =>
        `${new Date(Date.UTC(2026, 10, 28, 18, minute)).toISOString()} ERROR code=${code}\n`;
      const lines = Array.from({ length: 200 }, (_, at) => line(at, at < 150 && at % 30 > 0 ? 1240002 : 1250001));
      writeFileSync(file, lines.join(''));
      await run('bkJobErrorCodes.scanLogs', { file });
      await until('the report', async () => (await logReport.rows()).length === 2);
      // The keyboard alone chooses a row and shows its details.
      await logReport.row('1250001').focus();
      await page.keyboard.press('Enter');
      await logReport.main.locator('.details .line button').first().waitFor();
      await logReport.main.locator('summary').focus();
      await page.keyboard.press('Enter');
      await logReport.main.locator('details [data-at]').first().waitFor();
      await sweep(logReport.main);
    });
  });
}
