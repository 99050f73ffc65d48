import * as vscode from 'vscode';
import { clientId, clientName, start } from '../client';

/** Hosts without Node: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js').toString(true);
  // The promise rejects after the person has seen the failure; the extension host then logs it as ours.
  void start(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    // The worker itself and no function that makes it: the library asks such a result whether it is an `instanceof Worker`,
    // and the extension host's own `Worker` makes what is not.
    return new LanguageClient(clientId, clientName, new Worker(script), options);
  });
}

export { deactivate } from '../client';
