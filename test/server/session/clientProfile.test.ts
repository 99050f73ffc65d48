import assert from 'node:assert/strict';
import { type ClientProfile, clientProfile } from '../../../server/src/session/clientProfile';

const bare: ClientProfile = {
  language: 'en',
  commands: false,
  hoverFormat: 'plaintext',
  completion: { labelDetails: false, tags: false, insertReplace: false, markdown: false, editRange: false },
  actions: { literals: false, versionedEdits: false, annotations: false },
  diagnostics: { deprecated: false, places: false },
  navigation: { definitionLinks: false, symbolTree: false, lateRanges: false },
  positionEncoding: 'utf-16',
  tokensByRange: false,
  refreshes: [],
  wantsDiagnostics: false,
};

describe('clientProfile', () => {
  it('survives missing and ill-typed values', () => {
    assert.deepEqual(clientProfile({}), bare);
    assert.deepEqual(clientProfile({ capabilities: {}, initializationOptions: null }), bare);
    const odd = { general: { positionEncodings: 'utf-8' }, textDocument: { hover: { contentFormat: 'markdown' } } };
    assert.deepEqual(
      clientProfile({
        capabilities: JSON.parse(JSON.stringify(odd)),
        initializationOptions: { language: 7, commands: 1 },
      }),
      bare,
    );
  });

  it('reads what a modern client says', () => {
    assert.deepEqual(
      clientProfile({
        locale: 'en-US',
        initializationOptions: { language: 'zh-cn', commands: true },
        capabilities: {
          general: { positionEncodings: ['utf-32', 'utf-8'] },
          workspace: {
            symbol: { resolveSupport: { properties: ['location.range'] } },
            codeLens: { refreshSupport: true },
            diagnostics: { refreshSupport: true },
            inlayHint: { refreshSupport: true },
            semanticTokens: { refreshSupport: true },
            workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
          },
          textDocument: {
            definition: { linkSupport: true },
            documentSymbol: { hierarchicalDocumentSymbolSupport: true },
            diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
            codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
            hover: { contentFormat: ['plaintext', 'markdown'] },
            semanticTokens: { requests: { range: {}, full: true }, tokenTypes: [], tokenModifiers: [], formats: [] },
            completion: {
              completionList: { itemDefaults: ['data', 'editRange'] },
              completionItem: {
                labelDetailsSupport: true,
                tagSupport: { valueSet: [1] },
                insertReplaceSupport: true,
                documentationFormat: ['markdown'],
              },
            },
          },
        },
      }),
      {
        language: 'zh-CN',
        commands: true,
        hoverFormat: 'markdown',
        completion: { labelDetails: true, tags: true, insertReplace: true, markdown: true, editRange: true },
        actions: { literals: true, versionedEdits: true, annotations: true },
        diagnostics: { deprecated: true, places: true },
        navigation: { definitionLinks: true, symbolTree: true, lateRanges: true },
        positionEncoding: 'utf-32',
        tokensByRange: true,
        refreshes: [
          'workspace/codeLens/refresh',
          'workspace/inlayHint/refresh',
          'workspace/semanticTokens/refresh',
          'workspace/diagnostic/refresh',
        ],
        wantsDiagnostics: false,
      },
    );
  });
});
