/**
 * The values of the protocol library that our files use, imported once: for each file that imports values from it, a
 * bundle copies the library's whole export table at start, about a millisecond each. Types are imported from the library.
 */
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
  SymbolKind,
  SymbolTag,
  TextDocuments,
} from 'vscode-languageserver';
