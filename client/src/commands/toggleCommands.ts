import * as vscode from 'vscode';
import type { CommandRegistry } from '../ui/commands';

/** A setting that a command switches, and what is said about it. */
interface Toggle {
  readonly command: string;
  readonly setting: string;
  /** False if the editor hides all of its kind. */
  isShown(editor: vscode.WorkspaceConfiguration): boolean;
  on(): string;
  off(): string;
  /** Said if the setting is on, but the editor hides all of its kind. */
  hidden(): string;
}

const toggles: readonly Toggle[] = [
  {
    command: 'bkJobErrorCodes.toggleInlayHints',
    setting: 'inlayHints.enabled',
    isShown: (editor) => editor.get('inlayHints.enabled') !== 'off',
    on: () => vscode.l10n.t('Inlay hints for error codes are on.'),
    off: () => vscode.l10n.t('Inlay hints for error codes are off.'),
    hidden: () =>
      vscode.l10n.t('Inlay hints for error codes are on, but the editor shows none: see editor.inlayHints.enabled.'),
  },
  {
    command: 'bkJobErrorCodes.toggleCodeLens',
    setting: 'codeLens.enabled',
    isShown: (editor) => editor.get('codeLens') !== false,
    on: () => vscode.l10n.t('CodeLens for error codes is on.'),
    off: () => vscode.l10n.t('CodeLens for error codes is off.'),
    hidden: () => vscode.l10n.t('CodeLens for error codes is on, but the editor shows none: see editor.codeLens.'),
  },
];

/** "Toggle inlay hints" and "toggle CodeLens": each writes the setting where it is set, else that of the user. */
export function registerToggles(commands: CommandRegistry): void {
  for (const toggle of toggles) commands.register(toggle.command, () => run(toggle));
}

async function run({ setting, isShown, on, off, hidden }: Toggle): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const configuration = vscode.workspace.getConfiguration('bkJobErrorCodes', document);
  const shown = configuration.get(setting) !== true;
  const { Global, Workspace } = vscode.ConfigurationTarget;
  const set = configuration.inspect(setting);
  const ofWorkspace = [set?.workspaceValue, set?.workspaceLanguageValue].some((value) => value !== undefined);
  // A value for the language of the document wins over the value for all languages.
  const forLanguage = [set?.workspaceLanguageValue, set?.globalLanguageValue].some((value) => value !== undefined);
  await configuration.update(setting, shown, ofWorkspace ? Workspace : Global, forLanguage);
  const editor = vscode.workspace.getConfiguration('editor', document);
  vscode.window.setStatusBarMessage(shown ? (isShown(editor) ? on() : hidden()) : off(), 5000);
}
