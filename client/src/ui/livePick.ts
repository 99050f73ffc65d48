import * as vscode from 'vscode';

const typingPause = 60;

/** A button of one row. The list stays open unless the button opens something. */
export interface RowButton extends vscode.QuickInputButton {
  readonly press: () => unknown;
}

/** A row of a live list. A row without a value is a note and cannot be chosen. */
export interface LiveRow<Value> extends vscode.QuickPickItem {
  readonly value?: Value;
  readonly buttons?: readonly RowButton[];
}

export interface LivePickOptions<Value> {
  readonly title: string;
  readonly placeholder: string;
  /** The initial query. */
  readonly query?: string;
  /** The rows for a query, and a title if it differs from the usual one. */
  readonly search: (
    query: string,
    token: vscode.CancellationToken,
  ) => Promise<{ readonly rows: readonly LiveRow<Value>[]; readonly title?: string }>;
}

/**
 * A list that the server searches while a person types. Undefined if it is closed without a choice; rejects with the error
 * of a search or a button.
 */
export function pickLive<Value>(options: LivePickOptions<Value>): Promise<Value | undefined> {
  const pick = vscode.window.createQuickPick<LiveRow<Value>>();
  let request = new vscode.CancellationTokenSource();
  let pause: ReturnType<typeof setTimeout> | undefined;
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  pick.value = options.query ?? '';

  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      reject(error);
      pick.hide();
    };
    const search = async (query: string): Promise<void> => {
      request.cancel();
      request = new vscode.CancellationTokenSource();
      const { token } = request;
      pick.busy = true;
      try {
        const { rows, title = options.title } = await options.search(query, token);
        if (!token.isCancellationRequested) {
          // The server has searched, also by pinyin: VS Code must not filter the rows.
          pick.items = rows.map((row) => ({ ...row, alwaysShow: true }));
          pick.title = title;
          pick.busy = false;
        }
      } catch (error) {
        if (!token.isCancellationRequested) fail(error);
      }
    };
    pick.onDidChangeValue((query) => {
      clearTimeout(pause);
      pause = setTimeout(() => void search(query), typingPause);
    });
    pick.onDidTriggerItemButton(async ({ item, button }) => {
      try {
        await item.buttons?.find((each) => each === button)?.press();
      } catch (error) {
        fail(error);
      }
    });
    pick.onDidAccept(() => {
      const value = pick.selectedItems[0]?.value;
      if (value !== undefined) {
        resolve(value);
        pick.hide();
      }
    });
    pick.onDidHide(() => {
      clearTimeout(pause);
      request.cancel();
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void search(pick.value);
  });
}
