import * as vscode from 'vscode';
import type { ConfigurationRequest } from 'vscode-languageserver-protocol';

/**
 * Answers the server's questions for settings with what is set for the document's language too (`"[log]": {...}`).
 * The library asks by address alone, and VS Code then leaves such values out.
 */
export const configuration: ConfigurationRequest.MiddlewareSignature = async ({ items }, token, next) => {
  const answers = await next({ items }, token);
  if (!Array.isArray(answers)) {
    return answers;
  }
  const open = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  return items.map(({ scopeUri, section }, index) => {
    const document = scopeUri === undefined ? undefined : open.get(scopeUri);
    const value = document && section && vscode.workspace.getConfiguration(undefined, document).get(section);
    // What VS Code hands out is a proxy, which no transport can carry.
    return value ? JSON.parse(JSON.stringify(value)) : answers[index];
  });
};
