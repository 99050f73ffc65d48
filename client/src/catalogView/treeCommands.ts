import * as vscode from 'vscode';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { CatalogTree } from './catalogTree';
import { askForFilter } from './treeFilter';

/** The library tells the server of changed settings in the same turn; what shows answers asks after that. */
export const settingsPause = 100;

/**
 * Settings that change what the tree shows. Others reach it as a changed catalog; own catalogs that are no longer named
 * do not, and of new ones the server learns by being asked.
 */
const shown = ['bkJobErrorCodes.language', 'bkJobErrorCodes.jobVersion', 'bkJobErrorCodes.catalogs'];

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
    server.onDidChangeCatalog(() => tree.refresh()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (shown.some((setting) => event.affectsConfiguration(setting))) {
        setTimeout(() => tree.refresh(), settingsPause);
      }
    }),
  );
  return tree;
}
