import * as vscode from 'vscode';
import { registerAgentTools } from './agents/agentTools';
import { registerCatalogTree } from './catalogView/treeCommands';
import { registerCodePage } from './codePage/registerCodePage';
import { registerAddToCatalog } from './commands/addToCatalog';
import { registerCodeCommands, registerLookup } from './commands/codeCommands';
import { registerExplainText } from './commands/explainText';
import { registerFindByMessage } from './commands/findByMessage';
import { registerGenerateConstants } from './commands/generateConstants';
import { registerRenderMessage } from './commands/renderMessage';
import { registerJobVersion } from './commands/settingCommands';
import { registerToggles } from './commands/toggleCommands';
import { registerVirtualDocuments } from './commands/virtualDocuments';
import { registerWalkthrough } from './commands/walkthrough';
import { registerCatalogLayers } from './layersView/layerCommands';
import { registerLines } from './lines/registerLines';
import { registerLogs } from './logReport/registerLogs';
import { registerMigration } from './results/migration';
import { registerFileView } from './results/registerFileView';
import { registerUses } from './results/uses';
import { registerSymbolRefresh } from './server/configuration';
import { type CreateClient, LanguageServer } from './server/languageServer';
import { registerServerCommands, registerTrust, showStartFailure } from './server/serverCommands';
import { registerStatusItem } from './status/statusItem';
import { CommandRegistry } from './ui/commands';

export { type CreateClient, clientId, clientName } from './server/languageServer';

let running: LanguageServer | undefined;

/**
 * Registers everything a person can see, then starts the server. Everything is registered when this returns its promise.
 * The promise settles with the start of the server; a failure is shown before it rejects. `readsFiles`: false in a browser.
 */
export async function start(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
  { readsFiles = true }: { readonly readsFiles?: boolean } = {},
): Promise<void> {
  const log = vscode.window.createOutputChannel('BK JOB Error Codes', { log: true });
  try {
    const server = new LanguageServer(createClient, log);
    running = server;
    const commands = new CommandRegistry(log);
    context.subscriptions.push(log, server, commands);
    const tree = registerCatalogTree(context, server, log, commands);
    registerCatalogLayers(context, server, log, commands);
    registerCodeCommands(server, tree, commands);
    registerCodePage(context, server, log, commands);
    registerLogs(context, server, log, commands, readsFiles);
    registerLookup(server, commands);
    registerFindByMessage(server, commands);
    registerExplainText(server, commands);
    registerRenderMessage(server, commands);
    registerAddToCatalog(server, commands);
    registerGenerateConstants(server, commands);
    registerVirtualDocuments(context, server, commands);
    registerStatusItem(context, server);
    registerJobVersion(context, commands);
    registerToggles(commands);
    registerWalkthrough(context, commands);
    registerFileView(context, server, log, commands);
    registerLines(context, server);
    registerUses(context, server, log, commands);
    registerMigration(context, server, log, commands);
    registerAgentTools(context, server);
    registerServerCommands(server, log, commands);
    registerTrust(context, server, log);
    registerSymbolRefresh(context);
    await server.start();
  } catch (error) {
    showStartFailure(log, error);
    throw error;
  }
}

/** The extension host waits until the server has stopped. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
