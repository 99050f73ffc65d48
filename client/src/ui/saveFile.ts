import * as vscode from 'vscode';
import { messageOf } from './commands';

/**
 * Writes a file as a whole or not at all: a full disk or a kill leaves no part of it under its name. Rejects with the file and the
 * reason.
 */
export async function saveFile(file: vscode.Uri, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const part = file.with({ path: `${file.path}.${globalThis.crypto.randomUUID().slice(0, 8)}.part` });
  try {
    await fs.writeFile(part, new TextEncoder().encode(text));
    await fs.rename(part, file, { overwrite: true });
  } catch (error) {
    // It may not have been made.
    await fs.delete(part).then(undefined, () => undefined);
    const name = vscode.workspace.asRelativePath(file);
    throw new Error(vscode.l10n.t('{0} was not written: {1}', name, messageOf(error)));
  }
}
