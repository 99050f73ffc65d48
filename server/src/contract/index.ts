/** What features are given: the request, the settings, what the client can show. */

export {
  answerInTurns,
  type DocumentParams,
  documentHandler,
  type Feature,
  type Handler,
  handler,
  resolveHandler,
  stoppableHandler,
} from './feature';
export type { LogFiles, LogScanProgress } from './logFiles';
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
  RAL,
  RequestType,
  ResponseError,
  SemanticTokensBuilder,
  SymbolKind,
  SymbolTag,
  TextDocuments,
} from './lsp';
export { pause } from './pause';
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
