import * as vscode from 'vscode';
import type { ConfigurationRequest } from 'vscode-languageserver-protocol';

/**
 * Answers the server's questions for settings with what is set for the document's language too (`"[log]": {...}`), and
 * says which catalogs the person named in the settings of their own. The library asks by address alone, and VS Code then
 * leaves values for a language out.
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
    const answer: unknown = value ? JSON.parse(JSON.stringify(value)) : answers[index];
    return section === ourSection ? withUserCatalogs(answer, userCatalogs(), vscode.workspace.isTrusted) : answer;
  });
};

/** `settingsSection` of `protocol.ts`, which is not evaluated for one string. */
const ourSection = 'bkJobErrorCodes';

/** The catalogs of the user settings alone: what a workspace says counts in the workspace only. */
function userCatalogs(): unknown {
  return vscode.workspace.getConfiguration(ourSection).inspect('catalogs')?.globalValue;
}

/**
 * The settings as the server gets them: `userCatalogs` holds what the person's own settings name as catalogs, and never
 * what anybody else called so; it decides which files outside the workspace are read. In a workspace that is not trusted
 * those are all: VS Code leaves the values of such a workspace out too, but has been talked round before.
 */
export function withUserCatalogs(section: unknown, userCatalogs: unknown, trusted: boolean): Record<string, unknown> {
  const named = userCatalogs ?? [];
  const settings = typeof section === 'object' && section !== null ? section : {};
  return { ...settings, userCatalogs: named, ...(trusted ? {} : { catalogs: named }) };
}
