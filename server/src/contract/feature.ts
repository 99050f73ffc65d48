import type { CancellationToken, Connection, MarkupKind, Position, ServerCapabilities } from 'vscode-languageserver';
import type { Catalog } from '../core/catalog/catalog';
import type { CatalogReport, Skipped } from '../core/catalog/catalogReport';
import type { CodeDocument } from '../core/mentions/document/codeDocument';
import type { Language } from '../core/text/language';
import type { ActionSupport, CompletionSupport, DiagnosticSupport, NavigationSupport } from './clientSupport';
import type { Settings } from './settings';

/** One thing the server can do: what it announces in `initialize`, beside the code that keeps the promise. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  register(context: FeatureContext): void;
}

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

/** Everything that is known when a request is answered. `document` is undefined where the server does not hold it. */
export interface Scene<Document = CodeDocument | undefined> {
  readonly document: Document;
  readonly catalog: Catalog;
  /** Tells where the catalog comes from and what could not be read; made only when it is asked for. */
  report(): CatalogReport;
  readonly preferences: Preferences;
  /** How long before the request the document was last edited, in ms; Infinity where it was not. */
  readonly sinceEdit: number;
}

/** A document of the workspace, open or not, with the catalog and settings of its folder. */
export type VisitDocument = (scene: Scene<CodeDocument>) => void | Promise<void>;

/** Which documents are wanted. */
export interface DocumentsWanted {
  /** What a file must hold to be visited, one of them at least, all ASCII: asked for each folder. Open ones all are. */
  texts(scene: Scene): readonly string[];
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

export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R>;

/** How a feature reaches the server it is part of. Each of its handlers goes through one of the two guards here. */
export interface FeatureContext {
  readonly connection: Connection;
  readonly workspace: WorkspaceDocuments;
  /** Guards a request that may name a document (see `uriOf`): failed or cancelled, it is answered with `empty`. */
  answer<P, R>(
    request: string,
    empty: R,
    run: (scene: Scene, params: P, token: CancellationToken) => R | Promise<R>,
  ): Handler<P, R>;
  /** Guards a request about an open document; an unknown one, or a place outside it, is answered with `empty` too. */
  answerDocument<P extends { readonly textDocument: { readonly uri: string }; readonly position?: Position }, R>(
    request: string,
    empty: R,
    run: (scene: Scene<CodeDocument>, params: P, token: CancellationToken) => R | Promise<R>,
  ): Handler<P, R>;
}
