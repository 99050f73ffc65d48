import * as vscode from 'vscode';
import type { LanguageServer } from '../server/languageServer';
import { type CommandRegistry, showFailure } from '../ui/commands';
import { LogWindows } from './logWindow';

/** "Scan logs": from the explorer, the tree, the palette, or by dropping files on the tree. */
export function registerLogs(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
  commands: CommandRegistry,
): void {
  const windows = new LogWindows(server, context, commands);
  const fail = (error: unknown): void => showFailure(log, 'The report on logs', error);
  commands.register('bkJobErrorCodes.scanLogs', async (argument, selected) => {
    const targets = chosen(argument, selected) ?? (await ask());
    if (targets === undefined || targets.length === 0) return;
    const { LogReportTab } = await import('./logReportTab');
    const tab = new LogReportTab({ extension: context.extensionUri, server, windows, fail }, targets);
    context.subscriptions.push(tab);
    await tab.run();
  });
}

/** What is selected in the explorer, or was dropped. Undefined if the command comes from elsewhere. */
function chosen(argument: unknown, selected: unknown): readonly vscode.Uri[] | undefined {
  const all = Array.isArray(selected) && selected.length > 0 ? selected : [argument];
  return all.every((one) => one instanceof vscode.Uri) ? all : undefined;
}

async function ask(): Promise<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectFiles: true,
    canSelectFolders: true,
    canSelectMany: true,
    openLabel: vscode.l10n.t('Scan'),
    title: vscode.l10n.t('Choose Logs or Folders with Logs'),
  });
}
