import * as vscode from 'vscode';
import { type ResultRow, resultItem } from './resultRow';

/** A tree of results in the side bar, hidden until there are results. */
export class ResultView implements vscode.TreeDataProvider<ResultRow>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<ResultRow>;
  readonly onDidChangeVisibility: vscode.Event<unknown>;
  private rows: readonly ResultRow[] = [];

  constructor(private readonly id: string) {
    this.view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.onDidChangeVisibility = this.view.onDidChangeVisibility;
  }

  get visible(): boolean {
    return this.view.visible;
  }

  /** Empties the view, shows it, and marks it as searching. */
  async begin(message: string): Promise<void> {
    this.rows = [];
    this.changed.fire(undefined);
    this.working(message);
    // The view is hidden until its context is set.
    await this.enter('searching');
    await vscode.commands.executeCommand(`${this.id}.focus`);
  }

  /** Shows progress and keeps the rows. */
  working(message: string): void {
    this.view.message = message;
  }

  show(rows: readonly ResultRow[], message: string): void {
    this.rows = rows;
    this.view.message = message;
    this.changed.fire(undefined);
  }

  async done(): Promise<void> {
    await this.enter('ready');
  }

  async clear(): Promise<void> {
    this.show([], '');
    await this.enter('none');
  }

  getChildren(row?: ResultRow): ResultRow[] {
    return [...(row ? row.rows : this.rows)];
  }

  getTreeItem(row: ResultRow): vscode.TreeItem {
    return resultItem(row);
  }

  dispose(): void {
    this.view.dispose();
    this.changed.dispose();
  }

  /** Sets the context that decides whether the view and its buttons are there. */
  private enter(state: 'none' | 'searching' | 'ready'): Thenable<unknown> {
    return vscode.commands.executeCommand('setContext', `${this.id}State`, state);
  }
}

/** A URI in one form for comparison: VS Code and the server escape different characters. */
export function uniform(uri: string): string {
  return vscode.Uri.parse(uri).toString();
}
