import * as vscode from 'vscode';
import { BadCodeArgument } from './codeArgument';

/** Registers commands under one guard: what a handler throws is logged and shown, with a way to the log. */
export class CommandRegistry implements vscode.Disposable {
  private readonly registered: vscode.Disposable[] = [];

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** `handler` gets the first argument only: whatever else a menu passes is of no use to us. */
  register(id: string, handler: (argument: unknown) => unknown): void {
    const guarded = async (argument: unknown): Promise<void> => {
      try {
        await handler(argument);
      } catch (error) {
        this.log.error(`${id}:`, error instanceof Error ? error : String(error));
        void showErrorWithLog(readable(error), this.log);
      }
    };
    this.registered.push(vscode.commands.registerCommand(id, guarded));
  }

  dispose(): void {
    vscode.Disposable.from(...this.registered).dispose();
  }
}

/** One error message with a button that opens the log. */
export async function showErrorWithLog(message: string, log: vscode.LogOutputChannel): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) {
    log.show();
  }
}

function readable(error: unknown): string {
  if (error instanceof BadCodeArgument) {
    return vscode.l10n.t('The argument is not an error code.');
  }
  return error instanceof Error ? error.message : String(error);
}
