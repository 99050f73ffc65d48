import * as vscode from 'vscode';
import { CatalogTree } from './catalogTree';
import type { CommandRegistry } from './commands';
import type { LanguageServer } from './languageServer';
import { askForFilter } from './treeFilter';

/** The library tells the server of changed settings in the same turn; the tree asks after that. */
const settingsPause = 100;

/** Makes the tree, keeps it fresh, and registers what its title bar offers. */
export function registerCatalogTree(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
  commands: CommandRegistry,
): CatalogTree {
  const tree = new CatalogTree(server, context.globalState, log);
  commands.register('bkJobErrorCodes.filterTree', async () => {
    await vscode.commands.executeCommand('bkJobErrorCodes.catalog.focus');
    askForFilter(tree);
  });
  commands.register('bkJobErrorCodes.clearFilter', () => {
    tree.filter = '';
  });
  commands.register('bkJobErrorCodes.groupByCategory', () => tree.groupBy('category'));
  commands.register('bkJobErrorCodes.groupByTarget', () => tree.groupBy('target'));
  context.subscriptions.push(
    tree,
    server.onDidChangeState(() => tree.refresh()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('bkJobErrorCodes.language')) {
        setTimeout(() => tree.refresh(), settingsPause);
      }
    }),
  );
  return tree;
}
