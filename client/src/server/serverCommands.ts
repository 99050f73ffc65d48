import * as vscode from 'vscode';
import { type CommandRegistry, logError, messageOf, showErrorWithLog } from '../ui/commands';
import type { LanguageServer } from './languageServer';

export function registerServerCommands(
  server: LanguageServer,
  log: vscode.LogOutputChannel,
  commands: CommandRegistry,
): void {
  commands.register('bkJobErrorCodes.showLog', () => log.show());
  commands.register('bkJobErrorCodes.restartServer', async () => {
    await server.restart();
    vscode.window.setStatusBarMessage(vscode.l10n.t('The error code server has been restarted.'), 3000);
  });
}

/** Logs why the server did not start, and shows it with a button for the log. */
export function showStartFailure(log: vscode.LogOutputChannel, error: unknown): void {
  logError(log, 'The error code server could not be started', error);
  void showErrorWithLog(vscode.l10n.t('The error code server could not be started: {0}', messageOf(error)), log);
}

/** Notifies the server when the workspace becomes trusted, so that its catalogs are read without a restart. */
export function registerTrust(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
): void {
  const grant = async (): Promise<void> => {
    try {
      await server.grantTrust();
    } catch (error) {
      logError(log, 'The server could not be notified that the workspace is trusted', error);
    }
  };
  context.subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => void grant()));
}
