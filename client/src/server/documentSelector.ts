import type * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Everything a person reads as text, whatever file system it comes from. A filter cannot exclude a scheme, so
 * `explainedOnly` does. VS Code rates a pattern like a language: so our completion is shown together with that of the language.
 */
export const documentSelector = [{ pattern: '**' }] as const;

/** What is not explained, besides the inner documents of VS Code, on purpose. */
const unexplained: ReadonlySet<string> = new Set([
  // It grows all the time.
  'output',
  // The left side of a comparison repeats the document.
  'git',
  'gitfs',
  'gitlens',
  'copilot-pr',
  // Where a person writes to others: comments and chats.
  'comment',
  'chatSessionInput',
  'sessions-chat',
  'chat-editing-snapshot-text-model',
  'chat-editing-text-model',
  // Texts about other documents.
  'search-editor',
  'accessible-view',
  'walkThrough',
  'walkThroughSnippet',
  // Editors inside the window, and documents of extensions that are no text.
  'inmemory',
  'private',
  'vscode',
  'vscode-scm',
  'code-setting',
  'extension',
  'webview-panel',
  // Our own read-only documents.
  'bk-job-error-codes',
]);

/** The schemes of VS Code that hold documents of a person. Its other `vscode-` schemes are settings, chats and inputs. */
const explainedByVscode = /^vscode-(?:remote|vfs|local|notebook-cell|test-web)$/;

/** Maximum size of a file that VS Code hands to extensions, in bytes. */
export const maxDocumentSize = 50 * 1024 * 1024;

/** True for the scheme of a document that is explained. Unknown schemes are file systems of extensions. */
export function isExplainedScheme(scheme: string): boolean {
  return !unexplained.has(scheme) && (!scheme.startsWith('vscode-') || explainedByVscode.test(scheme));
}

/** True for a document that is explained. */
export function isExplained({ uri }: Pick<vscode.TextDocument, 'uri'>): boolean {
  return isExplainedScheme(uri.scheme);
}

/**
 * Keeps requests and notifications about documents that are not explained from the server. The library takes the missing
 * answer for an empty one.
 */
export const explainedOnly: Middleware = {
  sendRequest: <P, R>(...[type, params, token, next]: Parameters<typeof sendRequest<P, R>>) =>
    isSent(type, params) ? next(type, params, token) : Promise.resolve(null as R),
  sendNotification: (type, next, params) => (isSent(type, params) ? next(type, params) : Promise.resolve()),
};

declare const sendRequest: NonNullable<Middleware['sendRequest']>;

function isSent(type: string | { readonly method: string }, params: unknown): boolean {
  const method = typeof type === 'string' ? type : type.method;
  if (!method.startsWith('textDocument/')) return true;
  const document: unknown = Reflect.get(Object(params), 'textDocument');
  const uri: unknown = Reflect.get(Object(document), 'uri');
  return typeof uri !== 'string' || isExplainedScheme(uri.slice(0, Math.max(0, uri.indexOf(':'))));
}
