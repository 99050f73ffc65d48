import * as vscode from 'vscode';
import type { CodeItem } from '../../../server/src/protocol';
import type { CatalogTree } from '../catalogView/catalogTree';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { chooseCode, codeAtCursor, codeButtons, pickCode } from '../ui/pickCode';
import { showCodePage } from '../ui/showCodePage';
import { copy, inform, insert } from '../ui/text';

/** The commands for one code, from the tree, a hover, a lens or the command palette. */
export function registerCodeCommands(server: LanguageServer, tree: CatalogTree, commands: CommandRegistry): void {
  const reveal = async (code: number): Promise<void> => {
    if (!(await tree.reveal(code))) notInCatalog(code);
  };
  /** For the menu of the tree, which passes a code of the catalog, and of the editor, where it is the code at the cursor. */
  const onItem = (id: string, act: (item: CodeItem) => unknown): void => {
    commands.register(id, async (argument) => {
      const code = await chooseCode(server, argument, { title: vscode.l10n.t('Choose an Error Code') });
      if (code === undefined) return undefined;
      const answer = await server.ask('CodeCardRequest', { code });
      return answer ? act(answer.item) : notInCatalog(code);
    });
  };

  commands.register('bkJobErrorCodes.goToCode', async (argument) => {
    const code = await chooseCode(server, argument, { title: vscode.l10n.t('Choose an Error Code') });
    return code === undefined ? undefined : reveal(code);
  });
  onItem('bkJobErrorCodes.insertCode', ({ code }) => insert(String(code)));
  onItem('bkJobErrorCodes.copyCode', ({ code }) => copy(String(code)));
  onItem('bkJobErrorCodes.copyMessage', ({ message }) => copy(message));
  onItem('bkJobErrorCodes.copyConstant', ({ constant }) => copy(constant));
  onItem('bkJobErrorCodes.goToTwin', ({ code, twin }) =>
    twin === undefined
      ? void inform(vscode.l10n.t('{0} has no code of the same meaning on the other API.', code))
      : reveal(twin),
  );
}

function notInCatalog(code: number): void {
  void inform(vscode.l10n.t('{0} is not in the catalog.', code));
}

/**
 * "Look up error code", beginning with the code at the cursor: Enter shows the page of the code, the buttons of a row copy or
 * insert it.
 */
export function registerLookup(server: LanguageServer, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.lookup', async () => {
    const code = await codeAtCursor(server);
    const item = await pickCode(server, {
      title: vscode.l10n.t('Look Up Error Code'),
      buttons: codeButtons,
      ...(code === undefined ? {} : { typed: { query: String(code) } }),
    });
    if (item) {
      await showCodePage(item.code);
    }
  });
}
