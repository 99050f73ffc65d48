import * as vscode from 'vscode';
import { settingsPause } from '../server/configuration';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { CatalogLayers, placeOf } from './catalogLayers';

/** Creates the view of catalogs, refreshes it, and registers its commands. */
export function registerCatalogLayers(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
  commands: CommandRegistry,
): void {
  const layers = new CatalogLayers(server, log);
  commands.register('bkJobErrorCodes.showCatalogs', () =>
    vscode.commands.executeCommand('bkJobErrorCodes.layers.focus'),
  );
  commands.register('bkJobErrorCodes.openCatalogFile', async (argument) => {
    const place = placeOf(argument, layers.places);
    if (place) {
      const start = new vscode.Position(place.line, 0);
      const selection = new vscode.Range(start, start);
      await vscode.window.showTextDocument(vscode.Uri.parse(place.uri, true), { preview: true, selection });
    }
  });
  context.subscriptions.push(
    layers,
    server.onDidChangeState(() => layers.refresh()),
    server.onDidChangeCatalog(() => layers.refresh()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('bkJobErrorCodes')) {
        setTimeout(() => layers.refresh(), settingsPause);
      }
    }),
  );
}
