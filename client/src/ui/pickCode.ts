import * as vscode from 'vscode';
import type { CodeItem } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import { codeArgument, codesArgument } from './commands';
import { pickLive, type RowButton } from './livePick';
import { copy, insert, withoutIcons } from './text';

/** Maximum number of rows. The title says how many there are. */
const maxRows = 200;

interface CodePickOptions {
  readonly title: string;
  /** Limits the list to these codes. */
  readonly codes?: readonly number[];
  /** True if the person has pointed at a place of the editor that has no code: the box says so. */
  readonly notAtCursor?: boolean;
  /** The initial query. It is updated as the person types, so that the next list can begin with it. */
  readonly typed?: { query: string };
  readonly buttons?: (code: number) => readonly RowButton[];
}

/** A list of codes that the server searches while a person types. Undefined if it is closed without a choice. */
export function pickCode(
  server: LanguageServer,
  { title, codes, notAtCursor, typed, buttons }: CodePickOptions,
): Promise<CodeItem | undefined> {
  return pickLive({
    title,
    placeholder: notAtCursor
      ? vscode.l10n.t('No error code at the cursor. Type a number, words, pinyin or a constant name')
      : vscode.l10n.t('Number, Chinese or English words, pinyin or its initials, constant name'),
    ...(typed ? { query: typed.query } : {}),
    search: async (query, token) => {
      if (typed) typed.query = query;
      const { items, total } = await server.ask(
        'SearchRequest',
        { query, limit: maxRows, ...(codes ? { codes } : {}) },
        token,
      );
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
 * The beginning of the row of a code. The label is the number alone: VS Code puts rows with the typed text in the label
 * first, and messages in it would change the order of the server.
 */
export function codeRow({ code, legacy, message }: CodeItem): Pick<vscode.QuickPickItem, 'label' | 'description'> {
  return {
    label: String(code),
    description: withoutIcons(legacy ? vscode.l10n.t('(legacy) {0}', message) : message),
  };
}

/** The section and category of a code, and its constant. */
export function codePlace({ section, category, constant }: CodeItem): string {
  return withoutIcons(`${section} › ${category} › ${constant}`);
}

/**
 * The code for a command: that of its argument or one of several, else the code at the cursor, else the choice of the
 * person. Undefined without a choice. Throws for a bad argument.
 */
export async function chooseCode(
  server: LanguageServer,
  argument: unknown,
  pick: CodePickOptions,
): Promise<number | undefined> {
  const code = codeArgument(argument);
  if (code !== undefined) return code;
  const codes = codesArgument(argument);
  if (codes) return (await pickCode(server, { ...pick, codes }))?.code;
  const atCursor = await codeAtCursor(server);
  if (atCursor !== undefined) return atCursor;
  const notAtCursor = vscode.window.activeTextEditor !== undefined;
  return (await pickCode(server, { ...pick, notAtCursor }))?.code;
}

/** The code at the cursor of the active editor, listed or not. */
export async function codeAtCursor(server: LanguageServer): Promise<number | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const { line, character } = editor.selection.active;
  const textDocument = { uri: editor.document.uri.toString() };
  return (await server.ask('CodeAtRequest', { textDocument, position: { line, character } }))?.code;
}

/** The buttons of a code in every list. */
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
