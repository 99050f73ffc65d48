import * as vscode from 'vscode';
import type { CatalogTree } from './catalogTree';
import { codeButtons } from './codeButtons';
import type { CommandRegistry } from './commands';
import type { LanguageServer } from './languageServer';
import { pickCode } from './pickCode';

/** "Look up error code": Enter shows the code in the catalog tree, the buttons of a row copy or insert it. */
export function registerLookup(server: LanguageServer, tree: CatalogTree, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.lookup', async () => {
    const item = await pickCode(server, { title: vscode.l10n.t('Look Up Error Code'), buttons: codeButtons });
    if (item) {
      await tree.reveal(item.code);
    }
  });
}
