import * as vscode from 'vscode';
import type { Status } from '../../server/src/protocol';
import { documentSelector } from './documentSelector';
import type { LanguageServer } from './languageServer';

/** How long editor, text and cursor must have been at rest. */
const rest = 250;

/** The entry behind the `{}` of the status bar: which catalog, what is in this file, what about the number here. */
export function registerStatusItem(context: vscode.ExtensionContext, server: LanguageServer): void {
  const item = vscode.languages.createLanguageStatusItem('bkJobErrorCodes.status', [...documentSelector]);
  item.name = vscode.l10n.t('JOB Error Codes');
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
    vscode.window.onDidChangeActiveTextEditor(later),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => ofActiveEditor(textEditor.document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => ofActiveEditor(document)),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('bkJobErrorCodes') && later()),
    { dispose: () => clearTimeout(pause) },
  );
  void update();
}

type Shown = Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'busy' | 'severity' | 'command'>;

function starting(): Shown {
  return {
    text: vscode.l10n.t('Loading the JOB error codes'),
    detail: '',
    busy: true,
    severity: vscode.LanguageStatusSeverity.Information,
    command: undefined,
  };
}

function failed(): Shown {
  return {
    text: vscode.l10n.t('The JOB error codes are not available'),
    detail: vscode.l10n.t('The error code server is not running.'),
    busy: false,
    severity: vscode.LanguageStatusSeverity.Error,
    command: { command: 'bkJobErrorCodes.showLog', title: vscode.l10n.t('Show Log') },
  };
}

function loaded({ catalog, document, number }: Status): Shown {
  const details = [
    ...(document ? [vscode.l10n.t('{0} codes in this file, {1} times', document.distinct, document.occurrences)] : []),
    ...(number ? [number.explanation] : []),
    ...catalog.problems.slice(0, 3),
  ];
  return {
    text: vscode.l10n.t('{0}: {1} entries', catalog.name, catalog.entries),
    detail: details.join(' · '),
    busy: false,
    severity:
      catalog.problems.length > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information,
    command: { command: 'bkJobErrorCodes.openCatalog', title: vscode.l10n.t('Open Catalog') },
  };
}
