import * as vscode from 'vscode';
import type { CodeItem } from '../../server/src/protocol';
import { codeArgument } from './codeArgument';
import type { LanguageServer } from './languageServer';
import { withoutIcons } from './plainText';

/** More rows than a person reads; how many were left out is said in the title. */
const limit = 200;
const typingPause = 60;

export interface CodeQuickPickItem extends vscode.QuickPickItem {
  readonly item: CodeItem;
}

export interface CodePickOptions {
  readonly title: string;
  readonly buttons?: readonly vscode.QuickInputButton[];
  /** A button of a row was pressed. The list stays open. */
  readonly onButton?: (item: CodeItem, button: vscode.QuickInputButton) => unknown;
}

/** A list of codes that the server searches while a person types. Undefined when it was left without a choice. */
export function pickCode(server: LanguageServer, options: CodePickOptions): Promise<CodeItem | undefined> {
  const pick = vscode.window.createQuickPick<CodeQuickPickItem>();
  let request = new vscode.CancellationTokenSource();
  let pause: ReturnType<typeof setTimeout> | undefined;

  pick.title = options.title;
  pick.placeholder = vscode.l10n.t('Number, Chinese or English words, pinyin or its initials, constant name');

  return new Promise((resolve, reject) => {
    const search = async (query: string): Promise<void> => {
      request.cancel();
      request = new vscode.CancellationTokenSource();
      const { token } = request;
      pick.busy = true;
      try {
        const { items, total } = await server.ask('SearchRequest', { query, limit }, token);
        if (!token.isCancellationRequested) {
          pick.items = items.map((item) => quickPickItem(item, options.buttons ?? []));
          pick.title =
            total > items.length
              ? vscode.l10n.t('{0} (first {1} of {2})', options.title, items.length, total)
              : options.title;
          pick.busy = false;
        }
      } catch (error) {
        if (!token.isCancellationRequested) {
          reject(error);
          pick.hide();
        }
      }
    };
    pick.onDidChangeValue((query) => {
      clearTimeout(pause);
      pause = setTimeout(() => void search(query), typingPause);
    });
    pick.onDidTriggerItemButton(({ item, button }) => options.onButton?.(item.item, button));
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.item);
      pick.hide();
    });
    pick.onDidHide(() => {
      clearTimeout(pause);
      request.cancel();
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void search('');
  });
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

function quickPickItem(item: CodeItem, buttons: readonly vscode.QuickInputButton[]): CodeQuickPickItem {
  return {
    item,
    label: String(item.code),
    description: withoutIcons(item.legacy ? vscode.l10n.t('(legacy) {0}', item.message) : item.message),
    detail: withoutIcons(`${item.section} › ${item.category} › ${item.constant}`),
    // The server has searched, in pinyin too: VS Code must not search once more in what the rows show.
    alwaysShow: true,
    buttons: [...buttons],
  };
}
