import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { documentSelector } from './documentSelector';

/**
 * The server takes semantic tokens upon itself for every document there is, so that no language loses its own; see its
 * feature. What it explains nothing in, such as output channels that grow all the time, it is not asked about.
 */
export const tokensOfDocuments: Middleware = {
  provideDocumentSemanticTokens: (document, token, next) => (isOurs(document) ? next(document, token) : undefined),
  provideDocumentSemanticTokensEdits: (document, previous, token, next) =>
    isOurs(document) ? next(document, previous, token) : undefined,
  provideDocumentRangeSemanticTokens: (document, range, token, next) =>
    isOurs(document) ? next(document, range, token) : undefined,
};

function isOurs(document: vscode.TextDocument): boolean {
  return vscode.languages.match([...documentSelector], document) > 0;
}
