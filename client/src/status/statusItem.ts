import * as vscode from 'vscode';
import type { Status } from '../../../server/src/protocol';
import { documentSelector, isExplained } from '../server/documentSelector';
import type { LanguageServer } from '../server/languageServer';
import { codeCount, withoutIcons, withoutLinks } from '../ui/text';

/** The status is updated after this long without a change of editor, text or cursor, in ms. */
const pauseLength = 250;

/**
 * Maximum length of a row with a link and of one without, in columns of a half-width character. A row is 500 pixels wide, and VS Code
 * neither wraps nor shortens it: its end, and the link there, could not be seen.
 */
const maxColumns = 50;
const maxColumnsAlone = 64;

/**
 * The language status items: why something is not explained, the codes in this file, the catalogs, and the version of JOB. The
 * latter two come as soon as they are known.
 */
export function registerStatusItem(context: vscode.ExtensionContext, server: LanguageServer): void {
  const item = languageStatus('bkJobErrorCodes.codes', vscode.l10n.t('JOB Error Codes'));
  const reason = languageStatus('bkJobErrorCodes.because', vscode.l10n.t('Not Explained'));
  reason.selector = [];
  let others: { readonly catalogs: vscode.LanguageStatusItem; readonly version: vscode.LanguageStatusItem } | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let request = new vscode.CancellationTokenSource();

  const update = async (): Promise<void> => {
    request.cancel();
    request = new vscode.CancellationTokenSource();
    const { token } = request;
    reason.selector = [];
    if (server.state !== 'running') {
      Object.assign(item, server.state === 'starting' ? starting() : failed());
      setCodesInFile(false);
      return;
    }
    const editor = vscode.window.activeTextEditor;
    const isShown = editor !== undefined && isExplained(editor.document);
    item.selector = isShown ? [...documentSelector] : [];
    if (others) others.catalogs.selector = others.version.selector = item.selector;
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
        reason.text = whyNot(status);
        reason.selector = reason.text === '' ? [] : item.selector;
        setCodesInFile((status.document?.distinct ?? 0) > 0);
        others ??= {
          catalogs: languageStatus('bkJobErrorCodes.layers', vscode.l10n.t('Catalogs')),
          version: languageStatus('bkJobErrorCodes.version', vscode.l10n.t('JOB Version')),
        };
        Object.assign(others.catalogs, catalogs(status));
        Object.assign(others.version, version(status));
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
    reason,
    server.onDidChangeState(() => void update()),
    server.onDidChangeCatalog(later),
    vscode.window.onDidChangeActiveTextEditor(later),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => ofActiveEditor(textEditor.document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => ofActiveEditor(document)),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('bkJobErrorCodes') && later()),
    { dispose: () => clearTimeout(pause) },
    {
      dispose: () => {
        others?.catalogs.dispose();
        others?.version.dispose();
      },
    },
  );
  void update();
}

/** Read by the menu of the editor, which is drawn before anything could be asked about the place under the mouse. */
function setCodesInFile(value: boolean): void {
  void vscode.commands.executeCommand('setContext', 'bkJobErrorCodes.codesInFile', value);
}

/** VS Code shows the items of an extension in the order of their ids. */
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

/** How many codes the file has. */
export function loaded({ catalog, document }: Status): StatusEntry {
  const { distinct, occurrences } = document ?? { distinct: 0, occurrences: 0 };
  return {
    text: distinct > 0 ? codeCount(distinct) : vscode.l10n.t('No error codes'),
    detail: occurrences > distinct ? vscode.l10n.t('{0} times in this file', occurrences) : '',
    busy: catalog.reading,
    severity: vscode.LanguageStatusSeverity.Information,
    command: { command: 'bkJobErrorCodes.showFileCodes', title: vscode.l10n.t('Show Codes') },
  };
}

/** Why the number at the cursor is not explained, else why catalogs of the workspace are missing. Empty without a reason. */
export function whyNot({ catalog, number }: Status): string {
  return shortened(number && !number.explained ? number.explanation : catalog.note, maxColumnsAlone);
}

/** Which catalogs are in force, or their problems. The view of catalogs has all. */
export function catalogs({ catalog }: Status): Pick<StatusEntry, 'text' | 'severity' | 'command'> {
  const { layers, problems, problemCount } = catalog;
  const [first = ''] = problems;
  const problem = problemCount > 1 ? vscode.l10n.t('{0} problems: {1}', problemCount, first) : first;
  const { Information, Warning } = vscode.LanguageStatusSeverity;
  return {
    text: shortened(problem || layers, maxColumns),
    severity: problemCount > 0 ? Warning : Information,
    command: { command: 'bkJobErrorCodes.showCatalogs', title: vscode.l10n.t('Show Catalogs') },
  };
}

/** The entry for the version of JOB, with a command that chooses another one. */
export function version({ catalog }: Status): Pick<StatusEntry, 'text' | 'command'> {
  return {
    text: shortened(catalog.version, maxColumns),
    command: { command: 'bkJobErrorCodes.chooseJobVersion', title: vscode.l10n.t('Choose Version') },
  };
}

/**
 * Cuts a text that is longer than `columns`, and says so by an ellipsis. The status shows names of folders and texts of files,
 * which must not become icons or links.
 */
function shortened(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += columnsOf(character);
    if (width > columns) return `${plain(text.slice(0, end)).trimEnd()}…`;
    end += character.length;
  }
  return plain(text);
}

/** Chinese characters are two columns wide. */
function columnsOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/g)?.length ?? 0);
}

function plain(text: string): string {
  return withoutIcons(withoutLinks(text));
}
