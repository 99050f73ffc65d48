import * as vscode from 'vscode';

export async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(withoutIcons(vscode.l10n.t('Copied: {0}', text)), 3000);
}

/** Puts text at every cursor of the active editor, in place of what is selected there, and goes on in that editor. */
export async function insert(text: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Open a file first: there is no editor to insert into.'));
    return;
  }
  const inserted = await editor.edit((edit) => {
    for (const selection of editor.selections) {
      edit.replace(selection, text);
    }
  });
  if (!inserted) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The text could not be inserted: the editor is read-only.'));
    return;
  }
  // Replaced text would stay selected and be lost with the next key.
  editor.selections = editor.selections.map(({ end }) => new vscode.Selection(end, end));
  if (editor.viewColumn !== undefined) {
    await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
  }
}

/** For places where VS Code would draw `$(name)` as an icon: catalog text and typed values are shown as they are. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

/** For places where VS Code would make `[text](command:...)` a link. A zero-width space keeps the two parts apart. */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\u200b(');
}
