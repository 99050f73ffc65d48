/** What a page in a webview shows, and the messages between the page and the extension. All texts are plain: the page makes DOM text of them. */

/** A piece of text, with an action if it is a link. */
export interface PageCell {
  readonly text: string;
  /** The language of the text if it is not that of the page: `zh-CN`. */
  readonly lang?: string;
  /** `code`: a name or a line of a file. `muted`: less important than its neighbours. */
  readonly look?: 'code' | 'muted';
  /** The part of the text that is highlighted, in UTF-16 units. */
  readonly marked?: readonly [start: number, end: number];
  /** Makes the text a link. */
  readonly action?: string;
}

/** A row of a section: a head on the left, and lines on the right. */
export interface PageRow {
  readonly head: readonly PageCell[];
  readonly cells: readonly (readonly PageCell[])[];
}

export interface PageSection {
  /** Unique in its page and the same in every version of it. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly PageRow[];
  /** Below the rows: the progress of a search, what was left out. */
  readonly note?: string;
  readonly buttons?: readonly PageButton[];
}

export interface PageButton {
  readonly label: string;
  readonly action: string;
}

export interface PageView {
  /** The language of the page: `en`, `zh-cn`. */
  readonly lang: string;
  readonly title: string;
  /** Beside the title: `legacy API`. */
  readonly badge?: string;
  /** Below the title, the most important first. */
  readonly lead: readonly (readonly PageCell[])[];
  readonly buttons: readonly PageButton[];
  /** The name of the buttons for screen readers. */
  readonly buttonsLabel: string;
  readonly sections: readonly PageSection[];
  /** Below all sections. */
  readonly footer: readonly PageButton[];
  /** Read out by screen readers when it changes. */
  readonly status: string;
}

/** From the extension to the page. `fresh`: it is about something else, so that it begins at the top. */
export interface ShowMessage {
  readonly view: PageView;
  readonly fresh: boolean;
  /** Kept by VS Code for the page when the window is reloaded. */
  readonly state: unknown;
}

/** From the page to the extension: it can be shown something, or a person chose an action. */
export type PageMessage = { readonly kind: 'ready' } | { readonly kind: 'act'; readonly action: string };

/** Reads a message of the page; undefined for anything else. */
export function readPageMessage(message: unknown): PageMessage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const said = message as PageMessage;
  if (said.kind === 'act') return typeof said.action === 'string' ? said : undefined;
  return said.kind === 'ready' ? said : undefined;
}
