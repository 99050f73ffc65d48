import type { CancellationToken, Connection, MarkupKind, Position, ServerCapabilities } from 'vscode-languageserver';
import type { Catalog } from '../core/catalog';
import type { CatalogReport } from '../core/catalogReport';
import type { CodeDocument } from '../core/codeDocument';
import type { Language } from '../core/language';
import type { Settings } from '../settings';
import type { CompletionSupport } from './completionItem';

/** One thing the server can do: what it announces in `initialize`, beside the code that keeps the promise. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  register(context: FeatureContext): void;
}

/** What a client can take as an answer to the question for code actions. */
export interface ActionSupport {
  /** False for clients that know commands alone. */
  readonly literals: boolean;
  /** True where an edit may say which version of the document it is for. */
  readonly versionedEdits: boolean;
  /** True where an edit may be named, and shown before it is made. */
  readonly annotations: boolean;
}

/** What a feature answers by, beside the document: the settings in force and what the client can show. */
export interface Preferences {
  readonly settings: Settings;
  readonly language: Language;
  /** True when the client runs the commands of `commandIds`. */
  readonly commands: boolean;
  readonly hoverFormat: MarkupKind;
  readonly completion: CompletionSupport;
  readonly actions: ActionSupport;
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

export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R>;

/** How a feature reaches the server it is part of. Each of its handlers goes through one of the two guards here. */
export interface FeatureContext {
  readonly connection: Connection;
  /** Guards a request that may name a document (see `uriOf`): failed or cancelled, it is answered with `empty`. */
  answer<P, R>(request: string, empty: R, run: (scene: Scene, params: P) => R | Promise<R>): Handler<P, R>;
  /** Guards a request about an open document; an unknown one, or a place outside it, is answered with `empty` too. */
  answerDocument<P extends { readonly textDocument: { readonly uri: string }; readonly position?: Position }, R>(
    request: string,
    empty: R,
    run: (scene: Scene<CodeDocument>, params: P) => R | Promise<R>,
  ): Handler<P, R>;
}
