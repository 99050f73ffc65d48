import assert from 'node:assert/strict';
import type { VersionSetting } from '../../../server/src/core/catalog/jobVersion';
import { likeliestFirst, ownLanguages } from '../../../server/src/core/messages/likeliestFirst';
import { layerOf, merged, released, said } from '../../support/handmadeLayers';

const legacy = { section: { id: 'legacy-api', name: { en: 'Legacy', 'zh-CN': '旧' } } } as const;

describe('the entries of a catalog, likeliest first', () => {
  const layers = [
    layerOf('page', [
      said(1207001, 'LEGACY', 'legacy', legacy),
      said(1237001, 'NEW', 'new'),
      said(1237002, 'SILENT', '', { withoutMessage: true }),
    ]),
    layerOf('job-v3', [
      released(1241001, 'OLD', 'old', '3.4', '3.6'),
      released(1241001, 'NEWER', 'newer', '3.7', '3.12'),
      released(1241002, 'GONE', 'gone', '3.4', '3.6'),
      released(1241003, 'STAYS', 'stays', '3.4', '3.12'),
    ]),
  ];
  const namesIn = async (version?: VersionSetting) =>
    (await likeliestFirst(merged(layers, version), undefined)).map(({ constant }) => constant);

  it('are those that lead for their codes, then the new API', async () => {
    assert.deepEqual(await namesIn(), ['NEW', 'NEWER', 'GONE', 'STAYS', 'LEGACY', 'OLD']);
  });

  it('are those of the chosen release', async () => {
    assert.deepEqual(await namesIn('3.5'), ['NEW', 'OLD', 'GONE', 'STAYS', 'LEGACY', 'NEWER']);
    assert.deepEqual(await namesIn('3.8'), ['NEW', 'NEWER', 'STAYS', 'LEGACY', 'GONE', 'OLD']);
  });
});

describe('the languages of an entry', () => {
  it('are those in which it has a text of its own', () => {
    const languagesOf = (en: string, zh: string, changes = {}) =>
      ownLanguages(said(1241001, 'A', '', { message: { en, 'zh-CN': zh }, ...changes }));
    assert.deepEqual(languagesOf('a', '甲'), ['en', 'zh-CN']);
    assert.deepEqual(languagesOf('a', 'a'), ['en']);
    assert.deepEqual(languagesOf('甲', '甲'), ['zh-CN']);
    assert.deepEqual(languagesOf('甲', '甲', { languages: ['en'] }), ['en']);
  });
});
