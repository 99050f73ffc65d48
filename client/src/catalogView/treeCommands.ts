import * as vscode from 'vscode';
import { settingsPause } from '../server/configuration';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { CatalogTree } from './catalogTree';

/**
 * Settings that change the tree. The server reports other changes as a changed catalog, but not custom catalogs that are
 * removed, and it reads new ones only on request.
 */
const treeSettings = ['bkJobErrorCodes.language', 'bkJobErrorCodes.jobVersion', 'bkJobErrorCodes.catalogs'];

/** Creates the tree, refreshes it, and registers the commands of its title bar. */
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
      if (treeSettings.some((setting) => event.affectsConfiguration(setting))) {
        setTimeout(() => tree.refresh(), settingsPause);
      }
    }),
  );
  return tree;
}

const typingPause = 120;

/**
 * An input box that filters the tree while a person types. Enter keeps the filter, Escape restores the previous one, the
 * button clears it.
 */
function askForFilter(tree: CatalogTree): void {
  const before = tree.filter;
  const input = vscode.window.createInputBox();
  const clear = { iconPath: new vscode.ThemeIcon('clear-all'), tooltip: vscode.l10n.t('Clear Filter') };
  let pause: ReturnType<typeof setTimeout> | undefined;
  let accepted = false;
  const apply = (text: string): void => {
    clearTimeout(pause);
    tree.filter = text;
  };

  input.title = vscode.l10n.t('Filter the Error Codes');
  input.placeholder = vscode.l10n.t('Number, Chinese or English words, pinyin or its initials, constant name');
  input.value = before;
  input.buttons = [clear];
  input.onDidChangeValue((text) => {
    clearTimeout(pause);
    pause = setTimeout(() => apply(text), typingPause);
  });
  input.onDidTriggerButton(() => {
    input.value = '';
    apply('');
  });
  input.onDidAccept(() => {
    accepted = true;
    apply(input.value);
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted) {
      apply(before);
    }
    input.dispose();
  });
  input.show();
}
