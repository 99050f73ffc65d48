import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { defaultSettings } from '../../../server/src/contract/settings';
import { documentHighlight } from '../../../server/src/features/navigation/documentHighlight';
import { catalogOf } from '../../support/catalogOf';
import { documentOf, marked, on, preferences } from '../context';

const catalog = catalogOf(1239801, 1239802);

function highlightsAt(text: string, settings = defaultSettings) {
  const { document, position } = marked(text);
  return documentHighlight(document, position, catalog, preferences({ settings }));
}

describe('documentHighlight', () => {
  it('marks every occurrence of the same code and no other', async () => {
    assert.deepEqual(
      await highlightsAt('1239801 1239802\nx_1239801\r\ncode(12$039801)'),
      [on(0, 0, 7), on(2, 5, 12)].map((range) => ({ range, kind: DocumentHighlightKind.Text })),
    );
  });

  it('marks nothing beside a code, and nothing when switched off', async () => {
    assert.deepEqual(await highlightsAt('1239801 $0'), []);
    assert.deepEqual(await highlightsAt('$01239801', { ...defaultSettings, highlight: { enabled: false } }), []);
  });

  it('marks an unlisted number only where the text calls it a code', async () => {
    assert.deepEqual(await highlightsAt('phone 1200$0001, code=1200001'), []);
    assert.equal((await highlightsAt('phone 1200001, code=1200$0001')).length, 2);
  });

  it('marks the 5,000 occurrences nearest to the cursor', async () => {
    const document = documentOf('1239801\n'.repeat(12_000));
    const linesAt = async (line: number) => {
      const found = await documentHighlight(document, { line, character: 0 }, catalog, preferences());
      return [found.length, found[0]?.range.start.line, found.at(-1)?.range.start.line];
    };
    assert.deepEqual(await Promise.all([0, 6000, 11_999].map(linesAt)), [
      [5000, 0, 4999],
      [5000, 3500, 8499],
      [5000, 7000, 11_999],
    ]);
  });

  it('marks numbers and names of one code alike', async () => {
    const text = 'DB_ERROR = 1252001\nErrorCode.DB_$0ERROR Status.DB_ERROR\ncode 1252001 ErrorCode.GSE_ERROR';
    const { document, position } = marked(text);
    const expected = [on(0, 0, 8), on(0, 11, 18), on(1, 10, 18), on(2, 5, 12)].map((range) => ({
      range,
      kind: DocumentHighlightKind.Text,
    }));
    assert.deepEqual(await documentHighlight(document, position, builtinCatalog(), preferences()), expected);
    const onNumber = { line: 0, character: 12 };
    assert.deepEqual(await documentHighlight(document, onNumber, builtinCatalog(), preferences()), expected);
    const without = preferences({ settings: { ...defaultSettings, names: { enabled: false } } });
    assert.deepEqual(await documentHighlight(document, position, builtinCatalog(), without), []);
    assert.deepEqual(await documentHighlight(document, onNumber, builtinCatalog(), without), [
      expected[1],
      expected[3],
    ]);
  });
});
