import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * The explained documents by scheme: everything a person reads as text, in every language. Output channels, settings,
 * consoles, comments and our own read-only documents are left out on purpose.
 */
export const documentSelector: readonly { readonly scheme: string }[] = [
  'file',
  'untitled',
  'vscode-notebook-cell',
  // Folders of a remote machine in a browser host.
  'vscode-remote',
  // Repositories opened without a clone, and the left side of a comparison.
  'vscode-vfs',
  'github',
  'git',
  // Folders of the browser itself, and the file systems web tests use.
  'vscode-local',
  'memfs',
  'vscode-test-web',
].map((scheme) => ({ scheme }));

/**
 * The server registers semantic tokens for all documents, so that no language loses its own; see its feature. No tokens are
 * requested for documents that are not explained, such as output channels, which grow all the time.
 */
export const tokensOfDocuments: Middleware = {
  provideDocumentSemanticTokens: (document, token, next) => (isExplained(document) ? next(document, token) : undefined),
  provideDocumentSemanticTokensEdits: (document, previous, token, next) =>
    isExplained(document) ? next(document, previous, token) : undefined,
  provideDocumentRangeSemanticTokens: (document, range, token, next) =>
    isExplained(document) ? next(document, range, token) : undefined,
};

export function isExplained(document: vscode.TextDocument): boolean {
  return vscode.languages.match([...documentSelector], document) > 0;
}
