import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../support/until';
import { around, screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

const handler = 'java/src/main/java/com/example/job/JobErrorHandler.java';
const service =
  'backend/job-execute/service-job-execute/src/main/java/org/example/job/execute/TaskInstanceService.java';

describe('finding and migrating codes', () => {
  const workbench = useWorkbench();

  it('replaces a legacy code by its successor of meaning', async () => {
    const { editor, page } = workbench();
    await editor.open(handler);
    await editor.goTo('1208146');
    await until('the fix to be taken', async () => {
      if ((await editor.text()).includes('ERROR_CODE_MISSING_PROCESS_INFOS = 1238128')) return true;
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      // The mouse is kept off the menu for a while, in old versions for good; the fix is the one that Enter takes.
      const fix = { hasText: 'Replace 1208146 by 1238128' };
      await page.locator('.action-widget .monaco-list-row.focused', fix).waitFor({ timeout: 2000 });
      await page.keyboard.press('Enter');
      return false;
    });
    await editor.revert();
  });

  it('lists every legacy code with its successor in the migration report', async () => {
    const { tree, page } = workbench();
    await workbench().run('BK JOB: Show Migration Report');
    const rows = await tree.expect('1208146 → 1238128');
    assert.ok(rows.some((row) => row.includes('JobErrorHandler.java')));
    assert.ok(
      rows.some((row) => row.includes('1209803 → 1239803')),
      rows.join('\n'),
    );
    await screenshot(page, 'migration', async () => {
      await page.locator('.part.sidebar .pane-header', { hasText: /^Catalog$/ }).click();
      await tree.widenTo(640);
      await tree.expand('1208146 → 1238128');
      const title = page.locator('.part.sidebar .pane-header', { hasText: 'Migration' });
      return around(8, title, tree.row('1208118 → 1238118'));
    });
  });

  it('groups the report by code, shows replacements in the refactor preview, and replaces a single one', async () => {
    const { tree, page, editor, workspace } = workbench();
    await workbench().run('BK JOB: Show Migration Report');
    await tree.expect('1208146 → 1238128');
    await tree.act('Migration', 'Group by Code');
    await until('the codes', async () => (await tree.rows()).some((row) => /^1201000 → 1231000 \d/.test(row)));
    await tree.act('Migration', 'Group by File');
    await tree.expect('JobErrorHandler.java');
    await tree.act('Migration', 'Replace All with New Codes');
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Review Each' }).click();
    const panel = page.locator('.bulk-edit-panel');
    await panel.waitFor();
    await until('the replacements', async () => (await panel.innerText()).includes('1238103'));
    assert.doesNotMatch(await readFile(join(workspace, handler), 'utf8'), /1238103/);
    await panel.locator('.monaco-button', { hasText: 'Discard' }).click();
    await panel.waitFor({ state: 'hidden' });
    await tree.menu('1208103 → 1238103', 'Replace with the New Code');
    await until('the row to be replaced', () =>
      workbench().probe.evaluate(
        (vscode) => vscode.workspace.textDocuments.some((document) => document.getText().includes('1238103')),
        null,
      ),
    );
    await tree.act('Migration', 'Clear Results');
    await editor.closeAll();
    await until('the report to go', async () => !(await tree.rows()).some((row) => row.includes('→')));
  });

  it('fixes all legacy codes of a file at once, those of certain meaning', async () => {
    const { editor, probe } = workbench();
    await editor.open(handler);
    await until('the whole file to be fixed', async () => {
      await probe.evaluate(async (vscode) => {
        await vscode.commands.executeCommand('editor.action.fixAll');
      }, null);
      return (await editor.text()).includes('ERROR_CODE_QUEUE_FULL = 1239803');
    });
    assert.match(await editor.text(), /ERROR_CODE_MISSING_PROCESS_INFOS = 1238128/);
    assert.match(await editor.text(), /12580001234/);
    await editor.revert();
  });

  it('shows messages behind the codes of the lines in sight when asked', async () => {
    const { editor, page } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1239801');
    const hints = async () => (await page.locator('.view-lines').allInnerTexts()).join(' ').replaceAll('\u00a0', ' ');
    assert.doesNotMatch(await hints(), /does not belong to this busi/);
    await workbench().run('BK JOB: Toggle Inlay Hints');
    await until('inlay hints', async () => /IP \{0\} does not belong/.test(await hints()));
    // Those of one line share its room, of which each has a part.
    const lengths = await workbench().probe.evaluate(async (vscode) => {
      const uri = vscode.window.activeTextEditor?.document.uri;
      const line = new vscode.Range(10, 0, 11, 0);
      const found = await vscode.commands.executeCommand<{ label: string }[]>(
        'vscode.executeInlayHintProvider',
        uri,
        line,
      );
      return found.map(({ label }) => String(label).length);
    }, null);
    assert.equal(lengths.length, 3);
    assert.ok(
      lengths.every((length) => length <= 24),
      lengths.join(),
    );
    await workbench().run('BK JOB: Toggle Inlay Hints');
    await until('the hints to go', async () => !/IP \{0\} does not belong/.test(await hints()));
  });
});

describe('the switches, and one file of the report', () => {
  const workbench = useWorkbench();

  it('hide the lenses and show them again, beside the switch for hints', async () => {
    const { editor, notifications } = workbench();
    await editor.open('python/job_client.py');
    await editor.goTo('1252001');
    await until('lenses', async () => (await editor.lenses()).length > 0);
    await workbench().run('BK JOB: Toggle CodeLens');
    await until('no lenses', async () => (await editor.lenses()).length === 0);
    await workbench().run('BK JOB: Toggle CodeLens');
    await until('lenses again', async () => (await editor.lenses()).length > 0);
    await notifications.clear();
    await editor.closeAll();
  });

  it('replaces all codes of certain meaning in one file', async () => {
    const { tree, workspace, page } = workbench();
    await workbench().run('BK JOB: Show Migration Report');
    await tree.expect('1208146 → 1238128');
    await tree.menu('JobErrorHandler.java', 'Replace with the New Code');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.locator('.monaco-button', { hasText: /^Replace$/ }).click();
    await until('the file to be replaced', () =>
      workbench().probe.evaluate(
        (vscode) =>
          vscode.workspace.textDocuments.some((document) => {
            const text = document.getText();
            // The last is a key of a map that is named like codes.
            return text.includes('1239803') && text.includes('1238128') && text.includes('1238103');
          }),
        null,
      ),
    );
    assert.ok((await readFile(join(workspace, handler), 'utf8')).includes('class JobErrorHandler'));
    await workbench().editor.closeAll();
  });
});

describe('navigation in a workspace with codes of its own', () => {
  const workbench = useWorkbench({ sample: 'workspace-catalog' });

  it('goes from a name to its line in the bundle', async () => {
    const { editor, page, probe } = workbench();
    await editor.open(service);
    await until('the workspace to be read', async () =>
      (await editor.hoverAnswers('MISSING_PARAM')).join('').includes('Parameter {0} is missing'),
    );
    await editor.goTo('MISSING_PARAM', 0, 3);
    await page.keyboard.press('F12');
    await until('the bundle', async () => {
      const place = await probe.evaluate((vscode) => {
        const active = vscode.window.activeTextEditor;
        return active && [active.document.uri.path.split('/').pop(), active.selection.active.line];
      }, null);
      return JSON.stringify(place) === JSON.stringify(['message_en_US.properties', 2]);
    });
  });

  it('finds every use of a code, by number and by name', async () => {
    const { editor, tree, probe } = workbench();
    await editor.open(service);
    await editor.goTo('MISSING_PARAM', 0, 3);
    await workbench().run('BK JOB: Find in Workspace');
    const rows = await tree.expect('1241001 19');
    assert.ok(
      rows.some((row) => row.includes('message.properties')),
      rows.join('\n'),
    );
    await tree.row('1241001 = Parameter').click();
    await until('the place to be shown', async () =>
      probe.evaluate((vscode) => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.path.endsWith('message_en_US.properties') && active.selection.active.line === 2;
      }, null),
    );
  });

  it('finds codes as symbols of the workspace', async () => {
    const { probe } = workbench();
    const names = await probe.evaluate(async (vscode) => {
      const symbols = await vscode.commands.executeCommand<{ name: string }[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'WORKSPACE_ONLY',
      );
      return symbols.map(({ name }) => name);
    }, null);
    assert.ok(
      names.some((name) => name.startsWith('1244099 ')),
      names.join('\n'),
    );
  });
});
