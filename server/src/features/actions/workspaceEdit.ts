import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Preferences } from '../../contract/requestContext';

/**
 * Edits of one document as one step, which a client refuses when the document has changed since. Only clients that know
 * versioned edits can do so; others get the plain form.
 */
export function workspaceEdit(
  { uri, version }: Pick<TextDocument, 'uri' | 'version'>,
  edits: TextEdit[],
  { actions }: Pick<Preferences, 'actions'>,
): WorkspaceEdit {
  return actions.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
