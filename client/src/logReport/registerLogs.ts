import * as vscode from 'vscode';
import type { LanguageServer } from '../server/languageServer';
import { type CommandRegistry, showFailure } from '../ui/commands';
import { cannotRead } from '../ui/text';
import { LogWindows } from './logWindow';

/** "Scan Logs" and "Watch Logs": from the explorer, the tree and the palette, the former also by dropping files on the tree. */
export function registerLogs(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
  commands: CommandRegistry,
  readsFiles: boolean,
): void {
  const windows = new LogWindows(server, context, commands);
  const fail = (error: unknown): void => showFailure(log, 'The report on logs', error);
  // Loaded when it is first needed.
  let reports: Promise<import('./logReports').LogReports> | undefined;
  const opened = () => {
    reports ??= import('./logReports').then(({ LogReports }) => new LogReports(context, server, windows, fail));
    return reports;
  };
  commands.register('bkJobErrorCodes.scanLogs', async (argument, selected) => {
    if (!readsFiles) throw new Error(cannotRead());
    const targets = chosen(argument, selected) ?? (await ask(vscode.l10n.t('Scan')));
    if (targets && targets.length > 0) await (await opened()).scan(targets);
  });
  commands.register('bkJobErrorCodes.watchLogs', async (argument, selected) => {
    if (!readsFiles) throw new Error(cannotRead());
    const targets = chosen(argument, selected) ?? (await ask(vscode.l10n.t('Watch')));
    if (targets && targets.length > 0) await (await opened()).watch(targets);
  });
  commands.register('bkJobErrorCodes.showWatchedLogs', async () => (await opened()).watches.show());
  commands.register('bkJobErrorCodes.stopWatchingLogs', async () => (await opened()).watches.stop());
}

/** What is selected in the explorer, or was dropped. Undefined if the command comes from elsewhere. */
function chosen(argument: unknown, selected: unknown): readonly vscode.Uri[] | undefined {
  const all = Array.isArray(selected) && selected.length > 0 ? selected : [argument];
  return all.every((one) => one instanceof vscode.Uri) ? all : undefined;
}

async function ask(openLabel: string): Promise<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectFiles: true,
    canSelectFolders: true,
    canSelectMany: true,
    openLabel,
    title: vscode.l10n.t('Choose Logs or Folders with Logs'),
  });
}
