import * as vscode from 'vscode';
import { isExplained } from '../server/documentSelector';

/** So long nothing more must have changed before the changes are told, in ms. */
const rest = 500;

/**
 * Tells which documents are not as they were: files that were written, made or deleted, and open documents that were edited
 * or closed. Watches from the moment it is made until it is disposed of.
 */
export class ChangedFiles implements vscode.Disposable {
  private readonly changed = new Set<string>();
  private readonly watching: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (files: readonly string[]) => void) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const later = (uri: vscode.Uri): void => {
      this.changed.add(uri.toString());
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.flush(), rest);
    };
    const edited = (document: vscode.TextDocument): void => {
      if (isExplained(document)) later(document.uri);
    };
    this.watching = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(later),
      watcher.onDidCreate(later),
      watcher.onDidDelete(later),
      vscode.workspace.onDidChangeTextDocument(({ document }) => edited(document)),
      vscode.workspace.onDidCloseTextDocument(edited),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.watching.dispose();
  }

  private flush(): void {
    const files = [...this.changed];
    this.changed.clear();
    this.tell(files);
  }
}
