import type { MarkupKind, ProgressToken } from 'vscode-languageserver';
import type { Catalog } from '../core/catalog/catalog';
import type { CatalogReport, Skipped } from '../core/catalog/catalogReport';
import type { CodeDocument } from '../core/mentions/document/codeDocument';
import type { Language } from '../core/text/language';
import type { ActionSupport, CompletionSupport, DiagnosticSupport, NavigationSupport } from './clientSupport';
import type { Settings } from './settings';

/** What a feature answers by, beside the document: the settings in force and what the client can show. */
export interface Preferences {
  readonly settings: Settings;
  readonly language: Language;
  /** True when the client runs the commands of `commandIds`. */
  readonly commands: boolean;
  readonly hoverFormat: MarkupKind;
  readonly completion: CompletionSupport;
  /** True where the client asks for the semantic tokens of what is visible, beside those of the whole document. */
  readonly tokensByRange: boolean;
  readonly actions: ActionSupport;
  readonly diagnostics: DiagnosticSupport;
  readonly navigation: NavigationSupport;
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
