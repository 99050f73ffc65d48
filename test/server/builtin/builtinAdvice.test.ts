import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin';
import { builtinAdvice, builtinLayers } from '../../../server/src/builtin/builtinLayers';
import type { Advice } from '../../../server/src/core/catalog/advice';
import { adviceFor, likeliestCause } from '../../../server/src/core/catalog/adviceFor';
import { hasChinese, languages } from '../../../server/src/core/text';

describe('the advice that ships', () => {
  const catalog = builtinCatalog();
  const meanings = catalog.entries.flatMap(({ code }) => catalog.meanings(code));

  it('is read without problems', () => {
    assert.deepEqual(builtinAdvice(builtinLayers()).problems, []);
  });

  it('exists for every meaning of every listed code, in both languages', () => {
    assert.ok(meanings.length > 468, `${meanings.length}`);
    for (const language of languages) {
      const without = meanings.filter((entry) => {
        const advice = adviceFor(entry, catalog, language);
        return advice === undefined || textsOf(advice).some((text) => text.trim() === '') || advice.causes.length === 0;
      });
      assert.deepEqual(without, []);
    }
  });

  it('is Chinese in Chinese, with the punctuation of Chinese, and English in English', () => {
    for (const entry of meanings) {
      const chinese = adviceFor(entry, catalog, 'zh-CN');
      for (const text of chinese ? textsOf(chinese) : []) {
        const spoken = text.replace(/`[^`]*`/g, '');
        assert.ok(hasChinese(spoken), text);
        assert.doesNotMatch(spoken, /[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/, text);
      }
      const english = adviceFor(entry, catalog, 'en');
      for (const text of english ? textsOf(english) : []) assert.match(text, /^[\x20-\x7e]+$/);
    }
  });

  it('has a likeliest cause of one line for each code, the first of its causes', () => {
    for (const language of languages) {
      for (const entry of meanings) {
        const line = likeliestCause(entry, catalog, language);
        assert.equal(line, adviceFor(entry, catalog, language)?.causes[0]);
        assert.ok(line !== undefined && line.length <= 160, line);
      }
    }
  });

  it('has no advice about numbers of no family', () => {
    const [entry] = catalog.entries;
    assert.ok(entry);
    assert.equal(adviceFor({ ...entry, code: 1299999, constant: 'X' }, catalog, 'en'), undefined);
  });
});

/** All texts in the language of the advice: the commands are in none. */
function textsOf({ causes, checks, who, ticket }: Advice): string[] {
  return [...causes, ...checks.map(({ look }) => look), who, ticket];
}
