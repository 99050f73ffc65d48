import * as vscode from 'vscode';
import type { CatalogTree } from './catalogTree';
import { copy, insert } from './clipboardAndEditor';
import type { CommandRegistry } from './commands';
import type { LanguageServer } from './languageServer';
import { pickCode } from './pickCode';

/** "Look up error code": Enter shows the code in the catalog tree, the buttons of a row copy or insert it. */
export function registerLookup(server: LanguageServer, tree: CatalogTree, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.lookup', async () => {
    const insertButton = { iconPath: new vscode.ThemeIcon('insert'), tooltip: vscode.l10n.t('Insert at Cursor') };
    const copyButton = { iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy Code') };
    const item = await pickCode(server, {
      title: vscode.l10n.t('Look Up Error Code'),
      buttons: [insertButton, copyButton],
      onButton: ({ code }, button) => (button === copyButton ? copy(String(code)) : insert(String(code))),
    });
    if (item) {
      await tree.reveal(item.code);
    }
  });
}
