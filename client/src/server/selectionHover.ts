import * as vscode from 'vscode';
import type { BaseLanguageClient, HoverMiddleware } from 'vscode-languageclient';
import type { HoverParams } from 'vscode-languageserver-protocol';
import type { SelectionHoverParams } from '../../../server/src/protocol';

/** Where the mouse rests inside a selection, the server is told what is selected. Every other hover is the library's own. */
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

/** Of the active editor alone: only there one sees what is selected. */
function selectionAround(document: vscode.TextDocument, position: vscode.Position): vscode.Selection | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document
    ? editor.selections.find((selection) => !selection.isEmpty && selection.contains(position))
    : undefined;
}
