import * as vscode from 'vscode';
import type { CommandRegistry } from '../ui/commands';
import { inform } from '../ui/text';

/** The setting in the manifest, which is the client's only list of versions. */
interface VersionSetting {
  readonly enum: readonly string[];
  readonly enumDescriptions: readonly string[];
}

/** A titled group of settings in the manifest. */
interface SettingGroup {
  readonly properties: Readonly<Record<string, VersionSetting | undefined>>;
}

function versionSetting({
  contributes,
}: {
  readonly contributes: { readonly configuration: readonly SettingGroup[] };
}) {
  const settings = contributes.configuration.map(({ properties }) => properties['bkJobErrorCodes.jobVersion']);
  return settings.find((setting) => setting !== undefined) ?? { enum: [], enumDescriptions: [] };
}

/** "Choose JOB version": a list of versions, then, if a folder is open, the choice of the settings to write. */
export function registerJobVersion(context: vscode.ExtensionContext, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.chooseJobVersion', async () => {
    const setting = versionSetting(context.extension.packageJSON);
    const configuration = vscode.workspace.getConfiguration(
      'bkJobErrorCodes',
      vscode.window.activeTextEditor?.document,
    );
    const current = configuration.get<string>('jobVersion');
    const items = setting.enum.map((version, index) => ({
      version,
      label: `${version === current ? '$(check)' : '$(blank)'} ${version}`,
      detail: beyond(version, setting.enumDescriptions[index] ?? ''),
    }));
    const title = vscode.l10n.t('Choose the JOB Version');
    const chosen = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
    const target = chosen && (await chooseTarget(configuration.inspect('jobVersion')?.workspaceValue));
    if (chosen && target !== undefined) {
      await configuration.update('jobVersion', chosen.version, target);
      void inform(written(chosen.version, target));
    }
  });
}

/** The description of a version, or nothing if it only repeats the version: `JOB 3.4.` */
function beyond(version: string, description: string): string {
  return description.replace(/[.。]$/, '').endsWith(` ${version}`) ? '' : description;
}

/**
 * Asks for the settings to write. Without an open folder there are only those of the user. `ofWorkspace` is the value of the
 * workspace, which wins. Undefined without a choice.
 */
async function chooseTarget(ofWorkspace: unknown): Promise<vscode.ConfigurationTarget | undefined> {
  const { Global, Workspace } = vscode.ConfigurationTarget;
  if (!vscode.workspace.workspaceFolders?.length) {
    return Global;
  }
  const user = {
    target: Global,
    label: vscode.l10n.t('$(account) User Settings'),
    detail:
      ofWorkspace === undefined
        ? vscode.l10n.t('For all your folders')
        : vscode.l10n.t('For all your folders; here the workspace settings say {0}, which wins', String(ofWorkspace)),
  };
  const workspace = {
    target: Workspace,
    label: vscode.l10n.t('$(root-folder) Workspace Settings'),
    detail: vscode.l10n.t('In a file of this workspace, for everybody who opens it'),
  };
  const items = ofWorkspace === undefined ? [user, workspace] : [workspace, user];
  const title = vscode.l10n.t('Where to Keep the JOB Version');
  return (await vscode.window.showQuickPick(items, { title }))?.target;
}

function written(version: string, target: vscode.ConfigurationTarget): string {
  return target === vscode.ConfigurationTarget.Workspace
    ? vscode.l10n.t('JOB version “{0}” is now in the workspace settings.', version)
    : vscode.l10n.t('JOB version “{0}” is now in your user settings.', version);
}
