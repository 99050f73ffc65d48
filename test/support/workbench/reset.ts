import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from './workbench';

/** What closes and empties the parts of a window that stay when its editors are closed. */
const closing = [
  'workbench.action.closePanel',
  'workbench.action.editorLayoutSingle',
  'notifications.clearAll',
  'bkJobErrorCodes.clearUses',
  'bkJobErrorCodes.clearMigration',
  'bkJobErrorCodes.groupMigrationByFile',
  'bkJobErrorCodes.clearFilter',
  'bkJobErrorCodes.groupByCategory',
];

/** Closes the rows of the tree; known once that has been shown. */
const collapsing = 'workbench.actions.treeView.bkJobErrorCodes.catalog.collapseAll';

/**
 * Brings a window to the state in which it was opened on the folder `sample`: its files, no settings, no editors, terminals,
 * messages and results. Where files had changed, a new language server knows nothing of them.
 */
export async function resetWindow(window: Workbench, sample: string): Promise<void> {
  await window.page.mouse.move(640, 2);
  await window.page.keyboard.press('Escape');
  await window.editor.closeAll();
  await window.probe.evaluate(
    async (vscode, { closing, collapsing }) => {
      const execute = vscode.commands.executeCommand;
      for (const terminal of vscode.window.terminals) terminal.dispose();
      const { packageJSON } = vscode.extensions.getExtension('bk-job-error-codes.bk-job-error-codes') ?? {};
      const settings = vscode.workspace.getConfiguration();
      for (const { properties } of [packageJSON.contributes.configuration].flat()) {
        for (const name of Object.keys(properties)) {
          const { workspaceValue, globalValue } = settings.inspect(name) ?? {};
          if (workspaceValue !== undefined)
            await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
          if (globalValue !== undefined) await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
        }
      }
      for (const command of closing) await execute(command);
      if ((await vscode.commands.getCommands()).includes(collapsing)) await execute(collapsing);
      await execute('workbench.view.explorer');
    },
    { closing, collapsing },
  );
  if (!restore(window.workspace, sample)) return;
  await window.probe.evaluate((vscode) => vscode.commands.executeCommand('bkJobErrorCodes.restartServer'), null);
}

/** Makes `folder` a copy of `sample` again, but for the settings, which VS Code writes. Returns true if a file had changed. */
function restore(folder: string, sample: string): boolean {
  const wanted = filesBelow(sample);
  const found = filesBelow(folder).filter((name) => name !== join('.vscode', 'settings.json'));
  const extra = found.filter((name) => !wanted.includes(name));
  const bytes = (root: string, name: string) => readFileSync(join(root, name), 'latin1');
  const changed = wanted.filter((name) => !found.includes(name) || bytes(sample, name) !== bytes(folder, name));
  for (const name of extra) rmSync(join(folder, name));
  for (const name of changed) cpSync(join(sample, name), join(folder, name));
  return extra.length + changed.length > 0;
}

/** The paths of the files below a folder. */
function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(folder, name)).isFile());
}
