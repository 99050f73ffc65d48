import * as vscode from 'vscode';
import type { CatalogTree, TreeGrouping } from '../../../server/src/protocol';
import type { TreeNode } from './treeModel';

/** What the view shows beside its rows: title, message, and the context its welcome texts and buttons depend on. */
export class TreeStatus {
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

  loaded(filter: string, { shown, total }: CatalogTree): void {
    this.enter(shown > 0 ? 'ready' : filter === '' ? 'empty' : 'noMatch');
    // A view with a message does not show its welcome text, which is needed where there are no rows.
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
