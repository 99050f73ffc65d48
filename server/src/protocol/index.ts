/**
 * The custom messages between client and server, each defined once. The standard LSP messages are not repeated here.
 * This is the only server file the client imports, so it and the parts of it in protocol/ import nothing but the protocol
 * library itself.
 */
import type { MarkupContent, Position } from 'vscode-languageserver-protocol';
import type { CodeItem } from './codeItem';
import { NotificationType0, RequestType } from './messageTypes';

export * from './catalogs';
export * from './catalogTree';
export * from './codeItem';
export * from './constants';
export * from './messages';
export * from './migration';
export * from './navigation';

/** What the client tells the server in `initialize`. Every field is optional: other editors send none of it. */
export interface InitializationOptions {
  /** The display language of the editor, for example `zh-cn`; `locale` of `initialize` is used without it. */
  readonly language?: string;
  /**
   * True when the client runs the commands named in `commandIds`; only then do hovers and lenses offer them.
   */
  readonly commands?: boolean;
  /** The settings section, from clients that do not answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** False where the person does not trust the workspace: nothing in it is then read as a catalog. */
  readonly trusted?: boolean;
  /**
   * The absolute path of ripgrep (`rg`), from editors that come with it: the codes of a workspace are found several times
   * as fast. Never one that the workspace names. It is not run before the workspace is trusted.
   */
  readonly ripgrep?: string;
}

/** Sent by the client when the person comes to trust the workspace, at most once a session; it cannot be taken back. */
export const TrustGrantedNotification = new NotificationType0('bkJobErrorCodes/trustGranted');

/** Sent to the client whenever answers about the catalog may differ from before; it asks again for what it shows. */
export const CatalogChangedNotification = new NotificationType0('bkJobErrorCodes/catalogChanged');

/** Commands of ours that a hover or a lens may offer. Each takes exactly one argument, a `CodeArgument`. */
export const commandIds = {
  renderMessage: 'bkJobErrorCodes.renderMessage',
  goToCode: 'bkJobErrorCodes.goToCode',
  findInWorkspace: 'bkJobErrorCodes.findInWorkspace',
} as const;

/** The argument of the commands above. A handler checks it again: the link may have been written by anyone. */
export interface CodeArgument {
  readonly code: number;
}

/** The section of the settings the server asks for, per document, by `workspace/configuration`. */
export const settingsSection = 'bkJobErrorCodes';

export interface SearchParams {
  /** A number or its beginning, Chinese or English words, pinyin or its initials, a constant name. */
  readonly query: string;
  /** At most so many items, 1 to 1000. */
  readonly limit: number;
}

export interface SearchResult {
  /** Best first. For an empty query the catalog in its own order. */
  readonly items: readonly CodeItem[];
  /** How many matched before `limit` cut the list. */
  readonly total: number;
}

/** Sent by the quick picks while a person types. */
export const SearchRequest = new RequestType<SearchParams, SearchResult, void>('bkJobErrorCodes/search');

export interface CodeParams {
  readonly code: number;
}

export interface CodeCard {
  readonly item: CodeItem;
  /** The card a hover shows, with no heading for a document and no command links. */
  readonly card: MarkupContent;
}

/** Sent for a tree tooltip or a quick pick's details. Null where the catalog does not list the code. */
export const CodeCardRequest = new RequestType<CodeParams, CodeCard | null, void>('bkJobErrorCodes/codeCard');

export interface CodeAtParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export interface CodeAt {
  /** Listed by the catalog or not. */
  readonly code: number;
}

/** Sent by commands that take "the code under the cursor". Null where no code stands there. */
export const CodeAtRequest = new RequestType<CodeAtParams, CodeAt | null, void>('bkJobErrorCodes/codeAt');

export interface RenderParams {
  readonly code: number;
  /** Arguments by placeholder index; a missing one leaves its placeholder standing. */
  readonly arguments: readonly (string | null)[];
}

export interface RenderResult {
  /** The template in the person's language. */
  readonly template: string;
  /** The indexes of its placeholders, ascending, each once. */
  readonly placeholders: readonly number[];
  /** The message with the arguments filled in, in the person's language and in the other one. */
  readonly message: string;
  readonly otherMessage: string;
  /**
   * What is wrong with the arguments given, or with the template, in the person's language, a sentence each: a number is
   * asked for where none was given, nothing takes the argument.
   */
  readonly notes: readonly string[];
}

/** Sent by "render message", first without arguments and then on every change of one. Null for an unlisted code. */
export const RenderRequest = new RequestType<RenderParams, RenderResult | null, void>('bkJobErrorCodes/render');

export interface CatalogDocument {
  readonly title: string;
  /** Markdown made by us: a heading a section, a table a category. */
  readonly markdown: string;
}

/** Sent by "open catalog" when its read-only document is opened. */
export const CatalogDocumentRequest = new RequestType<Record<string, never>, CatalogDocument, void>(
  'bkJobErrorCodes/catalogDocument',
);

export interface StatusParams {
  readonly textDocument?: { readonly uri: string };
  /** The cursor; asks why the number there was not explained. */
  readonly position?: Position;
}

export interface Status {
  readonly catalog: {
    /** Each layer with the number of codes it lists, on one line: `Published page 244 · JOB 3.x 233`. */
    readonly layers: string;
    /** The release whose meanings lead, and who says so: `Version 3.12 (from the workspace)`. */
    readonly version: string;
    /** True while the catalogs of the workspace are being read. */
    readonly reading: boolean;
    /** Why the catalogs of the workspace are not there, or not all of them yet; empty where there is nothing to say. */
    readonly note: string;
    /** The first of what could not be read, one sentence each, with file and line. */
    readonly problems: readonly string[];
    readonly problemCount: number;
  };
  /** Null for a document that is not open. `distinct` counts codes, `occurrences` their numbers and, save in logs, names. */
  readonly document: { readonly distinct: number; readonly occurrences: number } | null;
  /** Null where the cursor is on no number or name. `explanation` is one sentence that says why it is or is not explained. */
  readonly number: { readonly text: string; readonly explained: boolean; readonly explanation: string } | null;
}

/** Sent by the language status item when the active editor, its text or its cursor has come to rest. */
export const StatusRequest = new RequestType<StatusParams, Status, void>('bkJobErrorCodes/status');
