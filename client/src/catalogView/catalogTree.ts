import * as vscode from 'vscode';
import type { CatalogTree as TreeAnswer, TreeGrouping } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import { logError } from '../ui/commands';
import { cardTooltip, treeItem } from './treeItems';
import { type CodeNode, type TreeModel, type TreeNode, treeModel } from './treeModel';

const groupingKey = 'catalogTree.groupBy';

/** The catalog in the side bar: section or layer, then category or target system, then code. */
export class CatalogTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<TreeNode>;
  private readonly status: TreeStatus;
  private request = new vscode.CancellationTokenSource();
  private model: Promise<TreeModel> | undefined;
  private filterText = '';
  /** The number of rows that are being revealed. */
  private revealing = 0;
  /** True if the tree has changed while a row was revealed. */
  private hasChanged = false;
  private grouping: TreeGrouping;

  constructor(
    private readonly server: LanguageServer,
    private readonly memory: vscode.Memento,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.grouping = memory.get<TreeGrouping>(groupingKey) === 'target' ? 'target' : 'category';
    this.view = vscode.window.createTreeView('bkJobErrorCodes.catalog', {
      treeDataProvider: this,
      showCollapseAll: true,
      dragAndDropController: logDrop,
    });
    this.status = new TreeStatus(this.view, this.grouping);
  }

  /** The filter of the person; empty for the whole tree. */
  get filter(): string {
    return this.filterText;
  }

  set filter(text: string) {
    const trimmed = text.trim();
    if (trimmed !== this.filterText) {
      this.filterText = trimmed;
      this.refresh();
    }
  }

  async groupBy(grouping: TreeGrouping): Promise<void> {
    this.grouping = grouping;
    this.status.grouping(grouping);
    this.refresh();
    await this.memory.update(groupingKey, grouping);
  }

  /**
   * Selects a code. Clears a filter that hides it, and filters for it if the tree has no room for it. False if the catalog
   * does not list it.
   */
  async reveal(code: number): Promise<boolean> {
    let node = await this.find(code);
    if (!node && this.filterText !== '') {
      this.filter = '';
      node = await this.find(code);
    }
    if (!node && (await this.load()).cut) {
      this.filter = String(code);
      node = await this.find(code);
      if (!node) this.filter = '';
    }
    if (node) await this.show(node);
    return node !== undefined;
  }

  /**
   * Selects a row. VS Code loses a row that is revealed while it reads the tree again, and reads a tree that changed out of sight
   * when it is shown next. It waits only for changes that are reported before.
   */
  private async show(node: CodeNode): Promise<void> {
    this.revealing++;
    try {
      if (!this.view.visible) {
        await vscode.commands.executeCommand('bkJobErrorCodes.catalog.focus');
        this.changed.fire(undefined);
      }
      await this.view.reveal(node, { select: true, focus: true });
    } finally {
      this.revealing--;
      if (this.revealing === 0 && this.hasChanged) this.reportChange();
    }
  }

  /** Makes VS Code read the tree again, unless it reveals a row now: then afterwards. */
  private reportChange(): void {
    this.hasChanged = this.revealing > 0;
    if (!this.hasChanged) this.changed.fire(undefined);
  }

  /** Asks the server again. */
  refresh(): void {
    this.request.cancel();
    this.request.dispose();
    this.request = new vscode.CancellationTokenSource();
    this.model = undefined;
    this.reportChange();
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) {
      return node.type === 'group' ? [...node.children] : [];
    }
    try {
      return [...(await this.load()).roots];
    } catch {
      // It is logged, and the welcome text of the view shows it instead of the tree.
      return [];
    }
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node, this.filterText !== '');
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    node: TreeNode,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    if (node.type === 'code') {
      const answer = await this.server.ask('CodeCardRequest', { code: node.code }, token);
      item.tooltip = answer ? cardTooltip(answer.card.value) : node.item.message;
    }
    return item;
  }

  dispose(): void {
    this.request.dispose();
    this.view.dispose();
    this.changed.dispose();
  }

  private async find(code: number): Promise<CodeNode | undefined> {
    return (await this.load()).codes.get(code);
  }

  private load(): Promise<TreeModel> {
    this.model ??= this.ask(this.filterText, this.request.token);
    return this.model;
  }

  private async ask(filter: string, token: vscode.CancellationToken): Promise<TreeModel> {
    this.status.loading(filter);
    try {
      const answer = await this.server.ask('CatalogTreeRequest', { groupBy: this.grouping, filter }, token);
      if (token.isCancellationRequested) {
        return this.load();
      }
      this.status.loaded(filter, answer);
      return treeModel(answer, filter !== '');
    } catch (error) {
      if (token.isCancellationRequested) {
        return this.load();
      }
      logError(this.log, 'The catalog tree could not be loaded', error);
      this.status.failed();
      throw error;
    }
  }
}

/** The title and message of the view, and the context for its welcome texts and buttons. */
class TreeStatus {
  constructor(
    private readonly view: vscode.TreeView<TreeNode>,
    grouping: TreeGrouping,
  ) {
    this.grouping(grouping);
    this.enter('loading');
  }

  grouping(grouping: TreeGrouping): void {
    setContext('bkJobErrorCodes.groupBy', grouping);
  }

  loading(filter: string): void {
    setContext('bkJobErrorCodes.filtered', filter !== '');
    this.view.description = filter === '' ? '' : vscode.l10n.t('“{0}”', filter);
    this.enter('loading');
  }

  loaded(filter: string, { shown, total }: TreeAnswer): void {
    this.enter(shown > 0 ? 'ready' : filter === '' ? 'empty' : 'noMatch');
    // A view with a message shows no welcome text, which is needed if there are no rows.
    this.view.message =
      filter === '' || shown === 0 ? '' : vscode.l10n.t('{0} of {1} codes match “{2}”.', shown, total, filter);
  }

  failed(): void {
    this.view.message = '';
    this.enter('failed');
  }

  private enter(state: 'loading' | 'ready' | 'noMatch' | 'empty' | 'failed'): void {
    setContext('bkJobErrorCodes.tree', state);
  }
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

/** Files and folders that are dropped on the tree are scanned as logs. */
const logDrop: vscode.TreeDragAndDropController<TreeNode> = {
  dragMimeTypes: [],
  dropMimeTypes: ['text/uri-list'],
  async handleDrop(_, dropped) {
    const list = (await dropped.get('text/uri-list')?.asString()) ?? '';
    const files = list.split(/\r?\n/).filter((line) => line.startsWith('file:'));
    const targets = files.map((file) => vscode.Uri.parse(file, true));
    if (targets.length > 0) await vscode.commands.executeCommand('bkJobErrorCodes.scanLogs', targets[0], targets);
  },
};
