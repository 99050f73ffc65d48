import * as vscode from 'vscode';
import type { CommandRegistry } from '../ui/commands';

/** The part of the manifest that says what can be chosen: the one list of versions the client has. */
interface VersionSetting {
  readonly enum: readonly string[];
  readonly enumDescriptions: readonly string[];
}

/** "Choose JOB version": a list that writes the setting of the workspace, or the person's own where none is open. */
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
