import * as vscode from 'vscode';
import type { Constants, ConstantsChoices, ConstantsParams } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { withoutIcons } from '../ui/text';

/**
 * "Generate constants": a language, the families, and an untitled document with the code. An active document with generated
 * code can be regenerated in place. Nothing is changed or opened before the last step.
 */
export function registerGenerateConstants(server: LanguageServer, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.generateConstants', async () => {
    const editor = vscode.window.activeTextEditor;
    const about = editor ? { textDocument: { uri: editor.document.uri.toString() } } : {};
    const { languages, families, generated } = await server.ask('ConstantsChoicesRequest', about);
    if (editor && generated) {
      const label = languages.find(({ id }) => id === generated.language)?.label ?? generated.language;
      const place = await pickPlace(label);
      if (place === undefined) {
        return;
      }
      if (place === 'here') {
        await replaceText(editor.document, await generate(server, { ...about, ...generated }));
        return;
      }
    }
    const language = await pickLanguage(languages, editor?.document.languageId);
    const chosen = language && (await pickFamilies(families));
    if (language && chosen) {
      const { text, languageId } = await generate(server, { ...about, language, families: chosen });
      const document = await vscode.workspace.openTextDocument({ content: text, language: languageId });
      await vscode.window.showTextDocument(document);
    }
  });
}

async function generate(server: LanguageServer, params: ConstantsParams): Promise<Constants> {
  const parts: string[] = [];
  const last = await server.follow('ConstantsRequest', params, { found: (part) => parts.push(part?.text ?? '') });
  if (!last) {
    throw new Error(vscode.l10n.t('The constants could not be generated: the catalog has none of these codes.'));
  }
  return { ...last, text: parts.join('') + last.text };
}

/** Makes one edit, so that one undo restores the old text, and none if nothing changes. The file is not saved. */
async function replaceText(document: vscode.TextDocument, { text }: Constants): Promise<void> {
  // The editor converts line breaks to those of the document, so they are not compared.
  const now = document.getText();
  if (now.replaceAll('\r\n', '\n') === text) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('The constants are up to date.'), 3000);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(now.length)), text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('The text could not be replaced: the document is read-only.'));
  }
}

/** Chooses the file for the code: the active one, which holds generated code, or a new one. Undefined without a choice. */
async function pickPlace(label: string): Promise<'here' | 'new' | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly place: 'here' | 'new' })[] = [
    {
      label: vscode.l10n.t('$(refresh) Regenerate This File'),
      detail: vscode.l10n.t('{0}, with the options in its header', label),
      place: 'here',
    },
    { label: vscode.l10n.t('$(new-file) Generate a New File'), place: 'new' },
  ];
  const title = vscode.l10n.t('Generate Constants');
  return (await vscode.window.showQuickPick(items, { title }))?.place;
}

/** Chooses a language, with that of the active editor preselected. Undefined without a choice. */
function pickLanguage(
  languages: ConstantsChoices['languages'],
  active: string | undefined,
): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly id: string }>();
  const items = languages.map(({ id, label, languageId }) => ({ id, label, languageId }));
  pick.title = vscode.l10n.t('Generate Constants: Language');
  pick.items = items;
  pick.activeItems = items.filter(({ languageId }) => languageId === baseLanguage(active));
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.id);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Maps `typescriptreact` to TypeScript, and JSON with comments to JSON. */
function baseLanguage(languageId: string | undefined): string | undefined {
  return languageId?.replace(/react$/, '').replace(/^jsonc$/, 'json');
}

/** Chooses families, with all preselected. Undefined without a choice. */
async function pickFamilies(families: ConstantsChoices['families']): Promise<string[] | undefined> {
  type Item = vscode.QuickPickItem & { readonly id: string };
  const items: Item[] = [];
  let section: string | undefined;
  for (const family of families) {
    if (family.section !== section) {
      section = family.section;
      items.push({ id: '', label: withoutIcons(section), kind: vscode.QuickPickItemKind.Separator });
    }
    items.push({ id: family.id, label: withoutIcons(family.label), description: String(family.count), picked: true });
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Generate Constants: Families of Codes'),
    canPickMany: true,
  });
  const ids = chosen?.map(({ id }) => id) ?? [];
  return ids.length === 0 ? undefined : ids;
}
