import assert from 'node:assert/strict';
import type { CatalogLayer, MessageFingerprint } from '../../../server/src/core/catalog/layer';
import { findMessages } from '../../../server/src/core/messages/findMessages';
import { fingerprintOf } from '../../../server/src/core/messages/fingerprint';
import { meaningsOf, messageIndex } from '../../../server/src/core/messages/messageIndex';
import type { Language } from '../../../server/src/core/text';
import { generateCatalog } from '../../bench/generateCatalog';
import { catalogOf } from '../../support/catalogOf';
import { catalogWith } from '../../support/customCatalogs';
import { layerOf, merged, released, said } from '../../support/handmadeLayers';

describe('messageIndex', () => {
  it('is made once for each catalog', async () => {
    const [one, other] = [catalogOf(1237104), catalogOf(1237104)];
    assert.equal(await messageIndex(one), await messageIndex(one));
    assert.notEqual(await messageIndex(one), await messageIndex(other));
  });

  it('has one form for texts that read the same', async () => {
    const forms = async (...codes: readonly number[]) =>
      (await messageIndex(catalogOf(...codes))).forms.map(({ form }) => form);
    assert.deepEqual(await forms(1239701, 1209701), [
      'operation failed!task\x03is now in state\x01',
      '操作失败!任务\x00当前状态:\x00',
    ]);
  });

  it('returns the leading meaning of each code, up to the limit', async () => {
    const entries = [
      said(1241001, 'A', '一样的文本'),
      said(1241001, 'A2', '一样的文本'),
      said(1241002, 'B', '一样的文本'),
    ];
    const { forms } = await messageIndex(merged([layerOf('own', entries)]));
    const names = (most: number) => forms.map((form) => meaningsOf(form, most).map(({ entry }) => entry.constant));
    assert.deepEqual([names(10), names(1)], [[['A', 'B']], [['A']]]);
  });

  it('pauses while it is made', async () => {
    const { path, text } = generateCatalog('csv', 10_000);
    const catalog = catalogWith({ [path]: text });
    let turns = 0;
    const index = await messageIndex(catalog, async () => {
      turns++;
    });
    assert.ok(turns > 2, `${turns}`);
    const { messages } = findMessages(index, 'The host web-1 of task 8000 does not exist.');
    assert.deepEqual(
      messages.slice(0, 1).map(({ entry, arguments: args }) => [entry.code, args]),
      [[4_008_000, ['web-1']]],
    );
  });
});

describe('the places of texts in the index', () => {
  const versions = { first: '3.6', last: '3.8' } as const;
  const shipped = (code: number, text: string, language: Language = 'en'): MessageFingerprint => ({
    code,
    language,
    versions,
    parts: fingerprintOf(text),
  });
  /** Each form with the codes and places of its meanings; the text of a fingerprint as `*`. */
  const formsOf = async (...layers: readonly CatalogLayer[]) =>
    (await messageIndex(merged(layers))).forms.map(({ form, meanings }) => {
      const told = meanings.map(({ entry, language, shipped, place }) =>
        [entry.constant, language, place, ...(shipped ? [shipped.first] : [])].join(' '),
      );
      return [form.replace(/\d+:\w+:\w+/, '*'), ...told];
    });

  it('are first by entry, then those written out, then by language', async () => {
    const entries = [
      said(1241001, 'A', 'same words'),
      said(1241002, 'B', '', { message: { en: 'other words', 'zh-CN': '同样的话' } }),
      said(1241003, 'C', '', { message: { en: 'same words', 'zh-CN': '同样的话' } }),
    ];
    assert.deepEqual(await formsOf(layerOf('own', entries)), [
      ['same words', 'A en 0', 'C en 8'],
      ['other words', 'B en 4'],
      ['同样的话', 'B zh-CN 5', 'C zh-CN 9'],
    ]);
  });

  it('are those of entries that mean the same in a release of the fingerprint', async () => {
    const entries = [
      released(1241001, 'OLD', 'old words', '3.4', '3.5'),
      released(1241001, 'NOW', 'new words', '3.6', '3.12'),
      released(1241002, 'TWIN', 'twin words', '3.8', '3.12'),
      released(1241003, 'PAST', 'past words', '3.4', '3.5'),
    ];
    const fingerprints = [1241002, 1241001, 1241003].map((code) => shipped(code, 'What JOB ships for it'));
    const layer = { ...layerOf('job-v3', entries), fingerprints: () => fingerprints };
    assert.deepEqual((await formsOf(layer)).at(-1), ['*', 'NOW en 2 3.6', 'TWIN en 6 3.6']);
  });

  it('are those of the page where it takes the place of a release', async () => {
    const page = layerOf('page', [said(1241001, 'PAGE', 'page words'), said(1241002, 'BOTH', 'both words')]);
    const fingerprints = [shipped(1241001, 'What JOB ships'), shipped(1241002, 'What JOB ships')];
    const released2 = released(1241002, 'OWN', 'own words', '3.6', '3.12');
    const layer = { ...layerOf('job-v3', [released2]), fingerprints: () => fingerprints };
    assert.deepEqual((await formsOf(page, layer)).at(-1), ['*', 'PAGE en 2 3.6', 'OWN en 10 3.6']);
  });
});
