import * as vscode from 'vscode';
import type { CodeArgument } from '../../../server/src/protocol';

export const codePageCommandId = 'bkJobErrorCodes.showCodePage';

/** Shows the page of a code and moves the focus there. */
export async function showCodePage(code: number): Promise<void> {
  const argument: CodeArgument = { code };
  await vscode.commands.executeCommand(codePageCommandId, argument);
}

/** The command of a row of a list. The first click leaves the focus in the list. */
export function codePageCommand(code: number): vscode.Command {
  return { command: codePageCommandId, title: vscode.l10n.t('Show Code Page'), arguments: [{ code, fromList: true }] };
}
