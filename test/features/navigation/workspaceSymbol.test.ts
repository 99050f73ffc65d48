import assert from 'node:assert/strict';
import { SymbolKind, SymbolTag } from 'vscode-languageserver';
import type { Preferences } from '../../../server/src/contract/requestContext';
import { resolveSymbol, workspaceSymbols } from '../../../server/src/features/navigation/workspaceSymbol';
import { catalogDocumentUri } from '../../../server/src/protocol';
import { definedCatalog } from '../../support/definedCatalog';
import { documentOf, preferences } from '../context';

const catalog = definedCatalog({ code: 1241001, name: 'STEP_FAILED', owner: 'ErrorCode', text: '步骤失败' });
const ours = preferences({ commands: true });

async function namesOf(query: string, shown: Preferences = ours): Promise<string[]> {
  return (await workspaceSymbols(query, catalog, shown)).map(({ name }) => name);
}

describe('workspaceSymbols', () => {
  it('finds a code with the file that defines it, and resolves its line later', async () => {
    const [found, ...more] = await workspaceSymbols('STEP_FAILED', catalog, ours);
    const symbol = {
      name: '1241001 STEP_FAILED 步骤失败',
      kind: SymbolKind.Event,
      containerName: catalog.get(1241001)?.category.name.en,
      location: { uri: 'file:///w/ErrorCode.java' },
      data: { code: 1241001, layer: 'workspace:w', constant: 'STEP_FAILED' },
    };
    assert.deepEqual(found, symbol);
    assert.ok(found && !more.some(({ name }) => name === found.name));
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const location = { uri: 'file:///w/ErrorCode.java', range };
    assert.deepEqual(resolveSymbol(found, catalog, ours), { ...symbol, location });
    const edited = documentOf('\n\nint STEP_FAILED = 1241001;\n', 'java', location.uri);
    const moved = resolveSymbol(found, catalog, ours, (uri) => (uri === edited.uri ? edited : undefined));
    assert.deepEqual('range' in moved.location && moved.location.range.start, { line: 2, character: 0 });
    const atOnce = preferences({ navigation: { ...ours.navigation, lateRanges: false } });
    assert.deepEqual((await workspaceSymbols('STEP_FAILED', catalog, atOnce))[0]?.location, location);
  });

  it('finds by number, Chinese, pinyin, its initials and English, and adds the query if the name does not contain it', async () => {
    for (const [query, name] of [
      ['1241001', '1241001 STEP_FAILED 步骤失败'],
      ['步骤', '1241001 STEP_FAILED 步骤失败'],
      ['buzhou', '1241001 STEP_FAILED 步骤失败 ‹buzhou›'],
      ['bzsb', '1241001 STEP_FAILED 步骤失败 ‹bzsb›'],
      ['step failed', '1241001 STEP_FAILED 步骤失败'],
    ] as const) {
      assert.ok((await namesOf(query)).includes(name), `${query}: ${(await namesOf(query)).slice(0, 3)}`);
    }
    assert.deepEqual(await namesOf('nothing like it'), []);
  });

  it('makes hidden characters of the query visible', async () => {
    assert.ok((await namesOf('bzsb\u202e')).includes('1241001 STEP_FAILED 步骤失败 ‹bzsb<U+202E>›'));
  });

  it('leads to the read-only catalog for built-in codes, and leaves them out where there is none', async () => {
    const [symbol] = await workspaceSymbols('1208146', catalog, ours);
    assert.deepEqual([symbol?.location.uri, symbol?.tags], [catalogDocumentUri, [SymbolTag.Deprecated]]);
    assert.deepEqual(await namesOf('1208146', preferences()), []);
    assert.deepEqual(await namesOf('1241001', preferences()), ['1241001 STEP_FAILED 步骤失败']);
  });

  it('leaves a symbol unchanged if the catalog no longer lists it, or if its data is not ours', async () => {
    const [symbol] = await workspaceSymbols('1241001', catalog, ours);
    assert.ok(symbol);
    for (const data of [undefined, null, 7, { code: 'x', layer: 1 }, { code: 1, layer: 'page', constant: 'X' }]) {
      assert.deepEqual(resolveSymbol({ ...symbol, data }, catalog, ours), { ...symbol, data });
    }
  });

  it('lists at most 500', async () => {
    const many = Array.from({ length: 600 }, (_, n) => ({ code: 1241000 + n, name: `STEP_${n}`, owner: 'ErrorCode' }));
    const symbols = await workspaceSymbols('step', definedCatalog(...many), ours);
    assert.equal(symbols.length, 500);
  });
});
