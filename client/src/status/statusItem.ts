import * as vscode from 'vscode';
import type { Status } from '../../../server/src/protocol';
import { documentSelector, isExplained } from '../server/documentSelector';
import type { LanguageServer } from '../server/languageServer';
import { withoutIcons, withoutLinks } from '../ui/text';

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
    if (!editor || !isExplained(editor.document)) {
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

export function loaded({ catalog, document, number }: Status): Shown {
  const { layers, note, problems, problemCount, reading } = catalog;
  const details = [
    ...(document ? [vscode.l10n.t('{0} codes in this file, {1} times', document.distinct, document.occurrences)] : []),
    ...(number ? [number.explanation] : []),
    ...(note === '' ? [] : [note]),
    ...problems,
    ...(problemCount > problems.length ? [vscode.l10n.t('{0} problems in all', problemCount)] : []),
  ];
  return {
    text: plain(layers),
    detail: plain(details.join(' · ')),
    busy: reading,
    severity: problemCount > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information,
    command: { command: 'bkJobErrorCodes.showCatalogs', title: vscode.l10n.t('Show Catalogs') },
  };
}

/** The entry below: which release of JOB is spoken of, with a way to choose another one. */
export function version({ catalog }: Status): Pick<Shown, 'text' | 'command'> {
  return {
    text: plain(catalog.version),
    command: { command: 'bkJobErrorCodes.chooseJobVersion', title: vscode.l10n.t('Choose Version') },
  };
}

/** Names of folders and texts of files stand in what is shown here. */
function plain(text: string): string {
  return withoutIcons(withoutLinks(text));
}
