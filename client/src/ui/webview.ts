import type * as vscode from 'vscode';
import { type PageMessage, type PageView, readPageMessage, type ShowMessage } from './pageView';
import { WebTab, type WebTabPlace } from './webTab';

/** What a page shows and what its links and buttons do, by the name of the action. */
export interface PageContent {
  readonly view: PageView;
  readonly actions: ReadonlyMap<string, () => unknown>;
}

interface WebPageOptions {
  readonly viewType: string;
  /** The name of the script and of the style sheet in `dist/`, without ending: `codePage`. */
  readonly script: string;
  /** Called with the error of an action. */
  readonly fail: (error: unknown) => void;
}

/** A tab with a page that our own script draws from a `PageView`. The page can name no action but those of its current content. */
export class WebPage implements vscode.Disposable {
  private readonly tab: WebTab<ShowMessage, PageMessage>;
  private content: PageContent | undefined;
  private state: unknown;
  private isFresh = true;
  readonly onDidDispose: vscode.Event<void>;
  readonly onDidChangeVisibility: vscode.Event<void>;

  constructor(extension: vscode.Uri, options: WebPageOptions, place: WebTabPlace) {
    this.tab = new WebTab<ShowMessage, PageMessage>(
      extension,
      { ...options, read: readPageMessage, hear: (message) => this.hear(message) },
      place,
    );
    this.onDidDispose = this.tab.onDidDispose;
    this.onDidChangeVisibility = this.tab.onDidChangeVisibility;
  }

  get visible(): boolean {
    return this.tab.visible;
  }

  /** Shows the tab where it is. */
  reveal(preserveFocus: boolean): void {
    this.tab.reveal(preserveFocus);
  }

  /** `state`: what is kept when the window is reloaded; another one begins at the top of the page. */
  show(title: string, content: PageContent, state: unknown): void {
    this.isFresh ||= JSON.stringify(state) !== JSON.stringify(this.state);
    this.content = content;
    this.state = state;
    this.tab.title = title;
    this.send();
  }

  dispose(): void {
    this.tab.dispose();
  }

  private send(): void {
    if (!this.content) return;
    if (this.tab.tell({ view: this.content.view, fresh: this.isFresh, state: this.state })) this.isFresh = false;
  }

  private hear(message: PageMessage): unknown {
    if (message.kind === 'act') return this.content?.actions.get(message.action)?.();
    this.send();
  }
}
