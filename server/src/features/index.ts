import type { Feature } from '../contract/feature';
import { codeLensFeature } from './codeLens/codeLens';
import { hoverFeature } from './hover/hover';
import { documentHighlightFeature } from './navigation/documentHighlight';
import { onDemand } from './onDemand';

/**
 * Everything the server can do. A new feature is one file and one line: what a person meets at once is loaded with the
 * server, everything else when it is first asked for.
 */
export const features: readonly Feature[] = [
  hoverFeature,
  codeLensFeature,
  documentHighlightFeature,
  onDemand(
    { completionProvider: { triggerCharacters: [...'.0123456789'], resolveProvider: true } },
    ['onCompletion', 'onCompletionResolve'],
    async () => (await import('./completion/completion')).completionFeature,
  ),
  onDemand(
    { definitionProvider: true, declarationProvider: true },
    ['onDefinition', 'onDeclaration'],
    async () => (await import('./navigation/definition')).definitionFeature,
  ),
  onDemand(
    { referencesProvider: { workDoneProgress: true } },
    ['textDocument/references'],
    async () => (await import('./navigation/references')).referencesFeature,
  ),
  onDemand(
    { documentSymbolProvider: { label: 'JOB' } },
    ['onDocumentSymbol'],
    async () => (await import('./navigation/documentSymbol')).documentSymbolFeature,
  ),
  onDemand(
    { workspaceSymbolProvider: { resolveProvider: true } },
    ['onWorkspaceSymbol', 'onWorkspaceSymbolResolve'],
    async () => (await import('./navigation/workspaceSymbol')).workspaceSymbolFeature,
  ),
  onDemand(
    { inlayHintProvider: { resolveProvider: true } },
    ['languages.inlayHint.on', 'languages.inlayHint.resolve'],
    async () => (await import('./editor/inlayHint')).inlayHintFeature,
  ),
  onDemand(
    {
      semanticTokensProvider: {
        legend: { tokenTypes: ['jobErrorCode', 'enumMember'], tokenModifiers: ['deprecated', 'unlisted'] },
        range: true,
        full: { delta: true },
        documentSelector: [{ language: '*' }],
      },
    },
    ['languages.semanticTokens.on', 'languages.semanticTokens.onDelta', 'languages.semanticTokens.onRange'],
    async () => (await import('./editor/semanticTokens')).semanticTokensFeature,
  ),
  onDemand(
    {
      codeActionProvider: {
        codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.bkJobErrorCodes', 'refactor', ''],
      },
    },
    ['onCodeAction'],
    async () => (await import('./actions/codeAction')).codeActionFeature,
  ),
  onDemand(
    {
      diagnosticProvider: {
        identifier: 'bk-job-error-codes',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    },
    ['languages.diagnostics.on'],
    async () => (await import('./diagnostics/diagnostic')).diagnosticFeature,
  ),
  onDemand(
    {},
    ['bkJobErrorCodes/catalogTree'],
    async () => (await import('./catalogViews/catalogTree')).catalogTreeFeature,
  ),
  onDemand(
    {},
    ['bkJobErrorCodes/catalogs'],
    async () => (await import('./layersView/catalogsRequest')).catalogsFeature,
  ),
  onDemand({}, ['bkJobErrorCodes/search'], async () => (await import('./catalogViews/searchRequest')).searchFeature),
  onDemand({}, ['bkJobErrorCodes/codeCard'], async () => (await import('./catalogViews/codeCard')).codeCardFeature),
  onDemand({}, ['bkJobErrorCodes/codeAt'], async () => (await import('./messages/codeAt')).codeAtFeature),
  onDemand({}, ['bkJobErrorCodes/render'], async () => (await import('./messages/render')).renderFeature),
  onDemand(
    {},
    ['bkJobErrorCodes/findMessage'],
    async () => (await import('./messages/findMessage')).findMessageFeature,
  ),
  onDemand({}, ['bkJobErrorCodes/filledCode'], async () => (await import('./messages/filledCode')).filledCodeFeature),
  onDemand(
    {},
    ['bkJobErrorCodes/explainText'],
    async () => (await import('./messages/explainText')).explainTextFeature,
  ),
  onDemand({}, ['bkJobErrorCodes/status'], async () => (await import('./catalogViews/status')).statusFeature),
  onDemand(
    {},
    ['bkJobErrorCodes/catalogDocument'],
    async () => (await import('./catalogViews/catalogDocument')).catalogDocumentFeature,
  ),
  onDemand(
    {},
    ['bkJobErrorCodes/constantsChoices', 'bkJobErrorCodes/constants'],
    async () => (await import('./catalogViews/constantsRequest')).constantsFeature,
  ),
  onDemand({}, ['bkJobErrorCodes/findUses'], async () => (await import('./navigation/findUses')).findUsesFeature),
  onDemand(
    {},
    ['bkJobErrorCodes/migrationReport'],
    async () => (await import('./navigation/migrationReport')).migrationReportFeature,
  ),
];
