import * as vscode from 'vscode';
import type { PageMessage, PageView, ShowMessage } from './pageView';

/** What a page shows and what its links and buttons do, by the name of the action. */
export interface PageContent {
  readonly view: PageView;
  readonly actions: ReadonlyMap<string, () => unknown>;
}

export interface WebPageOptions {
  readonly viewType: string;
  /** The name of the script and of the style sheet in `dist/`, without ending: `codePage`. */
  readonly script: string;
  /** Called with the error of an action. */
  readonly fail: (error: unknown) => void;
}

/** Where the tab is opened, or a tab from before a reload of the window. */
export type WebPagePlace =
  | vscode.WebviewPanel
  | { readonly viewColumn: vscode.ViewColumn; readonly preserveFocus: boolean };

/**
 * A tab with a page that our own script draws from a `PageView`. The page can run no other script, load nothing, and name
 * no action but those of its current content.
 */
export class WebPage implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private content: PageContent | undefined;
  private state: unknown;
  private isFresh = true;
  private isReady = false;
  private readonly parts: vscode.Disposable;
  private readonly disposed = new vscode.EventEmitter<void>();
  readonly onDidDispose = this.disposed.event;
  private readonly visibility = new vscode.EventEmitter<void>();
  readonly onDidChangeVisibility = this.visibility.event;

  constructor(extension: vscode.Uri, { viewType, script, fail }: WebPageOptions, place: WebPagePlace) {
    const root = vscode.Uri.joinPath(extension, 'dist');
    const panel = 'webview' in place ? place : vscode.window.createWebviewPanel(viewType, '', place);
    this.panel = panel;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [root] };
    this.parts = vscode.Disposable.from(
      this.disposed,
      this.visibility,
      panel.onDidDispose(() => this.end()),
      panel.onDidChangeViewState(() => {
        // A hidden page is dropped, and its script runs again when it is shown.
        if (!panel.visible) this.isReady = false;
        this.visibility.fire();
      }),
      webview.onDidReceiveMessage((message: PageMessage) => void this.receive(message, fail)),
    );
    webview.html = documentOf(webview, root, script);
  }

  get visible(): boolean {
    return this.panel.visible;
  }

  /** Shows the tab where it is. */
  reveal(preserveFocus: boolean): void {
    this.panel.reveal(undefined, preserveFocus);
  }

  /** `state`: what is kept when the window is reloaded; another one begins at the top of the page. */
  show(title: string, content: PageContent, state: unknown): void {
    this.isFresh ||= JSON.stringify(state) !== JSON.stringify(this.state);
    this.content = content;
    this.state = state;
    this.panel.title = title;
    this.send();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private send(): void {
    if (!this.isReady || !this.content) return;
    const message: ShowMessage = { view: this.content.view, fresh: this.isFresh, state: this.state };
    this.isFresh = false;
    void this.panel.webview.postMessage(message);
  }

  private async receive(message: PageMessage, fail: (error: unknown) => void): Promise<void> {
    if (message.kind === 'ready') {
      this.isReady = true;
      this.send();
      return;
    }
    try {
      await this.content?.actions.get(message.action)?.();
    } catch (error) {
      fail(error);
    }
  }

  private end(): void {
    this.disposed.fire();
    this.parts.dispose();
  }
}

/** The empty page: our script and style sheet, and nothing else. */
function documentOf(webview: vscode.Webview, root: vscode.Uri, script: string): string {
  const nonce = Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const address = (ending: string): vscode.Uri => webview.asWebviewUri(vscode.Uri.joinPath(root, script + ending));
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('.css')}">
</head>
<body>
<main></main>
<p role="status" class="status"></p>
<script nonce="${nonce}" src="${address('.js')}"></script>
</body>
</html>`;
}
