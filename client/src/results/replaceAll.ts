import * as vscode from 'vscode';
import { inform } from '../ui/text';
import { type Replacement, type ResultRow, rangeOf, replacementsIn } from './resultRow';

/**
 * Replaces what the rows offer, in one step that one undo takes back. What is not certain needs the confirmation of the person
 * in the refactor preview of VS Code. Certain replacements are made at once if there is one, else the person is asked whether
 * to see them in the preview.
 */
export async function replaceAll(rows: readonly ResultRow[]): Promise<void> {
  const all = replacementsIn(rows);
  const { current, changed } = await whatIsCurrent(all);
  if (current.length === 0) {
    void inform(
      changed > 0
        ? vscode.l10n.t('The files have changed since the search. Search again.')
        : vscode.l10n.t('There is nothing to replace.'),
    );
    return;
  }
  const isCertain = current.every(({ reason }) => reason === null);
  const review = isCertain && current.length > 1 ? await askForReview(current) : false;
  if (review === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, range, to, reason, from } of current) {
    const label = reason ?? vscode.l10n.t('Certain: the text says that it is an error code of the legacy API.');
    const metadata = { label, description: `${from} → ${to}`, needsConfirmation: review || reason !== null };
    edit.replace(vscode.Uri.parse(uri, true), rangeOf(range), to, metadata);
  }
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) return;
  if (changed > 0) {
    void inform(
      vscode.l10n.t('Places that have changed since the search and were left alone: {0}. Search again.', changed),
    );
  }
}

/** Leaves out places whose text is no longer what the search found. */
async function whatIsCurrent(
  all: readonly Replacement[],
): Promise<{ readonly current: readonly Replacement[]; readonly changed: number }> {
  const documents = new Map<string, vscode.TextDocument>();
  const current: Replacement[] = [];
  for (const one of all) {
    const document =
      documents.get(one.uri) ?? (await vscode.workspace.openTextDocument(vscode.Uri.parse(one.uri, true)));
    documents.set(one.uri, document);
    if (document.getText(rangeOf(one.range)) === one.from) current.push(one);
  }
  return { current, changed: all.length - current.length };
}

/** True to see each replacement in the preview, false to make them at once, undefined to do nothing. */
async function askForReview(all: readonly Replacement[]): Promise<boolean | undefined> {
  const files = new Set(all.map(({ uri }) => uri)).size;
  const [replace, review] = [vscode.l10n.t('Replace'), vscode.l10n.t('Review Each')];
  const question = vscode.l10n.t('Replace the legacy codes? Places: {0}, files: {1}.', all.length, files);
  const answer = await vscode.window.showInformationMessage(question, { modal: true }, replace, review);
  return answer === undefined ? undefined : answer === review;
}
