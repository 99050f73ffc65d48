/**
 * The custom messages between client and server, each defined once. The standard LSP messages are not repeated here.
 * This is the only server file the client imports, so it and the parts of it in protocol/ import nothing but the protocol
 * library itself.
 */
import type { MarkupContent, Position, Range } from 'vscode-languageserver-protocol';
import type { CodeItem } from './catalogTree';
import { NotificationType0, RequestType, RequestType0 } from './messageTypes';

export * from './addCode';
export * from './agents';
export * from './catalogs';
export * from './catalogTree';
export * from './codePage';
export * from './constants';
export * from './fileCodes';
export * from './lineCodes';
export * from './logReport';
export * from './messages';
export * from './migration';
export * from './navigation';

/** Sent by a worker, which has no files, when a message is first searched: the client answers with the text of `messages.json`. */
export const ShippedMessagesRequest = new RequestType0<string, void>('bkJobErrorCodes/shippedMessages');

/** The texts of files in `dist/`, which the client sends to a worker before `initialize`. */
export interface ShippedFiles {
  /** `catalog.json` */
  readonly catalog: string;
  /** `messages.json`; without it, the worker asks for it at the first search. */
  readonly messages?: string;
  /** `causes.json` */
  readonly causes: string;
  /** `advice.json` */
  readonly advice: string;
  /** `pinyin.json` */
  readonly pinyin: string;
}

/** What the client sends to the server in `initialize`. Every field is optional: other editors send none of it. */
export interface InitializationOptions {
  /** The display language of the editor, for example `zh-cn`; `locale` of `initialize` is used without it. */
  readonly language?: string;
  /** True if the client runs the commands of `commandIds`; only then hovers and lenses offer them. */
  readonly commands?: boolean;
  /** The settings section, from clients that do not answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** False if the person does not trust the workspace: then nothing in it is read as a catalog. */
  readonly trusted?: boolean;
  /**
   * The absolute path of ripgrep (`rg`), from editors that include it: the codes of a workspace are found several times
   * faster. Never a path from the workspace. It does not run before the workspace is trusted.
   */
  readonly ripgrep?: string;
}

/** Sent by the client when the person grants trust, at most once a session; trust cannot be revoked. */
export const TrustGrantedNotification = new NotificationType0('bkJobErrorCodes/trustGranted');

/** Sent to the client when earlier answers about the catalog may be outdated; it requests again what it shows. */
export const CatalogChangedNotification = new NotificationType0('bkJobErrorCodes/catalogChanged');

/** Commands that a hover or a lens may offer. Each takes exactly one argument, a `CodeArgument` or `CodesArgument`. */
export const commandIds = {
  showCodePage: 'bkJobErrorCodes.showCodePage',
  renderMessage: 'bkJobErrorCodes.renderMessage',
  findInWorkspace: 'bkJobErrorCodes.findInWorkspace',
  addToCatalog: 'bkJobErrorCodes.addToCatalog',
} as const;

/** The argument of the commands above. Handlers check it: anyone may have written the link. */
export interface CodeArgument {
  readonly code: number;
  /** What the link or lens is about. Without it, no document gives values to a command. */
  readonly place?: LinkPlace;
}

/** The argument of the commands above if a person must choose one of several codes. */
export interface CodesArgument {
  readonly codes: readonly number[];
}

/** Where a code or its message is written: an empty range at the start of a code, the range of a message. */
export interface LinkPlace {
  readonly uri: string;
  readonly range: Range;
}

/** The section of the settings that the server requests for each document by `workspace/configuration`. */
export const settingsSection = 'bkJobErrorCodes';

export interface SearchParams {
  /** A number or its beginning, Chinese or English words, pinyin or its initials, a constant name. */
  readonly query: string;
  /** Maximum number of items, 1 to 1000. */
  readonly limit: number;
  /** Limits the search to these codes. */
  readonly codes?: readonly number[];
}

export interface SearchResult {
  /** Best first. For an empty query the catalog in its own order. */
  readonly items: readonly CodeItem[];
  /** The number of matches without `limit`. */
  readonly total: number;
}

/** Sent by the quick picks while a person types. */
export const SearchRequest = new RequestType<SearchParams, SearchResult, void>('bkJobErrorCodes/search');

export interface CodeParams {
  readonly code: number;
}

export interface CodeCard {
  readonly item: CodeItem;
  /** The card of a hover, without facts of a document and without command links. */
  readonly card: MarkupContent;
}

/** Sent for a tooltip of the tree and by the commands on its codes. Null if the catalog does not list the code. */
export const CodeCardRequest = new RequestType<CodeParams, CodeCard | null, void>('bkJobErrorCodes/codeCard');

export interface CodeAtParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export interface CodeAt {
  /** Listed by the catalog or not. */
  readonly code: number;
}

/** Sent by commands on the code under the cursor. Null if there is none. */
export const CodeAtRequest = new RequestType<CodeAtParams, CodeAt | null, void>('bkJobErrorCodes/codeAt');

export interface RenderParams {
  /** Selects the catalogs of the folder of this document. */
  readonly textDocument?: { readonly uri: string };
  readonly code: number;
  /** As in `FilledCode`. */
  readonly meaning?: number;
  /** Arguments by placeholder index; the placeholder of a missing one stays. */
  readonly arguments: readonly (string | null)[];
}

export interface RenderResult {
  /** The releases that the message holds for, in words; undefined unless the code means something else in others. */
  readonly releases?: string;
  /** The template in the person's language. */
  readonly template: string;
  /** The indexes of its placeholders, ascending, each once. */
  readonly placeholders: readonly number[];
  /** What each of the placeholders holds, in the person's language; null if no catalog says it. */
  readonly argumentNames: readonly (string | null)[];
  /** The message with its arguments, in the person's language and in the other one. */
  readonly message: string;
  readonly otherMessage: string;
  readonly otherLanguage: 'en' | 'zh-CN';
  /**
   * Problems of the arguments or the template, in the person's language, one sentence each: an argument must be a number,
   * or the template does not use it.
   */
  readonly notes: readonly string[];
}

/** Sent by "render message", first without arguments and then after each change. Null for an unlisted code. */
export const RenderRequest = new RequestType<RenderParams, RenderResult | null, void>('bkJobErrorCodes/render');

export interface CatalogDocumentParams {
  /** The code whose row is wanted. */
  readonly code?: number;
}

export interface CatalogDocument {
  readonly title: string;
  /** Our Markdown: a heading for each section, a table for each category. */
  readonly markdown: string;
  /** The line of the row of the code, from 0; null without one. */
  readonly line: number | null;
}

/** Sent by "open catalog" for the place of a code, and when its read-only document is opened. */
export const CatalogDocumentRequest = new RequestType<CatalogDocumentParams, CatalogDocument, void>(
  'bkJobErrorCodes/catalogDocument',
);

export interface StatusParams {
  readonly textDocument?: { readonly uri: string };
  /** The cursor, to explain the number there. */
  readonly position?: Position;
}

export interface Status {
  readonly catalog: {
    /** Each layer with its number of codes, on one line: `Published page 244 · JOB 3.x 233`. */
    readonly layers: string;
    /** The release whose meanings lead, and its origin: `Version 3.12 (from the workspace)`. */
    readonly version: string;
    /** True while the catalogs of the workspace are being read. */
    readonly reading: boolean;
    /** Why catalogs of the workspace are missing; empty if none are. */
    readonly note: string;
    /** The first problems, one sentence each, with file and line. */
    readonly problems: readonly string[];
    readonly problemCount: number;
  };
  /** Null for a document that is not open. `distinct` counts codes, `occurrences` numbers and, except in logs, names. */
  readonly document: { readonly distinct: number; readonly occurrences: number } | null;
  /** Null if the cursor is not on a number or name. `explanation` says in one sentence why it is explained or not. */
  readonly number: { readonly text: string; readonly explained: boolean; readonly explanation: string } | null;
}

/** Sent by the language status item after the active editor, its text or its cursor has changed. */
export const StatusRequest = new RequestType<StatusParams, Status, void>('bkJobErrorCodes/status');
