import * as vscode from 'vscode';
import { settingsPause } from './configuration';

/**
 * Shows symbols anew when the setting for them has changed. VS Code keeps the symbols of an unchanged document until the
 * providers are others than before, so an empty one comes or goes.
 */
export function registerSymbolRefresh(context: vscode.ExtensionContext): void {
  let empty: vscode.Disposable | undefined;
  const refresh = (): void => {
    empty?.dispose();
    empty = empty
      ? undefined
      : vscode.languages.registerDocumentSymbolProvider({ pattern: '**' }, { provideDocumentSymbols: () => [] });
  };
  context.subscriptions.push(
    { dispose: () => empty?.dispose() },
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('bkJobErrorCodes.symbols')) setTimeout(refresh, settingsPause);
    }),
  );
}
