import * as vscode from 'vscode';
import { copy, insert } from './clipboardAndEditor';
import type { RowButton } from './livePick';

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
