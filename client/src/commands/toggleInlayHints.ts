import * as vscode from 'vscode';
import type { CommandRegistry } from '../ui/commands';

/** "Toggle inlay hints": writes the setting of the workspace, or the person's own where none is open. */
export function registerToggleInlayHints(commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.toggleInlayHints', async () => {
    const document = vscode.window.activeTextEditor?.document;
    const configuration = vscode.workspace.getConfiguration('bkJobErrorCodes', document);
    const shown = configuration.get('inlayHints.enabled') !== true;
    const { Global, Workspace } = vscode.ConfigurationTarget;
    const hasWorkspace = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    const set = configuration.inspect('inlayHints.enabled');
    // What is set for the language of the document stands above what is set for all.
    const forLanguage = [set?.workspaceLanguageValue, set?.globalLanguageValue].some((value) => value !== undefined);
    await configuration.update('inlayHints.enabled', shown, hasWorkspace ? Workspace : Global, forLanguage);
    vscode.window.setStatusBarMessage(stateOf(shown, document), 5000);
  });
}

function stateOf(shown: boolean, document: vscode.TextDocument | undefined): string {
  if (!shown) {
    return vscode.l10n.t('Inlay hints for error codes are off.');
  }
  return vscode.workspace.getConfiguration('editor', document).get('inlayHints.enabled') === 'off'
    ? vscode.l10n.t('Inlay hints for error codes are on, but the editor shows none: see editor.inlayHints.enabled.')
    : vscode.l10n.t('Inlay hints for error codes are on.');
}
