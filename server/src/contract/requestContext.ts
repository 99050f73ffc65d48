import type { CancellationToken, MarkupKind, ProgressToken } from 'vscode-languageserver';
import type { Catalog, CatalogReport, Skipped } from '../core/catalog';
import type { CodeDocument } from '../core/mentions/document';
import type { Language } from '../core/text';
import type { LogFiles } from './logFiles';
import type { Settings } from './settings';

/** What a client accepts as the answer to a request for code actions. */
export interface ActionSupport {
  /** False for clients that support commands only. */
  readonly literals: boolean;
  /** True if an edit may name the version of the document. */
  readonly versionedEdits: boolean;
  /** True if an edit may have a label and be shown before it is applied. */
  readonly annotations: boolean;
}

/** What a client shows of a diagnostic besides its message. */
export interface DiagnosticSupport {
  /** True if it marks deprecated code. */
  readonly deprecated: boolean;
  /** True if it shows related places. */
  readonly places: boolean;
}

/** What a client accepts as the answer to requests for definitions and symbols. */
export interface NavigationSupport {
  /** True if a definition may name the range of the link in the document. */
  readonly definitionLinks: boolean;
  /** True if symbols of a document may have children. */
  readonly symbolTree: boolean;
  /** True if the range of a workspace symbol may be resolved later. */
  readonly lateRanges: boolean;
}

/** What a client shows of a completion item. */
export interface CompletionSupport {
  readonly labelDetails: boolean;
  readonly tags: boolean;
  /** The person can choose between inserting and replacing the text behind the cursor. */
  readonly insertReplace: boolean;
  readonly markdown: boolean;
  /** The client accepts one range to replace for the whole list. */
  readonly editRange: boolean;
}

/** What the client can show and run. */
export interface ClientSupport {
  /** True when the client runs the commands of `commandIds`. */
  readonly commands: boolean;
  readonly hoverFormat: MarkupKind;
  readonly completion: CompletionSupport;
  /** True if the client requests semantic tokens of the visible part, besides those of the whole document. */
  readonly tokensByRange: boolean;
  readonly actions: ActionSupport;
  readonly diagnostics: DiagnosticSupport;
  readonly navigation: NavigationSupport;
}

/** The settings in force for a document, and what the client can show. */
export interface Preferences extends ClientSupport {
  readonly settings: Settings;
  readonly language: Language;
}

/** A document with the catalog and settings in force for it. `document` is undefined if it is not open. */
export interface DocumentContext<Document = CodeDocument | undefined> {
  readonly document: Document;
  readonly catalog: Catalog;
  /** Where the catalog comes from and what could not be read. Computed on each call. */
  report(): CatalogReport;
  readonly preferences: Preferences;
}

/** Everything a handler needs to answer a request. */
export interface RequestContext<Document = CodeDocument | undefined> extends DocumentContext<Document> {
  /** Milliseconds between the last edit of the document and the request; Infinity if it was not edited. */
  readonly sinceEdit: number;
  readonly workspace: WorkspaceDocuments;
  /**
   * Yields the catalog of the document with each news while the workspace is being read, and when it is read. Ends after
   * `workspace.maxWait`, and if the request is cancelled. Undefined if everything is read.
   */
  whileReading(token: CancellationToken): AsyncIterable<Catalog> | undefined;
  readonly client: ClientMessages;
  /** Undefined where there is no disk, as in a browser. */
  logs(): Promise<LogFiles | undefined>;
}

/** What a handler can send while it works on an answer. */
export interface ClientMessages {
  /** Progress, or a part of the answer, by the token of the request. */
  sendProgress(token: ProgressToken, value: unknown): void;
  /** Writes a line to the client's log. */
  warn(message: string): void;
}

/** A document of the workspace, open or not, with the catalog and settings of its folder. */
export type VisitDocument = (context: DocumentContext<CodeDocument>) => void | Promise<void>;

/** Which documents to visit. */
export interface DocumentFilter {
  /** Texts of which a file must contain at least one, all ASCII; computed for each folder. Open documents are all visited. */
  texts(context: DocumentContext): readonly string[];
  /** Limits the visit to these documents. */
  readonly files?: readonly string[];
}

/** The documents of the workspace. */
export interface WorkspaceDocuments {
  /** Maximum time that a request waits for the workspace and the catalogs to be read, or searches the disk unasked, in ms. */
  readonly maxWait: number;
  /** The workspace folders as the editor names them. */
  folders(): readonly { readonly uri: string; readonly name: string }[];
  /** An open document, saved or not; undefined if it is not open. */
  opened(uri: string): CodeDocument | undefined;
  /**
   * Visits all open documents, then all other files of the folders that contain one of the texts; see
   * `WorkspaceFiles.search`. Stops early when the signal is aborted. Rejects only with what `visit` throws.
   */
  visit(filter: DocumentFilter, visit: VisitDocument, stop: AbortSignal): Promise<DocumentsVisited>;
}

export interface DocumentsVisited {
  /** How many documents and files were read. */
  readonly read: number;
  readonly skipped: readonly Skipped[];
  /** True if the folders were not searched, because the server cannot reach their files: as in a browser. */
  readonly onlyOpen?: true;
}
