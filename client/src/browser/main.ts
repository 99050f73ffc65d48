import * as vscode from 'vscode';
import { clientId, clientName, start } from '../client';

/** Hosts without Node: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js').toString(true);
  // The failure is shown before the promise rejects. The extension host then logs it.
  void start(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    // A worker instead of a function that creates one: the library checks the result of a function with
    // `instanceof Worker`, which fails for the extension host's own `Worker`.
    return new LanguageClient(clientId, clientName, new Worker(script), options);
  });
}

export { deactivate } from '../client';
