/** What features are given: the request, the settings, what the client can show. */

export {
  type DocumentParams,
  documentHandler,
  type Feature,
  type Handler,
  handler,
  resolveHandler,
  searchHandler,
} from './feature';
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
  ErrorCodes,
  LSPErrorCodes,
  MarkupKind,
  Message,
  RequestType,
  ResponseError,
  SemanticTokensBuilder,
  SymbolKind,
  SymbolTag,
  TextDocuments,
} from './lsp';
export type {
  ActionSupport,
  ClientMessages,
  ClientSupport,
  CompletionSupport,
  DiagnosticSupport,
  DocumentContext,
  DocumentFilter,
  DocumentsVisited,
  NavigationSupport,
  Preferences,
  RequestContext,
  VisitDocument,
  WorkspaceDocuments,
} from './requestContext';
export { defaultSettings, parseSettings, type Settings, type SettingsProblem } from './settings';
