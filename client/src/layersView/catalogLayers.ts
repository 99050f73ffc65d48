import * as vscode from 'vscode';
import type { CatalogPlace, Catalogs, CatalogsRow } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import { layerItem } from './layerItems';

/** The view of catalogs: what was loaded, from where, in which order it wins, and what is wrong with it. */
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

  /** What the rows shown are about, by index. */
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
      this.log.error('The catalogs could not be listed:', error instanceof Error ? error : String(error));
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
