import * as vscode from 'vscode';
import type { FileCodes } from '../../../server/src/protocol';
import { isExplained, maxDocumentSize } from '../server/documentSelector';
import type { LanguageServer } from '../server/languageServer';
import { logError } from '../ui/commands';
import { codeCount, joined } from '../ui/text';
import { type ResultRow, resultItem } from './resultRow';

/** The view is updated after this long without another change, in ms. */
const pauseLength = 250;

/** The codes in one file: the active one, or one that was chosen in the explorer, until another becomes active. */
export class FileView implements vscode.TreeDataProvider<ResultRow>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<ResultRow>;
  private readonly following: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private chosen: vscode.Uri | undefined;
  private rows: readonly ResultRow[] = [];

  constructor(
    private readonly server: LanguageServer,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.view = vscode.window.createTreeView('bkJobErrorCodes.file', { treeDataProvider: this });
    const later = (): void => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.update(), pauseLength);
    };
    this.following = vscode.Disposable.from(
      this.view.onDidChangeVisibility(later),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.chosen = undefined;
        later();
      }),
      // A file that is too large for extensions has a tab, but no editor.
      vscode.window.tabGroups.onDidChangeTabs(later),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.uri?.toString()) later();
      }),
      server.onDidChangeState(later),
      server.onDidChangeCatalog(later),
    );
  }

  /** Shows the codes of a file that need not be open. */
  async choose(uri: vscode.Uri | undefined): Promise<void> {
    await vscode.commands.executeCommand('bkJobErrorCodes.file.focus');
    this.chosen = uri;
    await this.update();
  }

  getChildren(row?: ResultRow): ResultRow[] {
    return row ? [] : [...this.rows];
  }

  getTreeItem(row: ResultRow): vscode.TreeItem {
    return resultItem(row);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.following.dispose();
    this.view.dispose();
    this.changed.dispose();
  }

  private get uri(): vscode.Uri | undefined {
    return this.chosen ?? vscode.window.activeTextEditor?.document.uri ?? activeTabUri();
  }

  private async update(): Promise<void> {
    const { uri } = this;
    if (!this.view.visible || this.server.state !== 'running') return;
    try {
      const shown = uri ? await this.read(uri) : { rows: [], message: '' };
      if (this.uri?.toString() !== uri?.toString()) return;
      this.rows = shown.rows;
      this.view.message = shown.message;
      this.view.description = uri ? nameOf(uri) : '';
    } catch (error) {
      logError(this.log, 'The codes of a file could not be listed', error);
      this.rows = [];
      this.view.message = vscode.l10n.t('The codes of this file could not be listed. See the log for the reason.');
    }
    this.changed.fire(undefined);
  }

  private async read(uri: vscode.Uri): Promise<{ readonly rows: readonly ResultRow[]; readonly message: string }> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (!open && (await isTooLarge(uri))) return { rows: [], message: tooLarge(nameOf(uri)) };
    const document = open ?? (await vscode.workspace.openTextDocument(uri));
    if (!isExplained(document))
      return {
        rows: [],
        message: vscode.l10n.t(
          'Codes are not looked for here: this is a page of the catalog, an output, or an earlier version of a file.',
        ),
      };
    const codes = await this.server.ask('FileCodesRequest', { textDocument: { uri: document.uri.toString() } });
    return { rows: fileCodeRows(codes, uri.toString()), message: fileSummary(codes) };
  }
}

/** One row for each code: its number, how often it occurs, its message. A click goes to the first. */
export function fileCodeRows({ codes, more }: FileCodes, uri: string): ResultRow[] {
  const rows = codes.map(({ code, count, message, legacy, listed, range }): ResultRow => {
    return {
      id: String(code),
      kind: 'code',
      code,
      label: String(code),
      description: joined([count > 1 ? vscode.l10n.t('{0} times', count) : '', message]),
      tooltip: message,
      icon: listed ? (legacy ? 'history' : 'symbol-constant') : 'question',
      dimmed: legacy,
      place: { uri, range },
      rows: [],
    };
  });
  if (more === 0) return rows;
  const label = vscode.l10n.t('{0} more, not listed here', more);
  return [...rows, { id: 'more', kind: 'detail', label, description: '', tooltip: label, icon: 'ellipsis', rows: [] }];
}

export function fileSummary({ codes, more }: FileCodes): string {
  // A view with a message shows no welcome text.
  if (codes.length === 0) return '';
  const count = codes.reduce((sum, code) => sum + code.count, 0);
  if (more > 0) return '';
  return count > codes.length
    ? vscode.l10n.t('{0}, {1} times', codeCount(codes.length), count)
    : codeCount(codes.length);
}

/** Why a file has no codes, and what reads it. */
function tooLarge(name: string): string {
  return vscode.l10n.t(
    '{0} is larger than 50 MB. VS Code gives such files to no extension; “bk-job-errors scan” reads them.',
    name,
  );
}

async function isTooLarge(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size > maxDocumentSize;
  } catch {
    // An untitled document has no size; a file that is gone is reported where it is opened.
    return false;
  }
}

function activeTabUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText ? input.uri : undefined;
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
