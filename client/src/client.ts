import * as vscode from 'vscode';
import { registerCodeCommands } from './codeCommands';
import { CommandRegistry } from './commands';
import { registerExplainText } from './explainText';
import { registerFindByMessage } from './findByMessage';
import { registerGenerateConstants } from './generateConstants';
import { registerJobVersion } from './jobVersion';
import { type CreateClient, LanguageServer } from './languageServer';
import { registerCatalogLayers } from './layerCommands';
import { registerLookup } from './lookup';
import { registerRenderMessage } from './renderMessage';
import { registerMigration } from './results/migration';
import { registerUses } from './results/uses';
import { registerServerCommands, showStartFailure } from './serverCommands';
import { registerStatusItem } from './statusItem';
import { registerToggleInlayHints } from './toggleInlayHints';
import { registerCatalogTree } from './treeCommands';
import { registerTrust } from './trust';
import { registerVirtualDocuments } from './virtualDocuments';

export { clientId, clientName } from './languageServer';

let running: LanguageServer | undefined;

/**
 * Registers everything a person can see, then starts the server. The registering is done when this returns its promise;
 * the promise settles with the server's start, and a failure has been shown before it rejects.
 */
export async function start(context: vscode.ExtensionContext, createClient: CreateClient): Promise<void> {
  const log = vscode.window.createOutputChannel('BK JOB Error Codes', { log: true });
  try {
    const server = new LanguageServer(createClient, log);
    running = server;
    const commands = new CommandRegistry(log);
    context.subscriptions.push(log, server, commands);
    const tree = registerCatalogTree(context, server, log, commands);
    registerCatalogLayers(context, server, log, commands);
    registerCodeCommands(server, tree, commands);
    registerLookup(server, tree, commands);
    registerFindByMessage(server, tree, commands);
    registerExplainText(server, commands);
    registerRenderMessage(server, commands);
    registerGenerateConstants(server, commands);
    registerVirtualDocuments(context, server, commands);
    registerStatusItem(context, server);
    registerJobVersion(context, commands);
    registerToggleInlayHints(commands);
    registerUses(context, server, log, commands);
    registerMigration(context, server, log, commands);
    registerServerCommands(server, log, commands);
    registerTrust(context, server, log);
    await server.start();
  } catch (error) {
    showStartFailure(log, error);
    throw error;
  }
}

/** The extension host waits for this, so that the server ends in order. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
