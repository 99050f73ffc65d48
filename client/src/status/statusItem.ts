import * as vscode from 'vscode';
import type { Status } from '../../../server/src/protocol';
import { documentSelector, isExplained } from '../server/documentSelector';
import type { LanguageServer } from '../server/languageServer';
import { withoutIcons, withoutLinks } from '../ui/text';

/** The status is updated after this long without a change of editor, text or cursor, in ms. */
const pauseLength = 250;

/**
 * The language status items: the catalogs, the codes in this file and the number at the cursor; and the version of JOB as
 * soon as it is known.
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
      setCodesInFile(false);
      return;
    }
    const editor = vscode.window.activeTextEditor;
    const isShown = editor !== undefined && isExplained(editor.document);
    item.selector = isShown ? [...documentSelector] : [];
    if (versionItem) versionItem.selector = item.selector;
    if (!isShown) {
      setCodesInFile(false);
      return;
    }
    const { line, character } = editor.selection.active;
    const textDocument = { uri: editor.document.uri.toString() };
    try {
      const status = await server.ask('StatusRequest', { textDocument, position: { line, character } }, token);
      if (!token.isCancellationRequested) {
        Object.assign(item, loaded(status));
        setCodesInFile((status.document?.distinct ?? 0) > 0);
        versionItem ??= languageStatus('bkJobErrorCodes.version', vscode.l10n.t('JOB Version'));
        Object.assign(versionItem, version(status));
      }
    } catch {
      // The library logs it. A request that a newer one cancelled ends here too.
      if (!token.isCancellationRequested) {
        Object.assign(item, failed());
      }
    }
  };
  const later = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => void update(), pauseLength);
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

/** Read by the menu of the editor, which is drawn before anything could be asked about the place under the mouse. */
function setCodesInFile(value: boolean): void {
  void vscode.commands.executeCommand('setContext', 'bkJobErrorCodes.codesInFile', value);
}

function languageStatus(id: string, name: string): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem(id, [...documentSelector]);
  item.name = name;
  return item;
}

type StatusEntry = Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'busy' | 'severity' | 'command'>;

function starting(): StatusEntry {
  return {
    text: vscode.l10n.t('Loading the JOB error codes'),
    detail: '',
    busy: true,
    severity: vscode.LanguageStatusSeverity.Information,
    command: undefined,
  };
}

function failed(): StatusEntry {
  return {
    text: vscode.l10n.t('The JOB error codes are not available'),
    detail: vscode.l10n.t('The error code server is not running.'),
    busy: false,
    severity: vscode.LanguageStatusSeverity.Error,
    command: { command: 'bkJobErrorCodes.showLog', title: vscode.l10n.t('Show Log') },
  };
}

export function loaded({ catalog, document, number }: Status): StatusEntry {
  const { layers, note, problems, problemCount, reading } = catalog;
  const counts =
    document && vscode.l10n.t('{0} codes in this file, {1} times', document.distinct, document.occurrences);
  const reasons = [number?.explanation ?? '', note];
  const hasCodes = document !== null && document.distinct > 0;
  const details = [
    // Where nothing is shown, the reason comes first.
    ...(hasCodes ? [counts ?? '', ...reasons] : [...reasons, counts ?? '']),
    ...problems,
    problemCount > problems.length ? vscode.l10n.t('{0} problems in total', problemCount) : '',
    layers,
  ].filter((text) => text !== '');
  return {
    text: hasCodes ? vscode.l10n.t('{0} codes', document.distinct) : vscode.l10n.t('No error codes'),
    detail: plain(details.join(' · ')),
    busy: reading,
    severity: problemCount > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information,
    command: { command: 'bkJobErrorCodes.showCatalogs', title: vscode.l10n.t('Show Catalogs') },
  };
}

/** The entry for the version of JOB, with a command that chooses another one. */
export function version({ catalog }: Status): Pick<StatusEntry, 'text' | 'command'> {
  return {
    text: plain(catalog.version),
    command: { command: 'bkJobErrorCodes.chooseJobVersion', title: vscode.l10n.t('Choose Version') },
  };
}

/** The status shows names of folders and texts of files, which must not become icons or links. */
function plain(text: string): string {
  return withoutIcons(withoutLinks(text));
}
