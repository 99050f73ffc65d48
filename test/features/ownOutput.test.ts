import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver';
import { builtinCatalog } from '../../server/src/builtin/builtinCatalog';
import { defaultSettings } from '../../server/src/contract/settings';
import { generateConstants } from '../../server/src/core/answers/constants/generateConstants';
import { outputLanguages } from '../../server/src/core/answers/constants/options';
import { explainText } from '../../server/src/core/answers/explanation/explainText';
import { languages } from '../../server/src/core/text/productLanguage';
import { codeLensHandler } from '../../server/src/features/codeLens/codeLens';
import { diagnosticHandler } from '../../server/src/features/diagnostics/diagnostic';
import { inlayHintHandler } from '../../server/src/features/editor/inlayHint';
import { documentOf, on, preferences, requestContext } from './context';

const catalog = builtinCatalog();
const settings = { ...defaultSettings, inlayHints: { enabled: true, maxLength: 40 } };

/** The number of lenses, hints and diagnostics of a text. */
async function shownIn(text: string, languageId: string): Promise<number[]> {
  const document = documentOf(text, languageId);
  const context = requestContext(document, catalog, preferences({ settings }));
  const textDocument = { uri: document.uri };
  const range = { ...on(0, 0, 0), end: document.positionAt(document.length) };
  const none = CancellationToken.None;
  const lenses = await codeLensHandler.answer(context, { textDocument }, none);
  const hints = await inlayHintHandler.answer(context, { textDocument, range }, none);
  const report = await diagnosticHandler.answer(context, { textDocument }, none);
  return [lenses.length, hints.length, report.kind === 'full' ? report.items.length : -1];
}

describe('What this program has written', () => {
  it('has no lenses, hints and diagnostics in any language, but the same text without its head has', async () => {
    for (const { id, languageId } of outputLanguages) {
      for (const textLanguage of languages) {
        const made = generateConstants(catalog, { language: id, families: [], textLanguage }, []);
        assert.equal(made.kind, 'text');
        if (made.kind !== 'text') return;
        assert.deepEqual(await shownIn(made.text, languageId), [0, 0, 0], id);
      }
    }
    for (const language of languages) {
      const text = 'code=1209801 errcode: 1250999';
      const { markdown } = await explainText(text, catalog, language, { anonymize: false, names: true });
      assert.deepEqual(await shownIn(markdown, 'markdown'), [0, 0, 0]);
      const [lenses = 0] = await shownIn(`Dear all,\n\n${markdown}`, 'markdown');
      assert.ok(lenses > 0);
    }
    assert.deepEqual(await shownIn('errcode = 1209801\n', 'python'), [1, 1, 1]);
  });
});
