import * as vscode from 'vscode';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { inform } from '../ui/text';

/**
 * "Explain selection" and "explain clipboard": one Markdown document about all codes and messages in a text, opened
 * beside it as an untitled one, which can be edited before it is pasted into a ticket.
 */
export function registerExplainText(server: LanguageServer, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.explainSelection', async () => {
    const editor = vscode.window.activeTextEditor;
    const selected = editor?.selections.map((selection) => editor.document.getText(selection)) ?? [];
    await explain(server, selected.join('\n'), vscode.l10n.t('Select the text to explain first.'));
  });
  commands.register('bkJobErrorCodes.explainClipboard', async () => {
    await explain(server, await vscode.env.clipboard.readText(), vscode.l10n.t('There is no text in the clipboard.'));
  });
}

/** Maximum length sent, in UTF-16 units: more than the server reads, so that it says what it left out. */
const maxSentLength = 2_000_000;

async function explain(server: LanguageServer, text: string, empty: string): Promise<void> {
  if (text.trim() === '') {
    void inform(empty);
    return;
  }
  const document = vscode.window.activeTextEditor?.document;
  const about = document ? { textDocument: { uri: document.uri.toString() } } : {};
  const anonymize = vscode.workspace.getConfiguration('bkJobErrorCodes').get('explain.anonymize') === true;
  const title = vscode.l10n.t('Explaining the error codes…');
  const { markdown, count, notes } = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title },
    () => server.ask('ExplainTextRequest', { ...about, text: text.slice(0, maxSentLength), anonymize }),
  );
  if (markdown === '') {
    throw new Error(vscode.l10n.t('The text could not be explained. See the log for the reason.'));
  }
  if (count === 0) {
    const nothing = vscode.l10n.t(
      'No error code found: no number, name or message matches. A number only counts if a catalog lists it or the text calls it an error code.',
    );
    void inform([nothing, ...notes].join(' '));
    return;
  }
  const explained = await vscode.workspace.openTextDocument({ content: markdown, language: 'markdown' });
  // Without an open document, half of the window would be empty.
  const viewColumn = document ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(explained, { viewColumn });
}
