import * as vscode from 'vscode';
import type { LanguageServer } from '../server/languageServer';
import { type CommandRegistry, codeArgument } from '../ui/commands';
import { chooseCode } from '../ui/pickCode';
import type { WebTabPlace } from '../ui/webTab';
import type { CodePageTab } from './codePage';

const viewType = 'bkJobErrorCodes.codePage';

/**
 * "Show code page": the page of a code in one tab, which every list, link and card leads to. A click in a list leaves the
 * focus there; a second one on the same code, and everything else, moves it to the page.
 */
export function registerCodePage(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
  commands: CommandRegistry,
): void {
  let tab: CodePageTab | undefined;
  const open = async (place: WebTabPlace): Promise<CodePageTab> => {
    const { CodePageTab } = await import('./codePage');
    const opened = new CodePageTab({ extension: context.extensionUri, viewType, server, log }, place, () => {
      if (tab === opened) tab = undefined;
    });
    tab = opened;
    return opened;
  };
  commands.register('bkJobErrorCodes.showCodePage', async (argument) => {
    const code = await chooseCode(server, argument, { title: vscode.l10n.t('Choose an Error Code') });
    if (code === undefined) return;
    const preserveFocus = isFromList(argument) && !tab?.isShowing(code);
    if (tab) tab.reveal(preserveFocus);
    else await open({ viewColumn: vscode.ViewColumn.Active, preserveFocus });
    if (!tab?.isShowing(code)) await tab?.show(code);
  });
  context.subscriptions.push(
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const code = codeArgument(state);
        if (code === undefined) panel.dispose();
        else await (await open(panel)).show(code);
      },
    }),
    { dispose: () => tab?.dispose() },
  );
}

/** True for a click on a row of a tree: its keys keep working there. */
function isFromList(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'fromList' in argument;
}
