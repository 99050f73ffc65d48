import assert from 'node:assert/strict';
import type { Conflict } from '../../../server/src/core/catalog/catalog';
import type { CatalogEntry } from '../../../server/src/core/catalog/catalogEntry';
import { conflictsAbout } from '../../../server/src/core/catalog/conflicts';
import type { VersionSetting } from '../../../server/src/core/catalog/jobVersion';
import type { CatalogLayer } from '../../../server/src/core/catalog/layer';
import { defined, layerOf, merged, released, said } from '../../support/handmadeLayers';

function found(layers: readonly CatalogLayer[], version?: VersionSetting) {
  return merged(layers, version).conflicts.map(brief);
}

function brief(conflict: Conflict) {
  const side = (entry: CatalogEntry) => `${entry.code} ${entry.layer.split(':')[0]}`;
  const about = conflict.kind === 'texts' ? conflict.language : conflict.name;
  return [conflict.kind, about, side(conflict.winner), side(conflict.loser)];
}

describe('conflicts', () => {
  const page = layerOf('page', [said(1250001, 'REDIS', 'Redis：不可用')]);
  const jobV3 = layerOf('job-v3', [
    released(1250001, 'REDIS', 'summary', '3.3', '3.12'),
    released(1213001, 'PAAS', 'paas', '3.3', '3.4'),
    released(1213001, 'CMSI', 'cmsi', '3.5', '3.12'),
    released(1244037, 'WHITELIST', 'a', '3.11', '3.11'),
    released(1244038, 'WHITELIST', 'a', '3.12', '3.12'),
  ]);

  it('are two texts for one code in one language', () => {
    const workspace = layerOf('workspace', [defined(1250001, 'REDIS', 'Cache down'), defined(1213001, 'CMSI', 'x')]);
    // The English of the page is ours, and a summary is nobody's word.
    assert.deepEqual(found([workspace, page, jobV3]), [['texts', 'zh-CN', '1250001 workspace', '1250001 page']]);
  });

  it('do not include texts that differ only in blanks and width, or a layer without its own text', () => {
    const alike = layerOf('own', [said(1250001, 'REDIS', ' Redis: 不可 用')]);
    const silent = layerOf('workspace', [{ ...defined(1250001, 'REDIS', 'REDIS'), withoutMessage: true }]);
    const english = layerOf('workspace', [said(1250001, 'REDIS', 'Cache down', { languages: ['en'] })]);
    assert.deepEqual([found([alike, page]), found([silent, page]), found([english, page])], [[], [], []]);
  });

  it('compare with the first layer that has a text in the language', () => {
    const own = layerOf('own', [said(1250001, 'REDIS', 'Redis is down', { languages: ['en'] })]);
    const workspace = layerOf('workspace', [defined(1250001, 'REDIS', 'Cache down')]);
    assert.deepEqual(found([own, workspace, page]), [
      ['texts', 'en', '1250001 own', '1250001 workspace'],
      ['texts', 'zh-CN', '1250001 workspace', '1250001 page'],
    ]);
  });

  it('include two places of one layer', () => {
    const workspace = layerOf('workspace', [defined(1200001, 'A', 'one'), defined(1200001, 'A', 'two')]);
    assert.deepEqual(found([workspace]), [
      ['texts', 'en', '1200001 workspace', '1200001 workspace'],
      ['texts', 'zh-CN', '1200001 workspace', '1200001 workspace'],
    ]);
  });

  it('do not include changes between releases', () => {
    const old = layerOf('page', [said(1213001, 'PAAS', 'PaaS 不可达')]);
    const workspace = layerOf('workspace', [defined(1213001, 'CMSI', 'CMSI 出错')]);
    for (const version of ['auto', '3.3', '3.12'] as const) {
      assert.deepEqual(found([workspace, old, jobV3], version), [], version);
    }
    const same = layerOf('workspace', [defined(1213001, 'PAAS', 'PaaS down')]);
    assert.deepEqual(found([same, old, jobV3], '3.3'), [['texts', 'zh-CN', '1213001 workspace', '1213001 page']]);
    // In 3.12 the page no longer holds, and so contradicts nobody.
    assert.deepEqual(found([same, old, jobV3], '3.12'), []);
  });

  it('are one name for two codes, unless it moved from release to release', () => {
    assert.deepEqual(found([jobV3]), []);
    const workspace = layerOf('workspace', [defined(1250009, 'REDIS', 'x'), defined(1244038, 'WHITELIST', 'a')]);
    assert.deepEqual(found([workspace, page, jobV3]), [['names', 'REDIS', '1250009 workspace', '1250001 page']]);
    assert.deepEqual(found([workspace, jobV3], '3.11'), [
      ['names', 'REDIS', '1250009 workspace', '1250001 job-v3'],
      ['names', 'WHITELIST', '1244038 workspace', '1244037 job-v3'],
    ]);
    assert.deepEqual(found([workspace, jobV3], '3.12'), [['names', 'REDIS', '1250009 workspace', '1250001 job-v3']]);
  });

  it('of one code are those that it is part of', () => {
    const own = layerOf('own', [
      said(1250001, 'REDIS', 'down'),
      said(1250009, 'REDIS', 'b'),
      said(1250010, 'REDIS', 'c'),
    ]);
    const catalog = merged([own, page]);
    assert.deepEqual(conflictsAbout(1250001, catalog).map(brief), [
      ['texts', 'zh-CN', '1250001 own', '1250001 page'],
      ['names', 'REDIS', '1250001 own', '1250009 own'],
      ['names', 'REDIS', '1250001 own', '1250010 own'],
    ]);
    assert.deepEqual(conflictsAbout(1250010, catalog).map(brief), [['names', 'REDIS', '1250001 own', '1250010 own']]);
    assert.deepEqual(conflictsAbout(1299999, catalog), []);
  });
});
