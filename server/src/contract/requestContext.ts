import type { MarkupKind, ProgressToken } from 'vscode-languageserver';
import type { Catalog } from '../core/catalog/catalog';
import type { CatalogReport, Skipped } from '../core/catalog/catalogReport';
import type { CodeDocument } from '../core/mentions/document/codeDocument';
import type { Language } from '../core/text/language';
import type { Settings } from './settings';

/** What a client can take as an answer to the question for code actions. */
export interface ActionSupport {
  /** False for clients that know commands alone. */
  readonly literals: boolean;
  /** True where an edit may say which version of the document it is for. */
  readonly versionedEdits: boolean;
  /** True where an edit may be named, and shown before it is made. */
  readonly annotations: boolean;
}

/** What a client shows of a diagnostic beside its message. */
export interface DiagnosticSupport {
  /** True where it shows what is deprecated as such. */
  readonly deprecated: boolean;
  /** True where it shows other places that a finding has to do with. */
  readonly places: boolean;
}

/** What a client can take as an answer to the questions where a code is defined, and where codes stand. */
export interface NavigationSupport {
  /** True where the answer may say which text in the document the link is on. */
  readonly definitionLinks: boolean;
  /** True where symbols of a document may have symbols below them. */
  readonly symbolTree: boolean;
  /** True where a symbol of the workspace may be asked for its range later. */
  readonly lateRanges: boolean;
}

/** What the client can show of an item. */
export interface CompletionSupport {
  readonly labelDetails: boolean;
  readonly tags: boolean;
  /** The client lets the person choose between inserting and replacing what stands behind the cursor. */
  readonly insertReplace: boolean;
  readonly markdown: boolean;
  /** The client takes the range that all items replace once, for the whole list. */
  readonly editRange: boolean;
}

/** What the client can show and run. */
export interface ClientSupport {
  /** True when the client runs the commands of `commandIds`. */
  readonly commands: boolean;
  readonly hoverFormat: MarkupKind;
  readonly completion: CompletionSupport;
  /** True where the client requests the semantic tokens of what is visible, beside those of the whole document. */
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

/** A document with the catalog and settings in force for it. `document` is undefined where the server does not hold it. */
export interface DocumentContext<Document = CodeDocument | undefined> {
  readonly document: Document;
  readonly catalog: Catalog;
  /** Where the catalog comes from and what could not be read; made on request. */
  report(): CatalogReport;
  readonly preferences: Preferences;
}

/** Everything a handler needs to answer a request. */
export interface RequestContext<Document = CodeDocument | undefined> extends DocumentContext<Document> {
  /** Milliseconds between the last edit of the document and the request; Infinity where it was not edited. */
  readonly sinceEdit: number;
  readonly workspace: WorkspaceDocuments;
  readonly client: ClientMessages;
}

/** What a handler can send while it works on an answer. */
export interface ClientMessages {
  /** Progress, or a part of the answer, by the token of the request. */
  sendProgress(token: ProgressToken, value: unknown): void;
  /** A line in the client's log. */
  warn(message: string): void;
}

/** A document of the workspace, open or not, with the catalog and settings of its folder. */
export type VisitDocument = (context: DocumentContext<CodeDocument>) => void | Promise<void>;

/** Which documents are wanted. */
export interface DocumentsWanted {
  /** What a file must hold to be visited, one of them at least, all ASCII: asked for each folder. Open ones all are. */
  texts(context: DocumentContext): readonly string[];
  /** Only these documents; without it all of the workspace. */
  readonly files?: readonly string[];
}

/** The documents of the workspace. */
export interface WorkspaceDocuments {
  /** Its folders as the editor names them. */
  folders(): readonly { readonly uri: string; readonly name: string }[];
  /** A file as the editor holds it, saved or not; undefined where it is not open. */
  opened(uri: string): CodeDocument | undefined;
  /**
   * Visits those that are open, in folders or not, as they stand now, then all other files of the folders that hold one of
   * the texts; see `WorkspaceFiles.search`. Ends early when the signal is given. Rejects only with what `visit` throws.
   */
  visit(wanted: DocumentsWanted, visit: VisitDocument, stop: AbortSignal): Promise<DocumentsVisited>;
}

export interface DocumentsVisited {
  /** How many documents and files were looked into. */
  readonly read: number;
  readonly skipped: readonly Skipped[];
}
