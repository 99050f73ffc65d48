import * as vscode from 'vscode';
import type { AddedCode } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import { type CommandRegistry, codeArgument } from '../ui/commands';
import { codeAtCursor } from '../ui/pickCode';
import { inform, warn } from '../ui/text';
import { chooseCatalog } from './chooseCatalog';

/**
 * "Add to own catalog": writes a row for an unlisted code to a catalog of the person, and puts the cursor in its message. The
 * file stays unsaved, so that the row can be completed or undone.
 */
export function registerAddToCatalog(server: LanguageServer, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.addToCatalog', async (argument) => {
    const code = codeArgument(argument) ?? (await codeAtCursor(server));
    if (code === undefined) {
      void inform(vscode.l10n.t('Place the cursor on an error code first, then add it to your catalog.'));
      return;
    }
    const uri = await chooseCatalog(server, code);
    if (uri === undefined) return;
    const document = await vscode.workspace.openTextDocument(uri);
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const answer = await server.ask('AddCodeRequest', { code, name, text: document.getText() });
    if (answer) await write(document, answer, code, name);
  });
}

async function write(document: vscode.TextDocument, answer: AddedCode, code: number, name: string): Promise<void> {
  if (answer.kind === 'edit') {
    const edit = new vscode.WorkspaceEdit();
    const replaced = new vscode.Range(document.positionAt(answer.start), document.positionAt(answer.end));
    edit.replace(document.uri, replaced, answer.text);
    if (!(await vscode.workspace.applyEdit(edit))) {
      throw new Error(vscode.l10n.t('{0} could not be changed: it may be read-only.', name));
    }
    await open(document, document.positionAt(answer.cursor));
  } else if (answer.kind === 'listed') {
    await open(document, document.positionAt(answer.offset));
    void inform(vscode.l10n.t('{0} already has {1}.', name, code));
  } else if (answer.kind === 'refused') {
    await open(document, new vscode.Position(answer.line - 1, 0));
    void warn(refusal(answer, code, name));
  } else {
    await open(document, document.lineAt(document.lineCount - 1).range.end);
    void inform(
      vscode.l10n.t('Add the row for {0} to {1} by hand: rows are written to JSON and CSV catalogs only.', code, name),
    );
  }
}

function refusal({ reason, line }: AddedCode & { readonly kind: 'refused' }, code: number, name: string): string {
  return reason === 'syntax'
    ? vscode.l10n.t(
        '{0} was not changed: it cannot be read from line {1}. Correct it there, then add {2} again.',
        name,
        line,
        code,
      )
    : vscode.l10n.t(
        '{0} was not changed: it has no list of codes that a row fits in (line {1}). A JSON catalog is an object with a list “codes”, a CSV catalog begins with a header that names a column “Code”.',
        name,
        line,
      );
}

async function open(document: vscode.TextDocument, at: vscode.Position): Promise<void> {
  await vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(at, at) });
}
