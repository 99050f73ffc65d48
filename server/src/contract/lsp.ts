/** The values of the protocol library that the server uses, in one place. Types are imported from the library. */
export {
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
  MarkupKind,
  RequestType,
  SemanticTokensBuilder,
  SymbolKind,
  SymbolTag,
  TextDocuments,
} from 'vscode-languageserver';
