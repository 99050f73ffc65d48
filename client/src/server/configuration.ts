import * as vscode from 'vscode';
import type { ConfigurationRequest } from 'vscode-languageserver-protocol';

/**
 * Answers the server's requests for settings, including the values for the language of the document (`"[log]": {...}`)
 * and the catalogs of the user settings. The library asks by URI alone, for which VS Code leaves out values for a
 * language.
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
    // VS Code returns a proxy, which cannot be sent.
    const answer: unknown = value ? JSON.parse(JSON.stringify(value)) : answers[index];
    return section === ourSection ? withUserCatalogs(answer, userCatalogs(), vscode.workspace.isTrusted) : answer;
  });
};

/** In ms. The library sends changed settings to the server first; views ask after that. */
export const settingsPause = 100;

/** `settingsSection` of `protocol.ts`, repeated here so that the file is not evaluated for one string. */
const ourSection = 'bkJobErrorCodes';

/** The catalogs of the user settings, without those of the workspace. */
function userCatalogs(): unknown {
  return vscode.workspace.getConfiguration(ourSection).inspect('catalogs')?.globalValue;
}

/**
 * The settings for the server. `userCatalogs` holds the catalogs of the user settings and decides which files outside the
 * workspace are read, so a value of that name from the workspace is replaced. In a workspace that is not trusted there are
 * no other catalogs: VS Code leaves out the values of such a workspace too, but has had bugs in that.
 */
export function withUserCatalogs(section: unknown, userCatalogs: unknown, trusted: boolean): Record<string, unknown> {
  const named = userCatalogs ?? [];
  const settings = typeof section === 'object' && section !== null ? section : {};
  return { ...settings, userCatalogs: named, ...(trusted ? {} : { catalogs: named }) };
}

/**
 * Shows symbols anew when the setting for them has changed. VS Code keeps the symbols of an unchanged document until the
 * providers are others than before, so an empty one comes or goes.
 */
export function registerSymbolRefresh(context: vscode.ExtensionContext): void {
  let empty: vscode.Disposable | undefined;
  const refresh = (): void => {
    empty?.dispose();
    empty = empty
      ? undefined
      : vscode.languages.registerDocumentSymbolProvider({ pattern: '**' }, { provideDocumentSymbols: () => [] });
  };
  context.subscriptions.push(
    { dispose: () => empty?.dispose() },
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('bkJobErrorCodes.symbols')) setTimeout(refresh, settingsPause);
    }),
  );
}
