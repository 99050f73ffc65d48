import * as vscode from 'vscode';
import type { CatalogTree } from './catalogTree';

const typingPause = 120;

/**
 * An input box that narrows the tree while one types. Enter keeps the filter, Escape brings back the one before, the
 * button removes it.
 */
export function askForFilter(tree: CatalogTree): void {
  const before = tree.filter;
  const input = vscode.window.createInputBox();
  const clear = { iconPath: new vscode.ThemeIcon('clear-all'), tooltip: vscode.l10n.t('Clear Filter') };
  let pause: ReturnType<typeof setTimeout> | undefined;
  let accepted = false;
  const apply = (text: string): void => {
    clearTimeout(pause);
    tree.filter = text;
  };

  input.title = vscode.l10n.t('Filter the Error Codes');
  input.placeholder = vscode.l10n.t('Number, Chinese or English words, pinyin or its initials, constant name');
  input.value = before;
  input.buttons = [clear];
  input.onDidChangeValue((text) => {
    clearTimeout(pause);
    pause = setTimeout(() => apply(text), typingPause);
  });
  input.onDidTriggerButton(() => {
    input.value = '';
    apply('');
  });
  input.onDidAccept(() => {
    accepted = true;
    apply(input.value);
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted) {
      apply(before);
    }
    input.dispose();
  });
  input.show();
}
