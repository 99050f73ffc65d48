import * as vscode from 'vscode';

/** Copies a text to the clipboard, and says so in the status bar. */
export async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(withoutIcons(vscode.l10n.t('Copied: {0}', text)), 3000);
}

/** Inserts text at every cursor of the active editor, replaces the selections, and focuses the editor. */
export async function insert(text: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void warn(vscode.l10n.t('Open a file first: there is no editor to insert into.'));
    return;
  }
  const inserted = await editor.edit((edit) => {
    for (const selection of editor.selections) {
      edit.replace(selection, text);
    }
  });
  if (!inserted) {
    void warn(vscode.l10n.t('The text could not be inserted: the editor is read-only.'));
    return;
  }
  // Otherwise the inserted text stays selected, and the next key replaces it.
  editor.selections = editor.selections.map(({ end }) => new vscode.Selection(end, end));
  if (editor.viewColumn !== undefined) {
    await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
  }
}

/** Escapes text for places where VS Code draws `$(name)` as an icon. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

/** Escapes text for places where VS Code makes `[text](command:...)` a link, by a zero-width space between the parts. */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\u200b(');
}

/**
 * Notifications. They may name files and quote texts of others, in which VS Code would make `[text](command:...)` a link that runs a
 * command. Returns the button that was chosen.
 */
export function inform(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(withoutLinks(message), ...buttons);
}

/** As `inform`, as a warning. */
export function warn(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(withoutLinks(message), ...buttons);
}

/** As `inform`, as an error. */
export function complain(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(withoutLinks(message), ...buttons);
}

/** Said where there are no files to read: in a browser without a server. */
export function cannotRead(): string {
  return vscode.l10n.t('Files cannot be read here. The command line reads logs: bk-job-errors scan');
}

/** Joins the parts that are not empty. */
export function joined(parts: readonly string[], separator = ' · '): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** `1 code`, `12 codes`. */
export function codeCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 code') : vscode.l10n.t('{0} codes', count);
}
