import * as vscode from 'vscode';
import type { FindMessageResult, MessageItem } from '../../../server/src/protocol';
import type { CatalogTree } from '../catalogView/catalogTree';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { type LiveRow, pickLive, type RowButton } from '../ui/livePick';
import { codeButtons, codePlace, codeRow } from '../ui/pickCode';
import { withoutIcons } from '../ui/text';

/** More rows than a person reads; that more fits is said by the server. */
const limit = 50;

/** More of a selection than a box on one line can show, in UTF-16 units. */
const longestSelection = 2000;

/**
 * "Find code by message": what is selected, or what a person types or pastes, is looked up while they do. Enter shows the
 * code in the catalog tree as "look up" does.
 */
export function registerFindByMessage(server: LanguageServer, tree: CatalogTree, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.findByMessage', async () => {
    const selected = selection();
    const code = await pickLive({
      title:
        selected.length > longestSelection
          ? vscode.l10n.t('Find Code by Message (first {0} characters of the selection)', longestSelection)
          : vscode.l10n.t('Find Code by Message'),
      placeholder: vscode.l10n.t('A message in Chinese or English, or a log line that holds one'),
      // The box is one line, and would join what stands on two without a blank.
      query: selected
        .slice(0, longestSelection)
        .replace(/[\r\n]+/g, ' ')
        .trim(),
      search: async (text, token) => ({
        rows: text.trim() === '' ? [] : rowsOf(await server.ask('FindMessageRequest', { text, limit }, token)),
      }),
    });
    if (code !== undefined) {
      await tree.reveal(code);
    }
  });
}

function selection(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection) : '';
}

function rowsOf({ items, notes }: FindMessageResult): LiveRow<number>[] {
  const found = items.map((each): LiveRow<number> => {
    const tied = items.filter(({ score }) => score === each.score).length;
    const facts = [
      withoutIcons(each.argumentsText),
      tied > 1 ? vscode.l10n.t('one of {0} equally likely', tied) : '',
      codePlace(each.item),
    ];
    return {
      ...codeRow(each.item),
      value: each.item.code,
      detail: facts.filter((fact) => fact !== '').join(' · '),
      buttons: [...codeButtons(each.item.code), renderButton(each)],
    };
  });
  const said = items.length === 0 ? [vscode.l10n.t('No message in the catalog fits this text.'), ...notes] : notes;
  return [...found, ...said.map((note) => ({ label: `$(info) ${withoutIcons(note)}` }))];
}

function renderButton({ item, arguments: values }: MessageItem): RowButton {
  return {
    iconPath: new vscode.ThemeIcon('symbol-string'),
    tooltip: vscode.l10n.t('Render Message'),
    // By its command, which outlives this list and tells of what goes wrong.
    press: () =>
      vscode.commands.executeCommand('bkJobErrorCodes.renderMessage', { code: item.code, arguments: values }),
  };
}
