/**
 * The custom messages between client and server, each defined once. The standard LSP messages are not repeated here.
 * This is the only server file the client may import, so it imports nothing but the protocol library itself.
 */
import {
  type MarkupContent,
  NotificationType0,
  type Position,
  type Range,
  RequestType,
} from 'vscode-languageserver-protocol';

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

/** One code as a person picks it from a list or sees it in the tree. All texts are in the person's language. */
export interface CodeItem {
  readonly code: number;
  readonly constant: string;
  /** The message template in the person's language. */
  readonly message: string;
  /** The same in the other language. */
  readonly otherMessage: string;
  readonly section: string;
  readonly category: string;
  readonly target: string;
  /** True for codes of the legacy API. */
  readonly legacy: boolean;
  /** The code of the same meaning on the other API, if there is one. */
  readonly twin?: number;
  /** How many arguments the template takes. */
  readonly placeholderCount: number;
  /** The id of the catalog's layer it is from: `page`, `job-v3`, `own:<file>` or `workspace:<folder>`. */
  readonly layer: string;
  /** The releases of JOB in which it holds, in short: `3.5+`, `≤3.4`; absent where it holds in all of them. */
  readonly versions?: string;
}

export type TreeGrouping = 'category' | 'target';

export interface CatalogTreeParams {
  readonly groupBy: TreeGrouping;
  /** What the person typed into the filter box; empty for everything. Searched as in `SearchRequest`. */
  readonly filter: string;
}

export interface CatalogTreeGroup {
  /** Stable across calls, so that a refreshed tree keeps what was open. */
  readonly id: string;
  readonly label: string;
  /** The id of the section, layer kind or category, from which the client chooses an icon. */
  readonly kind: string;
  /** All its codes, in the groups below it too, whether there was room for their rows or not. */
  readonly count: number;
  readonly groups: readonly CatalogTreeGroup[];
  readonly codes: readonly CodeItem[];
  /** How many of its codes were left out because a tree of many thousand rows serves nobody. */
  readonly more: number;
}

export interface CatalogTree {
  /** The sections of the published page, then a group for each other layer. A code stands under each that lists it. */
  readonly groups: readonly CatalogTreeGroup[];
  /** Codes the filter has found, and codes in the whole catalog, each once. */
  readonly shown: number;
  readonly total: number;
}

/** Sent by the tree view when it opens and whenever its filter or grouping changes. */
export const CatalogTreeRequest = new RequestType<CatalogTreeParams, CatalogTree, void>('bkJobErrorCodes/catalogTree');

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
  readonly code: number;
  readonly range: Range;
  readonly listed: boolean;
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

export interface CatalogsParams {
  /** Whose catalogs: those of the folder this document is in. Without it those of all folders. */
  readonly textDocument?: { readonly uri: string };
}

/** A row of the view of catalogs. All texts are plain, in the person's language, with nothing hidden in them. */
export interface CatalogsRow {
  /** Stable across calls, so that a refreshed view keeps what was open. */
  readonly id: string;
  /** From which the client chooses an icon. */
  readonly kind: CatalogsRowKind;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** Where it can be looked at, as an index of `Catalogs.places`. */
  readonly place?: number;
  readonly rows: readonly CatalogsRow[];
}

export type CatalogsRowKind =
  | 'note'
  | 'version'
  | 'page'
  | 'job-v3'
  | 'own'
  | 'workspace'
  | 'file'
  | 'problem'
  | 'conflict'
  | 'winner'
  | 'loser'
  | 'skipped'
  | 'more';

export interface CatalogPlace {
  readonly uri: string;
  /** Counted from 0. */
  readonly line: number;
}

export interface Catalogs {
  /** What is going on and which version leads, then the layers in the order in which they win, then what is wrong. */
  readonly rows: readonly CatalogsRow[];
  /** The only places the client opens for this view. */
  readonly places: readonly CatalogPlace[];
}

/** Sent by the view of catalogs when it is shown and whenever the catalog has changed. */
export const CatalogsRequest = new RequestType<CatalogsParams, Catalogs, void>('bkJobErrorCodes/catalogs');

export interface ConstantsParams {
  /** Whose catalogs the constants come from: those of the folder this document is in. */
  readonly textDocument?: { readonly uri: string };
  /** The `id` of one of `ConstantsChoices.languages`. */
  readonly language: string;
  /** The ids of families; empty for all. */
  readonly families: readonly string[];
  /** True where `families` is what a header names, in words that the new header repeats. */
  readonly asWritten?: boolean;
  /** The language that leads in the documentation; without it the person's. */
  readonly textLanguage?: string;
}

export interface Constants {
  readonly text: string;
  /** The identifier VS Code knows the language by. */
  readonly languageId: string;
}

/** Sent by "generate constants" when everything is chosen. Null where the choice names no code of the catalog. */
export const ConstantsRequest = new RequestType<ConstantsParams, Constants | null, void>('bkJobErrorCodes/constants');

export interface ConstantsFamily {
  readonly id: string;
  readonly label: string;
  /** The label of the section it is part of. Families of one section follow one another. */
  readonly section: string;
  readonly count: number;
}

export interface ConstantsChoices {
  readonly languages: readonly { readonly id: string; readonly label: string; readonly languageId: string }[];
  readonly families: readonly ConstantsFamily[];
  /** How the document was generated, by its header; null where it was not, or nothing of that is in the catalog now. */
  readonly generated: ConstantsParams | null;
}

/** Sent by "generate constants" when it is called. */
export const ConstantsChoicesRequest = new RequestType<CatalogsParams, ConstantsChoices, void>(
  'bkJobErrorCodes/constantsChoices',
);

export * from './protocol/findUses';
export * from './protocol/migration';
