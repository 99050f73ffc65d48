import { codeLensFeature } from './codeLens';
import { documentHighlightFeature } from './documentHighlight';
import type { Feature } from './feature';
import { hoverFeature } from './hover';
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
    async () => (await import('./completion')).completionFeature,
  ),
  onDemand(
    { definitionProvider: true, declarationProvider: true },
    ['onDefinition', 'onDeclaration'],
    async () => (await import('./definition')).definitionFeature,
  ),
  onDemand(
    { referencesProvider: { workDoneProgress: true } },
    ['textDocument/references'],
    async () => (await import('./references')).referencesFeature,
  ),
  onDemand(
    { documentSymbolProvider: { label: 'JOB' } },
    ['onDocumentSymbol'],
    async () => (await import('./documentSymbol')).documentSymbolFeature,
  ),
  onDemand(
    { workspaceSymbolProvider: { resolveProvider: true } },
    ['onWorkspaceSymbol', 'onWorkspaceSymbolResolve'],
    async () => (await import('./workspaceSymbol')).workspaceSymbolFeature,
  ),
  onDemand(
    { inlayHintProvider: { resolveProvider: true } },
    ['languages.inlayHint.on', 'languages.inlayHint.resolve'],
    async () => (await import('./inlayHint')).inlayHintFeature,
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
    async () => (await import('./semanticTokens')).semanticTokensFeature,
  ),
  onDemand(
    {
      codeActionProvider: {
        codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.bkJobErrorCodes', 'refactor', ''],
      },
    },
    ['onCodeAction'],
    async () => (await import('./codeAction')).codeActionFeature,
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
    async () => (await import('./diagnostic')).diagnosticFeature,
  ),
  onDemand({}, ['bkJobErrorCodes/catalogTree'], async () => (await import('./catalogTree')).catalogTreeFeature),
  onDemand({}, ['bkJobErrorCodes/catalogs'], async () => (await import('./catalogsRequest')).catalogsFeature),
  onDemand({}, ['bkJobErrorCodes/search'], async () => (await import('./searchRequest')).searchFeature),
  onDemand({}, ['bkJobErrorCodes/codeCard'], async () => (await import('./codeCard')).codeCardFeature),
  onDemand({}, ['bkJobErrorCodes/codeAt'], async () => (await import('./codeAt')).codeAtFeature),
  onDemand({}, ['bkJobErrorCodes/render'], async () => (await import('./render')).renderFeature),
  onDemand({}, ['bkJobErrorCodes/findMessage'], async () => (await import('./findMessage')).findMessageFeature),
  onDemand({}, ['bkJobErrorCodes/filledCode'], async () => (await import('./filledCode')).filledCodeFeature),
  onDemand({}, ['bkJobErrorCodes/explainText'], async () => (await import('./explainText')).explainTextFeature),
  onDemand({}, ['bkJobErrorCodes/status'], async () => (await import('./status')).statusFeature),
  onDemand(
    {},
    ['bkJobErrorCodes/catalogDocument'],
    async () => (await import('./catalogDocument')).catalogDocumentFeature,
  ),
  onDemand(
    {},
    ['bkJobErrorCodes/constantsChoices', 'bkJobErrorCodes/constants'],
    async () => (await import('./constantsRequest')).constantsFeature,
  ),
  onDemand({}, ['bkJobErrorCodes/findUses'], async () => (await import('./findUses')).findUsesFeature),
  onDemand(
    {},
    ['bkJobErrorCodes/migrationReport'],
    async () => (await import('./migrationReport')).migrationReportFeature,
  ),
];
