import * as vscode from 'vscode';
import type { CatalogPlace, Catalogs, CatalogsRow, CatalogsRowKind } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import { logError } from '../ui/commands';

/** The view of catalogs: the loaded catalogs with their sources, by precedence, and their problems. */
export class CatalogLayers implements vscode.TreeDataProvider<CatalogsRow>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<CatalogsRow>;
  private answer: Catalogs = { rows: [], places: [] };

  constructor(
    private readonly server: LanguageServer,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.view = vscode.window.createTreeView('bkJobErrorCodes.layers', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
  }

  /** The places of the rows, by index. */
  get places(): readonly CatalogPlace[] {
    return this.answer.places;
  }

  refresh(): void {
    this.changed.fire(undefined);
  }

  async getChildren(row?: CatalogsRow): Promise<CatalogsRow[]> {
    if (row) {
      return [...row.rows];
    }
    try {
      this.answer = await this.server.ask('CatalogsRequest', {});
      this.view.message = '';
    } catch (error) {
      logError(this.log, 'The catalogs could not be listed', error);
      this.answer = { rows: [], places: [] };
      this.view.message = vscode.l10n.t('The error code server is not running.');
    }
    return [...this.answer.rows];
  }

  getTreeItem(row: CatalogsRow): vscode.TreeItem {
    return layerItem(row);
  }

  dispose(): void {
    this.view.dispose();
    this.changed.dispose();
  }
}

/** The argument of `openCatalogFile`: the index of a place in the server's last answer. */
interface PlaceArgument {
  readonly place: number;
}

/**
 * The place that a command opens. The argument is an index into the server's last answer, so that a link cannot name any
 * other file. Undefined for other arguments.
 */
export function placeOf(argument: unknown, places: readonly CatalogPlace[]): CatalogPlace | undefined {
  if (typeof argument !== 'object' || argument === null || !Object.hasOwn(argument, 'place')) {
    return undefined;
  }
  const { place } = argument as { readonly [Key in keyof PlaceArgument]: unknown };
  return typeof place === 'number' ? places[place] : undefined;
}

const icons: Readonly<Record<CatalogsRowKind, string>> = {
  note: 'info',
  version: 'versions',
  page: 'book',
  'job-v3': 'versions',
  own: 'notebook',
  workspace: 'root-folder',
  file: 'file',
  problem: 'warning',
  conflict: 'git-compare',
  winner: 'pass',
  loser: 'circle-slash',
  skipped: 'debug-step-over',
  more: 'ellipsis',
};

/** The tree item of a row. A click opens its place. */
function layerItem(row: CatalogsRow): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(row.label, row.rows.length > 0 ? Collapsed : None);
  item.id = row.id;
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.iconPath = new vscode.ThemeIcon(icons[row.kind]);
  item.contextValue = row.kind;
  if (row.place !== undefined) {
    const argument: PlaceArgument = { place: row.place };
    const title = vscode.l10n.t('Open Catalog File');
    item.command = { command: 'bkJobErrorCodes.openCatalogFile', title, arguments: [argument] };
  } else if (row.kind === 'version') {
    item.command = { command: 'bkJobErrorCodes.chooseJobVersion', title: vscode.l10n.t('Choose the JOB Version') };
  }
  return item;
}
