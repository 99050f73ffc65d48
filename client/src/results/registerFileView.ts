import * as vscode from 'vscode';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { inform } from '../ui/text';
import { FileView } from './fileView';
import { rangeOf } from './resultRow';

/** The view of the codes in a file, and the commands that go from one code of the active editor to the next. */
export function registerFileView(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
  commands: CommandRegistry,
): void {
  const view = new FileView(server, log);
  context.subscriptions.push(view);
  commands.register('bkJobErrorCodes.showFileCodes', (argument) =>
    view.choose(argument instanceof vscode.Uri ? argument : undefined),
  );
  commands.register('bkJobErrorCodes.nextCode', () => goToCode(server, false));
  commands.register('bkJobErrorCodes.previousCode', () => goToCode(server, true));
}

async function goToCode(server: LanguageServer, backwards: boolean): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void inform(vscode.l10n.t('No file is open.'));
    return;
  }
  const { line, character } = editor.selection.start;
  const textDocument = { uri: editor.document.uri.toString() };
  const found = await server.ask('NextCodeRequest', { textDocument, position: { line, character }, backwards });
  if (!found) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No error code in this file.'), 3000);
    return;
  }
  const range = rangeOf(found);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  // From a button of the view, the keys go back to the text.
  if (editor.viewColumn !== undefined) await vscode.window.showTextDocument(editor.document, editor.viewColumn);
}
