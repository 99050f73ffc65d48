import * as vscode from 'vscode';
import type { InitializationOptions } from '../../../server/src/protocol';
import { registerMcpServer } from '../agents/mcpServer';
import { clientId, clientName, start } from '../client';

/** Desktop and remote hosts: the server is a child process that communicates over IPC. */
export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  registerMcpServer(context);
  // The failure is shown before the promise rejects. The extension host then logs it.
  void start(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    const { findRipgrep } = await import('./ripgrep');
    const initializationOptions: InitializationOptions = {
      ...options.initializationOptions,
      ripgrep: findRipgrep(vscode.env.appRoot),
    };
    return new LanguageClient(clientId, clientName, { run, debug }, { ...options, initializationOptions });
  });
}

export { deactivate } from '../client';
