import * as vscode from 'vscode';
import type { ConstantsChoices } from '../../../server/src/protocol';
import { withoutIcons } from '../ui/plainText';

/** Which file gets the code: the active one, which was generated before, or a new one. Undefined when it was left. */
export async function pickPlace(label: string): Promise<'here' | 'new' | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly place: 'here' | 'new' })[] = [
    {
      label: vscode.l10n.t('$(refresh) Regenerate This File'),
      detail: vscode.l10n.t('{0}, with the options its header names', label),
      place: 'here',
    },
    { label: vscode.l10n.t('$(new-file) Generate a New File'), place: 'new' },
  ];
  const title = vscode.l10n.t('Generate Constants');
  return (await vscode.window.showQuickPick(items, { title }))?.place;
}

/** The id of a language, that of the active editor being preselected. Undefined when it was left. */
export function pickLanguage(
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

/** `typescriptreact` is TypeScript, and JSON with comments JSON. */
function baseLanguage(languageId: string | undefined): string | undefined {
  return languageId?.replace(/react$/, '').replace(/^jsonc$/, 'json');
}

/** The ids of families, of which all are preselected. Undefined when it was left, with none chosen too. */
export async function pickFamilies(families: ConstantsChoices['families']): Promise<string[] | undefined> {
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
