import * as vscode from 'vscode';
import type { CatalogTree } from '../catalogView/catalogTree';
import type { LanguageServer } from '../server/languageServer';
import { codeButtons } from '../ui/codeButtons';
import type { CommandRegistry } from '../ui/commands';
import { pickCode } from '../ui/pickCode';

/** "Look up error code": Enter shows the code in the catalog tree, the buttons of a row copy or insert it. */
export function registerLookup(server: LanguageServer, tree: CatalogTree, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.lookup', async () => {
    const item = await pickCode(server, { title: vscode.l10n.t('Look Up Error Code'), buttons: codeButtons });
    if (item) {
      await tree.reveal(item.code);
    }
  });
}
