import * as vscode from 'vscode';
import type { CommandRegistry } from '../ui/commands';

/** The setting in the manifest, which is the client's only list of versions. */
interface VersionSetting {
  readonly enum: readonly string[];
  readonly enumDescriptions: readonly string[];
}

/** "Choose JOB version": a list that writes the setting of the workspace, or the user setting without a workspace. */
export function registerJobVersion(context: vscode.ExtensionContext, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.chooseJobVersion', async () => {
    const { properties } = context.extension.packageJSON.contributes.configuration;
    const setting: VersionSetting = properties['bkJobErrorCodes.jobVersion'];
    const configuration = vscode.workspace.getConfiguration(
      'bkJobErrorCodes',
      vscode.window.activeTextEditor?.document,
    );
    const current = configuration.get<string>('jobVersion');
    const items = setting.enum.map((version, index) => ({
      version,
      label: `${version === current ? '$(check)' : '$(blank)'} ${version}`,
      description: setting.enumDescriptions[index] ?? '',
    }));
    const title = vscode.l10n.t('Choose the JOB Version');
    const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
    if (chosen) {
      const { Global, Workspace } = vscode.ConfigurationTarget;
      const target = vscode.workspace.workspaceFolders?.length ? Workspace : Global;
      await configuration.update('jobVersion', chosen.version, target);
    }
  });
}

/** "Toggle inlay hints": writes the setting of the workspace, or the user setting without a workspace. */
export function registerToggleInlayHints(commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.toggleInlayHints', async () => {
    const document = vscode.window.activeTextEditor?.document;
    const configuration = vscode.workspace.getConfiguration('bkJobErrorCodes', document);
    const shown = configuration.get('inlayHints.enabled') !== true;
    const { Global, Workspace } = vscode.ConfigurationTarget;
    const hasWorkspace = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    const set = configuration.inspect('inlayHints.enabled');
    // A value for the language of the document wins over the value for all languages.
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
