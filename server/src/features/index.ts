import type { RequestType } from 'vscode-languageserver';
import type { Feature, Handler } from '../contract';
import { diagnosticSource } from '../core/checks/rules';
import {
  AddCodeRequest,
  AgentToolRequest,
  CatalogDocumentRequest,
  CatalogsRequest,
  CatalogTreeRequest,
  CodeAtRequest,
  CodeCardRequest,
  CodePageRequest,
  ConstantsChoicesRequest,
  ConstantsRequest,
  ExplainTextRequest,
  ExportLogsRequest,
  FileCodesRequest,
  FilledCodeRequest,
  FindMessageRequest,
  FindUsesRequest,
  LineCodesRequest,
  LogWindowRequest,
  MigrationReportRequest,
  NextCodeRequest,
  RenderRequest,
  ScanLogsRequest,
  SearchRequest,
  StatusRequest,
  ViewLogsRequest,
} from '../protocol';
import { actionKinds } from './actions/actionSource';
import { codeLensHandler, codeLensResolveHandler } from './codeLens/codeLens';
import { hoverHandler } from './hover/hover';
import { documentHighlightHandler } from './navigation/documentHighlight';

/** A request of our own protocol, whose handler takes and returns what the protocol says. */
function custom<P, R>({ method }: RequestType<P, R, void>, load: () => Promise<Handler<P, R>>): Feature {
  return { capabilities: {}, requests: { [method]: load } };
}

/**
 * Everything the server can do. A new feature is one file and one row. What an editor requests for every document is loaded
 * with the server; everything else with its first request, to keep the start of the server fast.
 */
export const features: readonly Feature[] = [
  {
    capabilities: { hoverProvider: true },
    requests: { 'textDocument/hover': () => hoverHandler },
  },
  {
    capabilities: { codeLensProvider: { resolveProvider: true } },
    requests: { 'textDocument/codeLens': () => codeLensHandler, 'codeLens/resolve': () => codeLensResolveHandler },
  },
  {
    capabilities: { documentHighlightProvider: true },
    requests: { 'textDocument/documentHighlight': () => documentHighlightHandler },
  },
  {
    // Editors request completion by themselves after letters; after digits and the dot before a member only if announced.
    capabilities: { completionProvider: { triggerCharacters: [...'.0123456789'], resolveProvider: true } },
    requests: {
      'textDocument/completion': async () => (await import('./completion/completion')).completionHandler,
      'completionItem/resolve': async () => (await import('./completion/completion')).completionResolveHandler,
    },
  },
  {
    capabilities: { definitionProvider: true, declarationProvider: true },
    requests: {
      'textDocument/definition': async () => (await import('./navigation/definition')).definitionHandler,
      'textDocument/declaration': async () => (await import('./navigation/definition')).declarationHandler,
    },
  },
  {
    capabilities: { referencesProvider: { workDoneProgress: true } },
    requests: { 'textDocument/references': async () => (await import('./navigation/references')).referencesHandler },
  },
  {
    capabilities: { documentSymbolProvider: { label: 'JOB' } },
    requests: {
      'textDocument/documentSymbol': async () => (await import('./navigation/documentSymbol')).documentSymbolHandler,
    },
  },
  {
    capabilities: { workspaceSymbolProvider: { resolveProvider: true } },
    requests: {
      'workspace/symbol': async () => (await import('./navigation/workspaceSymbol')).workspaceSymbolHandler,
      'workspaceSymbol/resolve': async () =>
        (await import('./navigation/workspaceSymbol')).workspaceSymbolResolveHandler,
    },
  },
  {
    capabilities: { inlayHintProvider: { resolveProvider: true } },
    requests: {
      'textDocument/inlayHint': async () => (await import('./editor/inlayHint')).inlayHintHandler,
      'inlayHint/resolve': async () => (await import('./editor/inlayHint')).inlayHintResolveHandler,
    },
  },
  {
    capabilities: {
      semanticTokensProvider: {
        // In the order of the indexes that `semanticTokens` writes. `jobErrorCode` is declared in the manifest as a kind of
        // number; `unlisted` is a number that the text calls an error code and no catalog lists.
        legend: { tokenTypes: ['jobErrorCode', 'enumMember'], tokenModifiers: ['deprecated', 'unlisted'] },
        range: true,
        full: { delta: true },
        // An editor takes the tokens of one provider only, and any one where several selectors fit equally well. This one
        // fits less well than that of a language, whose own colours then stay.
        documentSelector: [{ language: '*' }],
      },
    },
    requests: {
      'textDocument/semanticTokens/full': async () => (await import('./editor/semanticTokens')).semanticTokensHandler,
      'textDocument/semanticTokens/full/delta': async () =>
        (await import('./editor/semanticTokens')).semanticTokensDeltaHandler,
      'textDocument/semanticTokens/range': async () =>
        (await import('./editor/semanticTokens')).semanticTokensRangeHandler,
    },
  },
  {
    capabilities: {
      codeActionProvider: {
        codeActionKinds: [...actionKinds],
      },
    },
    requests: { 'textDocument/codeAction': async () => (await import('./actions/codeAction')).codeActionHandler },
  },
  {
    capabilities: {
      diagnosticProvider: {
        identifier: diagnosticSource,
        // What changes elsewhere changes the catalog, after which the client is asked to refresh.
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    },
    requests: { 'textDocument/diagnostic': async () => (await import('./diagnostics/diagnostic')).diagnosticHandler },
  },
  custom(CatalogTreeRequest, async () => (await import('./catalogViews/catalogTree')).catalogTreeHandler),
  custom(CatalogsRequest, async () => (await import('./layersView/catalogsRequest')).catalogsHandler),
  custom(SearchRequest, async () => (await import('./catalogViews/catalogRequests')).searchHandler),
  custom(CodeCardRequest, async () => (await import('./catalogViews/catalogRequests')).codeCardHandler),
  custom(CodePageRequest, async () => (await import('./codePage/codePage')).codePageHandler),
  custom(LineCodesRequest, async () => (await import('./messages/lineCodes')).lineCodesHandler),
  custom(FileCodesRequest, async () => (await import('./navigation/fileCodes')).fileCodesHandler),
  custom(NextCodeRequest, async () => (await import('./navigation/fileCodes')).nextCodeHandler),
  custom(CodeAtRequest, async () => (await import('./messages/codesAtCursor')).codeAtHandler),
  custom(RenderRequest, async () => (await import('./messages/messageRequests')).renderHandler),
  custom(FindMessageRequest, async () => (await import('./messages/messageRequests')).findMessageHandler),
  custom(FilledCodeRequest, async () => (await import('./messages/codesAtCursor')).filledCodeHandler),
  custom(ExplainTextRequest, async () => (await import('./messages/messageRequests')).explainTextHandler),
  custom(StatusRequest, async () => (await import('./catalogViews/status')).statusHandler),
  custom(CatalogDocumentRequest, async () => (await import('./catalogViews/catalogRequests')).catalogDocumentHandler),
  custom(
    ConstantsChoicesRequest,
    async () => (await import('./catalogViews/constantsRequest')).constantsChoicesHandler,
  ),
  custom(ConstantsRequest, async () => (await import('./catalogViews/constantsRequest')).constantsHandler),
  custom(FindUsesRequest, async () => (await import('./navigation/findReferences')).findReferencesHandler),
  custom(AddCodeRequest, async () => (await import('./actions/addCode')).addCodeHandler),
  custom(AgentToolRequest, async () => (await import('./agents/agentTool')).agentToolHandler),
  custom(ScanLogsRequest, async () => (await import('./logs/scanLogs')).scanLogsHandler),
  custom(ViewLogsRequest, async () => (await import('./logs/scanLogs')).viewLogsHandler),
  custom(ExportLogsRequest, async () => (await import('./logs/scanLogs')).exportLogsHandler),
  custom(LogWindowRequest, async () => (await import('./logs/scanLogs')).logWindowHandler),
  custom(MigrationReportRequest, async () => (await import('./navigation/migrationReport')).migrationReportHandler),
];
