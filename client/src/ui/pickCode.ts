import * as vscode from 'vscode';
import type { CodeItem } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import { codeArgument } from './commands';
import { pickLive, type RowButton } from './livePick';
import { copy, insert, withoutIcons } from './text';

/** More rows than a person reads; how many were left out is said in the title. */
const limit = 200;

interface CodePickOptions {
  readonly title: string;
  readonly buttons?: (code: number) => readonly RowButton[];
}

/** A list of codes that the server searches while a person types. Undefined when it was left without a choice. */
export function pickCode(server: LanguageServer, { title, buttons }: CodePickOptions): Promise<CodeItem | undefined> {
  return pickLive({
    title,
    placeholder: vscode.l10n.t('Number, Chinese or English words, pinyin or its initials, constant name'),
    search: async (query, token) => {
      const { items, total } = await server.ask('SearchRequest', { query, limit }, token);
      return {
        rows: items.map((item) => ({
          ...codeRow(item),
          value: item,
          detail: codePlace(item),
          buttons: buttons?.(item.code) ?? [],
        })),
        title: total > items.length ? vscode.l10n.t('{0} (first {1} of {2})', title, items.length, total) : title,
      };
    },
  });
}

/**
 * What the row of a code says first. The label is the number alone: VS Code puts rows in front whose label holds what was
 * typed, and messages would lose the order of the server.
 */
export function codeRow({ code, legacy, message }: CodeItem): Pick<vscode.QuickPickItem, 'label' | 'description'> {
  return {
    label: String(code),
    description: withoutIcons(legacy ? vscode.l10n.t('(legacy) {0}', message) : message),
  };
}

/** Where in the catalog a code stands, and its constant. */
export function codePlace({ section, category, constant }: CodeItem): string {
  return withoutIcons(`${section} › ${category} › ${constant}`);
}

/**
 * The code a command is about: the one it was given, else the one under the cursor, else one the person picks.
 * Undefined when the person picks none. Throws for a bad argument.
 */
export async function chooseCode(
  server: LanguageServer,
  argument: unknown,
  title: string,
): Promise<number | undefined> {
  return codeArgument(argument) ?? (await codeAtCursor(server)) ?? (await pickCode(server, { title }))?.code;
}

async function codeAtCursor(server: LanguageServer): Promise<number | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const { line, character } = editor.selection.active;
  const textDocument = { uri: editor.document.uri.toString() };
  return (await server.ask('CodeAtRequest', { textDocument, position: { line, character } }))?.code;
}

/** What the row of a code offers in every list. */
export function codeButtons(code: number): RowButton[] {
  return [
    {
      iconPath: new vscode.ThemeIcon('insert'),
      tooltip: vscode.l10n.t('Insert at Cursor'),
      press: () => insert(String(code)),
    },
    {
      iconPath: new vscode.ThemeIcon('copy'),
      tooltip: vscode.l10n.t('Copy Code'),
      press: () => copy(String(code)),
    },
  ];
}
