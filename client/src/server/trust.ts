import * as vscode from 'vscode';
import type { LanguageServer } from './languageServer';

/** Tells the server when the person comes to trust the workspace, so that its catalogs are read without a restart. */
export function registerTrust(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
): void {
  const grant = async (): Promise<void> => {
    try {
      await server.grantTrust();
    } catch (error) {
      log.error(
        'The server was not told that the workspace is trusted:',
        error instanceof Error ? error : String(error),
      );
    }
  };
  context.subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => void grant()));
}
