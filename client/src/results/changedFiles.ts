import * as vscode from 'vscode';
import { isExplained } from '../server/documentSelector';

/** Changes are reported after this long without another one, in ms. */
const pauseLength = 500;

/**
 * Reports changed documents: files that were written, created or deleted, and open documents that were edited or closed.
 * Watches from its creation to its disposal.
 */
export class ChangedFiles implements vscode.Disposable {
  private readonly changed = new Set<string>();
  private readonly watching: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly report: (files: readonly string[]) => void) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const later = (uri: vscode.Uri): void => {
      this.changed.add(uri.toString());
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.flush(), pauseLength);
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
    this.report(files);
  }
}
