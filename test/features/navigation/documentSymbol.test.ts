import assert from 'node:assert/strict';
import { CancellationToken, SymbolKind, SymbolTag } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { defaultSettings, type Settings } from '../../../server/src/contract/settings';
import {
  documentSymbolHandler,
  documentSymbols,
  flatSymbols,
} from '../../../server/src/features/navigation/documentSymbol';
import { definedCatalog } from '../../support/definedCatalog';
import { documentOf, on, preferences, requestContext } from '../context';

const catalog = definedCatalog({ code: 1241001, name: 'STEP_FAILED', owner: 'ErrorCode', text: 'Step\u202e failed' });
const at = (line: number, start: number, end: number) => ({
  range: on(line, start, end),
  selectionRange: on(line, start, end),
});

const source = `code = 1241001
raise JobError(1208146)
  raise ErrorCode.STEP_FAILED
errorCode = 1200001`;

describe('documentSymbols', () => {
  it('lists each code once, with its places below it', () => {
    assert.deepEqual(documentSymbols(documentOf(source), catalog, preferences()), [
      {
        name: '1241001 Step<U+202E> failed',
        kind: SymbolKind.Event,
        ...at(0, 7, 14),
        children: [
          { name: '1: code = 1241001', kind: SymbolKind.Number, ...at(0, 7, 14) },
          { name: '3: raise ErrorCode.STEP_FAILED', kind: SymbolKind.Constant, ...at(2, 18, 29) },
        ],
      },
      {
        name: `1208146 ${catalog.get(1208146)?.message.en}`,
        kind: SymbolKind.Event,
        tags: [SymbolTag.Deprecated],
        ...at(1, 15, 22),
        children: [],
      },
      { name: '1200001 not in any catalog', kind: SymbolKind.Event, ...at(3, 12, 19), children: [] },
    ]);
  });

  it('lists each line once for a code, whatever of it is on the line', () => {
    const rows = (text: string) =>
      documentSymbols(documentOf(text, 'java'), catalog, preferences()).map(({ name, children }) => [
        name,
        children?.map((child) => child.name),
      ]);
    const redis = `1250001 ${catalog.get(1250001)?.message.en}`;
    assert.deepEqual(rows('interface ErrorCode { int STEP_FAILED = 1241001; }\n'), [
      ['1241001 Step<U+202E> failed', []],
    ]);
    assert.deepEqual(rows('int STEP_FAILED = 1241001; // 1241001\nthrow new E(1241001, 1250001, 1241001);\n'), [
      [
        '1241001 Step<U+202E> failed',
        ['1: int STEP_FAILED = 1241001; // 1241001', '2: throw new E(1241001, 1250001, 1241001);'],
      ],
      [redis, []],
    ]);
  });

  it('shows Chinese, and leaves out names if switched off and in logs', () => {
    const settings = { ...defaultSettings, names: { enabled: false } };
    const shown = (languageId: string, changes: Parameters<typeof preferences>[0]) =>
      documentSymbols(documentOf(source, languageId), catalog, preferences(changes)).map(({ name, children }) => [
        name,
        children?.length,
      ]);
    const message = catalog.get(1208146)?.message['zh-CN'];
    const expected = [
      ['1241001 Step<U+202E> failed', 0],
      [`1208146 ${message}`, 0],
      ['1200001 不在任何目录中', 0],
    ];
    assert.deepEqual(shown('python', { settings, language: 'zh-CN' }), expected);
    assert.deepEqual(shown('log', { language: 'zh-CN' }), expected);
  });

  it('lists every place by itself for clients without a tree', () => {
    const flat = flatSymbols(documentSymbols(documentOf(source), catalog, preferences()), 'file:///a');
    assert.deepEqual(
      flat.map(({ name, containerName, location }) => [name, containerName, location.range.start.line]),
      [
        ['1241001 Step<U+202E> failed', '1: code = 1241001', 0],
        ['1241001 Step<U+202E> failed', '3: raise ErrorCode.STEP_FAILED', 2],
        [`1208146 ${catalog.get(1208146)?.message.en}`, undefined, 1],
        ['1200001 not in any catalog', undefined, 3],
      ],
    );
  });

  it('stops at 5,000 places and says how many are left', () => {
    const symbols = documentSymbols(
      documentOf('1239801\n1239802\n'.repeat(3000), 'log'),
      builtinCatalog(),
      preferences(),
    );
    assert.deepEqual(
      symbols.map(({ name, children, range }) => [
        name.replace(/^(12\d{5}) .*/, '$1'),
        children?.length,
        range.start.line,
      ]),
      [
        ['1239801', 2500, 0],
        ['1239802', 2500, 1],
        ['… and 1000 more places not listed', undefined, 5000],
      ],
    );
  });

  it('is there in logs and plain text only, unless the setting says otherwise', async () => {
    const shown = async (languageId: string, symbols?: Settings['symbols']) => {
      const settings = { ...defaultSettings, ...(symbols ? { symbols } : {}) };
      const document = documentOf(source, languageId);
      const context = requestContext(document, catalog, preferences({ settings }));
      const params = { textDocument: { uri: document.uri } };
      return (await documentSymbolHandler.answer(context, params, CancellationToken.None)).length;
    };
    const languages = ['log', 'plaintext', 'java', 'markdown', 'json'];
    const counts = (symbols?: Settings['symbols']) => Promise.all(languages.map((id) => shown(id, symbols)));
    assert.deepEqual(await counts(), [3, 3, 0, 0, 0]);
    assert.deepEqual(await counts('logs'), [3, 3, 0, 0, 0]);
    assert.equal((await counts('all')).filter((count) => count > 0).length, 5);
    assert.deepEqual(await counts('off'), [0, 0, 0, 0, 0]);
  });

  it('has nothing for a document without codes', () => {
    assert.deepEqual(documentSymbols(documentOf('phone = 1280000\n'), catalog, preferences()), []);
  });
});
