import * as vscode from 'vscode';

interface WebTabOptions<Said> {
  readonly viewType: string;
  /** The name of the script and of the style sheet in `dist/`, without ending: `codePage`. */
  readonly script: string;
  /** Reads a message of the page; undefined for one that is to be left alone. */
  readonly read: (message: unknown) => Said | undefined;
  /** Called with what the page says: first `ready`, each time its script has begun to run. */
  readonly hear: (message: Said) => unknown;
  /** Called with the error of `hear`. */
  readonly fail: (error: unknown) => void;
}

/** Where the tab is opened, or a tab from before a reload of the window. */
export type WebTabPlace =
  | vscode.WebviewPanel
  | { readonly viewColumn: vscode.ViewColumn; readonly preserveFocus: boolean };

/** A tab with a page that our own script draws from the messages it gets. The page can run no other script, and load nothing else. */
export class WebTab<Told, Said extends { readonly kind: string }> implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private isReady = false;
  private readonly parts: vscode.Disposable;
  private readonly disposed = new vscode.EventEmitter<void>();
  readonly onDidDispose = this.disposed.event;
  private readonly visibility = new vscode.EventEmitter<void>();
  readonly onDidChangeVisibility = this.visibility.event;

  constructor(extension: vscode.Uri, { viewType, script, read, hear, fail }: WebTabOptions<Said>, place: WebTabPlace) {
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
      webview.onDidReceiveMessage(async (said: unknown) => {
        const message = read(said);
        if (message === undefined) return;
        if (message.kind === 'ready') this.isReady = true;
        try {
          await hear(message);
        } catch (error) {
          fail(error);
        }
      }),
    );
    webview.html = documentOf(webview, root, script);
  }

  get visible(): boolean {
    return this.panel.visible;
  }

  set title(title: string) {
    this.panel.title = title;
  }

  /** Shows the tab where it is. */
  reveal(preserveFocus: boolean): void {
    this.panel.reveal(undefined, preserveFocus);
  }

  /** False if the page is hidden or not ready: it says so when it is. */
  tell(message: Told): boolean {
    if (this.isReady) void this.panel.webview.postMessage(message);
    return this.isReady;
  }

  dispose(): void {
    this.panel.dispose();
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
