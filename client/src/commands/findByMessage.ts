import * as vscode from 'vscode';
import type { FindMessageResult, MessageItem } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { type LiveRow, pickLive, type RowButton } from '../ui/livePick';
import { codeButtons, codePlace, codeRow } from '../ui/pickCode';
import { showCodePage } from '../ui/showCodePage';
import { joined, withoutIcons } from '../ui/text';

/** Maximum number of rows. The server notes that there are more. */
const maxRows = 50;

/** Maximum length of a selection as a query, in UTF-16 units. */
const maxSelectionLength = 2000;

/**
 * "Find code by message": searches for the selection, or for what a person types or pastes, while they type. Enter shows
 * the page of the code.
 */
export function registerFindByMessage(server: LanguageServer, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.findByMessage', async () => {
    const selected = selection();
    const code = await pickLive({
      title:
        selected.length > maxSelectionLength
          ? vscode.l10n.t('Find Code by Message (first {0} characters of the selection)', maxSelectionLength)
          : vscode.l10n.t('Find Code by Message'),
      placeholder: vscode.l10n.t('A message in Chinese or English, or a log line with one'),
      // The box has one line and would join two lines without a space.
      query: selected
        .slice(0, maxSelectionLength)
        .replace(/[\r\n]+/g, ' ')
        .trim(),
      search: async (text, token) => ({
        rows: text.trim() === '' ? [] : rowsOf(await server.ask('FindMessageRequest', { text, limit: maxRows }, token)),
      }),
    });
    if (code !== undefined) {
      await showCodePage(code);
    }
  });
}

function selection(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection) : '';
}

function rowsOf({ items, alike, notes }: FindMessageResult): LiveRow<number>[] {
  const found = items.map((each): LiveRow<number> => {
    const facts = [
      withoutIcons(each.argumentsText),
      each.equallyLikely > 1 ? vscode.l10n.t('one of {0} equally likely', each.equallyLikely) : '',
      codePlace(each.item),
    ];
    return {
      ...codeRow(each.item),
      value: each.item.code,
      detail: joined(facts),
      buttons: [...codeButtons(each.item.code), renderButton(each)],
    };
  });
  const allNotes = items.length === 0 ? [vscode.l10n.t('No message in the catalog fits this text.'), ...notes] : notes;
  const likely = alike.map(
    (item): LiveRow<number> => ({
      ...codeRow(item),
      value: item.code,
      detail: joined([vscode.l10n.t('does not fit, but is alike'), codePlace(item)]),
      buttons: codeButtons(item.code),
    }),
  );
  return [...found, ...allNotes.map((note) => ({ label: `$(info) ${withoutIcons(note)}` })), ...likely];
}

function renderButton({ item, arguments: values }: MessageItem): RowButton {
  return {
    iconPath: new vscode.ThemeIcon('symbol-string'),
    tooltip: vscode.l10n.t('Render Message'),
    // The command outlives this list and shows its errors.
    press: () =>
      vscode.commands.executeCommand('bkJobErrorCodes.renderMessage', { code: item.code, arguments: values }),
  };
}
