import * as vscode from 'vscode';
import { type ShippedFiles, ShippedMessagesRequest } from '../../../server/src/protocol';
import { type CreateClient, clientId, clientName, start } from '../client';

/** Hosts without Node: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  const dist = (name: string) => vscode.Uri.joinPath(context.extensionUri, 'dist', name);
  const read = async (name: string) => new TextDecoder().decode(await vscode.workspace.fs.readFile(dist(name)));
  const createClient: CreateClient = async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const [catalog, causes, advice, pinyin] = await Promise.all([
      read('catalog.json'),
      read('causes.json'),
      read('advice.json'),
      read('pinyin.json'),
    ]);
    const files: ShippedFiles = { catalog, causes, advice, pinyin };
    const worker = new Worker(dist('worker.js').toString(true));
    worker.postMessage(files);
    // A worker instead of a function that creates one: the library checks the result of a function with
    // `instanceof Worker`, which fails for the extension host's own `Worker`.
    const client = new LanguageClient(clientId, clientName, worker, options);
    client.onRequest(ShippedMessagesRequest, () => read('messages.json'));
    return client;
  };
  // The failure is shown before the promise rejects. The extension host then logs it.
  void start(context, createClient, { readsFiles: false });
}

export { deactivate } from '../client';
