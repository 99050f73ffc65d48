import * as vscode from 'vscode';
import type { BaseLanguageClient, HoverMiddleware } from 'vscode-languageclient';
import type { HoverParams } from 'vscode-languageserver-protocol';
import type { SelectionHoverParams } from '../../../server/src/protocol';

/** Sends the selection with a hover inside it. The library handles every other hover. */
export function selectionHover(
  running: () => BaseLanguageClient | undefined,
): Required<HoverMiddleware>['provideHover'] {
  return async (document, position, token, next) => {
    const client = running();
    const range = client && selectionAround(document, position);
    if (!range) {
      return next(document, position, token);
    }
    const { HoverRequest } = await import('vscode-languageclient');
    const params: HoverParams & SelectionHoverParams = {
      ...client.code2ProtocolConverter.asTextDocumentPositionParams(document, position),
      range: client.code2ProtocolConverter.asRange(range),
    };
    try {
      const hover = await client.sendRequest(HoverRequest.type, params, token);
      return token.isCancellationRequested ? null : client.protocol2CodeConverter.asHover(hover);
    } catch (error) {
      return client.handleFailedRequest(HoverRequest.type, token, error, null);
    }
  };
}

/** Undefined outside the active editor, where no selection is visible. */
function selectionAround(document: vscode.TextDocument, position: vscode.Position): vscode.Selection | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document
    ? editor.selections.find((selection) => !selection.isEmpty && selection.contains(position))
    : undefined;
}
