import * as vscode from 'vscode';
import { documentSelector } from '../server/documentSelector';
import type { LanguageServer } from '../server/languageServer';
import { failed, loaded, starting, version } from './statusShown';

/** How long editor, text and cursor must have been at rest. */
const rest = 250;

/**
 * The entries behind the `{}` of the status bar: which catalogs, what is in this file, what about the number here; and
 * which version of JOB, as soon as that is known.
 */
export function registerStatusItem(context: vscode.ExtensionContext, server: LanguageServer): void {
  const item = languageStatus('bkJobErrorCodes.status', vscode.l10n.t('JOB Error Codes'));
  let versionItem: vscode.LanguageStatusItem | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let request = new vscode.CancellationTokenSource();

  const update = async (): Promise<void> => {
    request.cancel();
    request = new vscode.CancellationTokenSource();
    const { token } = request;
    if (server.state !== 'running') {
      Object.assign(item, server.state === 'starting' ? starting() : failed());
      return;
    }
    const editor = vscode.window.activeTextEditor;
    if (!editor || vscode.languages.match([...documentSelector], editor.document) === 0) {
      return;
    }
    const { line, character } = editor.selection.active;
    const textDocument = { uri: editor.document.uri.toString() };
    try {
      const status = await server.ask('StatusRequest', { textDocument, position: { line, character } }, token);
      if (!token.isCancellationRequested) {
        Object.assign(item, loaded(status));
        versionItem ??= languageStatus('bkJobErrorCodes.version', vscode.l10n.t('JOB Version'));
        Object.assign(versionItem, version(status));
      }
    } catch {
      // Logged by the library. A question that a newer one has overtaken ends here too.
      if (!token.isCancellationRequested) {
        Object.assign(item, failed());
      }
    }
  };
  const later = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => void update(), rest);
  };
  const ofActiveEditor = (document: vscode.TextDocument): void => {
    if (document === vscode.window.activeTextEditor?.document) {
      later();
    }
  };
  context.subscriptions.push(
    item,
    server.onDidChangeState(() => void update()),
    server.onDidChangeCatalog(later),
    vscode.window.onDidChangeActiveTextEditor(later),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => ofActiveEditor(textEditor.document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => ofActiveEditor(document)),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('bkJobErrorCodes') && later()),
    { dispose: () => clearTimeout(pause) },
    { dispose: () => versionItem?.dispose() },
  );
  void update();
}

function languageStatus(id: string, name: string): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem(id, [...documentSelector]);
  item.name = name;
  return item;
}
