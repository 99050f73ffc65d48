import * as vscode from 'vscode';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { CatalogTree } from './catalogTree';

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

const typingPause = 120;

/**
 * An input box that narrows the tree while one types. Enter keeps the filter, Escape brings back the one before, the
 * button removes it.
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
