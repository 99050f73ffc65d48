/**
 * The values of the protocol library that the server uses, in one place. Types are imported from the library. `require` instead
 * of `import`, for which the bundler copies all of the thousand names at every start: 1 ms for each importing file.
 */
const library: typeof import('vscode-languageserver') = require('vscode-languageserver');

export const {
  CodeActionKind,
  CodeActionTriggerKind,
  CompletionItemKind,
  CompletionItemTag,
  CompletionTriggerKind,
  DiagnosticSeverity,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentHighlightKind,
  ErrorCodes,
  LSPErrorCodes,
  MarkupKind,
  Message,
  RAL,
  RequestType,
  ResponseError,
  SemanticTokensBuilder,
  SymbolKind,
  SymbolTag,
  TextDocuments,
} = library;

export type DiagnosticSeverity = import('vscode-languageserver').DiagnosticSeverity;
export type SemanticTokensBuilder = import('vscode-languageserver').SemanticTokensBuilder;
export type ResponseError = import('vscode-languageserver').ResponseError;
