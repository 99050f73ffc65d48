import assert from 'node:assert/strict';
import { defaultSettings, type Settings } from '../../../server/src/contract/settings';
import type { CatalogReport, LayerReport, LayerState } from '../../../server/src/core/catalog/catalogReport';
import { catalogStatus } from '../../../server/src/features/catalogViews/status';
import { layer, layeredCatalog } from '../../support/layeredCatalog';

const done: CatalogReport = { layers: [], trusted: true, skipped: [] };

function folder(state: LayerState): LayerReport {
  const name = { en: 'backend', 'zh-CN': 'backend' };
  const nothing = { filesRead: 0, problems: [], skipped: [], skippedCount: 0 };
  return { id: 'workspace:a', kind: 'workspace', name, state, ...nothing };
}

describe('catalogStatus', () => {
  const backend = layer({ id: 'workspace:a', kind: 'workspace', name: { en: 'back\u202eend', 'zh-CN': 'b' } }, 'a', [
    { code: 1241001 },
    { code: 1241001 },
    { code: 1241002 },
  ]);
  const empty = layer({ id: 'own:b', kind: 'own' }, 'b', []);

  it('names the layers with entries, built-in ones first', () => {
    const catalog = layeredCatalog([1209801, 1213001], [empty, backend]);
    assert.equal(
      catalogStatus(catalog, done, defaultSettings, 'en').layers,
      'Published page 2 · JOB 3.x 1 · back<U+202E>end 2',
    );
  });

  it('counts the layers beyond the limit', () => {
    const many = Array.from({ length: 9 }, (_, n) => layer({ id: `own:${n}`, kind: 'own' }, 'a', [{ code: 1241001 }]));
    const { layers } = catalogStatus(layeredCatalog([1209801], many), done, defaultSettings, 'zh-CN');
    assert.equal(layers, '官方页面 1 · own:0 1 · own:1 1 · own:2 1 · own:3 1 · own:4 1 · 另有 4 个');
  });

  it('says which version leads and where it was chosen', () => {
    const catalog = layeredCatalog([1213001], [], '3.4');
    const version = (settings: Settings, language: 'en' | 'zh-CN') =>
      catalogStatus(catalog, done, settings, language).version;
    assert.equal(version({ ...defaultSettings, jobVersion: '3.4' }, 'en'), 'Version 3.4 (from the settings)');
    assert.equal(version({ ...defaultSettings, jobVersion: '3.4' }, 'zh-CN'), '版本 3.4（来自设置）');
    assert.equal(version(defaultSettings, 'en'), 'Version 3.4 (from the workspace)');
  });

  const off = { ...defaultSettings, workspaceCatalogs: { ...defaultSettings.workspaceCatalogs, enabled: false } };
  const cases: readonly [string, CatalogReport, Settings, reading: boolean, note: string][] = [
    ['nothing to say', { ...done, layers: [folder('done')] }, defaultSettings, false, ''],
    ['no folder at all', done, off, false, ''],
    [
      'one of two folders being read',
      { ...done, layers: [folder('done'), folder('reading')] },
      defaultSettings,
      true,
      'The catalogs of the workspace are being read.',
    ],
    [
      'a folder that is yet to be read',
      { ...done, layers: [folder('waiting')] },
      defaultSettings,
      true,
      'The catalogs of the workspace are being read.',
    ],
    [
      'a workspace that is not trusted',
      { ...done, trusted: false, layers: [folder('untrusted')] },
      defaultSettings,
      false,
      'The workspace is not trusted: its catalogs are not read.',
    ],
    [
      'catalogs switched off',
      { ...done, layers: [folder('off')] },
      off,
      false,
      'Catalogs of the workspace are switched off in the settings.',
    ],
    [
      'a folder on no disk',
      { ...done, layers: [folder('off')] },
      defaultSettings,
      false,
      'Catalogs of the workspace are on no disk that can be read.',
    ],
  ];
  for (const [what, report, settings, reading, note] of cases) {
    it(`says ${what}`, () => {
      const said = catalogStatus(layeredCatalog([1209801], []), report, settings, 'en');
      assert.deepEqual([said.reading, said.note], [reading, note]);
    });
  }

  it('shows the first problems with file and line and visible hidden characters, and counts all', () => {
    const problems = Array.from({ length: 5 }, (_, n) => ({
      file: 'file:///w/a%20b.md',
      line: n + 7,
      reason: { en: 'no code: \u202e', 'zh-CN': '没有错误码：\u202e' },
    }));
    const catalog = layeredCatalog([1209801], [{ ...backend, problems }]);
    const said = catalogStatus(catalog, done, defaultSettings, 'zh-CN');
    assert.equal(said.problemCount, 5);
    assert.deepEqual(said.problems, [
      '/w/a b.md:7: 没有错误码：<U+202E>',
      '/w/a b.md:8: 没有错误码：<U+202E>',
      '/w/a b.md:9: 没有错误码：<U+202E>',
    ]);
  });
});
