import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { VersionSetting } from '../../../server/src/core/catalog/jobVersion';
import type { Language } from '../../../server/src/core/text/productLanguage';
import { catalogTree } from '../../../server/src/features/catalogViews/catalogTree';
import type { CatalogTreeGroup, TreeGrouping } from '../../../server/src/protocol';
import { catalogOf } from '../../support/catalogOf';
import { layer, layeredCatalog } from '../../support/layeredCatalog';

/** A tree as indented lines: `id (kind) label count`, codes by number and version, how many were left out. */
function outline(groups: readonly CatalogTreeGroup[], indent = ''): string[] {
  return groups.flatMap(({ id, kind, label, count, groups: inner, codes, more }) => [
    `${indent}${id} (${kind}) ${label} ${count}`,
    ...outline(inner, `${indent}  `),
    ...codes.map(({ code, versions = '' }) => `${indent}  ${code} ${versions}`.trimEnd()),
    ...(more > 0 ? [`${indent}  and ${more}`] : []),
  ]);
}

const few = catalogOf(1250001, 1259001, 1250002, 1209801, 1208101, 1209802, 1238101);

describe('catalogTree', () => {
  it('groups by section and category', async () => {
    const { groups, ...counts } = await catalogTree({ groupBy: 'category', filter: '' }, few, 'en');
    assert.deepEqual(counts, { shown: 7, total: 7 });
    assert.deepEqual(outline(groups), [
      'new-api (new-api) New API 1',
      '  new-api/missing-parameter (missing-parameter) Missing parameter 1',
      '    1238101',
      'job-v3 (job-v3) JOB 3.x 3',
      '  job-v3/redis (redis) Redis 2',
      '    1250001',
      '    1250002',
      '  job-v3/file-storage (file-storage) File storage 1',
      '    1259001',
      'related-systems (related-systems) Related systems 3',
      '  related-systems/redis (redis) Redis 2',
      '    1250001',
      '    1250002',
      '  related-systems/file-storage (file-storage) File storage 1',
      '    1259001',
      'legacy-api (legacy-api) Legacy API 3',
      '  legacy-api/admission-and-queue (admission-and-queue) Admission and queue 2',
      '    1209801',
      '    1209802',
      '  legacy-api/missing-parameter (missing-parameter) Missing parameter 1',
      '    1208101',
    ]);
  });

  it('groups by section and target system, in Chinese, filtered', async () => {
    const { groups, ...counts } = await catalogTree({ groupBy: 'target', filter: '参数' }, few, 'zh-CN');
    assert.deepEqual(counts, { shown: 2, total: 7 });
    assert.deepEqual(outline(groups), [
      'new-api (new-api) 新版 API 1',
      '  new-api/JOB (target) JOB 1',
      '    1238101',
      'legacy-api (legacy-api) 旧版 API 1',
      '  legacy-api/JOB (target) JOB 1',
      '    1208101',
    ]);
  });

  it('is empty where the filter finds nothing', async () => {
    assert.deepEqual(await catalogTree({ groupBy: 'category', filter: 'zzzz' }, few, 'en'), {
      groups: [],
      shown: 0,
      total: 7,
    });
  });

  it('contains all codes of each built-in layer, and counts each code once', async () => {
    const { groups, shown, total } = await catalogTree({ groupBy: 'category', filter: '' }, builtinCatalog(), 'en');
    const counts = groups.map(({ id, count }) => [id, count]);
    assert.deepEqual(counts, [
      ['new-api', 121],
      ['job-v3', 235],
      ['related-systems', 12],
      ['legacy-api', 111],
    ]);
    const codes = groups.flatMap((root) => root.groups.flatMap((group) => group.codes.map(({ code }) => code)));
    assert.equal(codes.length, 244 + 235);
    assert.deepEqual(
      [...new Set(codes)].sort((a, b) => a - b),
      builtinCatalog()
        .entries.map(({ code }) => code)
        .sort((a, b) => a - b),
    );
    // Eleven codes of JOB 3.x stand on the page too.
    assert.deepEqual([shown, total], [468, 468]);
  });

  it('says in which releases a meaning holds, and shows the one of the current version', async () => {
    const asked = async (version: VersionSetting) =>
      outline(
        (await catalogTree({ groupBy: 'category', filter: '' }, layeredCatalog([1213001], [], version), 'en')).groups,
      );
    const page = ['related-systems (related-systems) Related systems 1', '  related-systems/paas (paas) PaaS 1'];
    const v3 = ['job-v3 (job-v3) JOB 3.x 1', '  job-v3/paas (paas) PaaS 1'];
    assert.deepEqual(await asked('3.12'), [...v3, '    1213001 3.5+', ...page, '    1213001 3.5+']);
    assert.deepEqual(await asked('3.4'), [...v3, '    1213001 ≤3.4', ...page, '    1213001 ≤3.4']);
    assert.deepEqual(await asked('auto'), [...v3, '    1213001 3.5+', ...page, '    1213001 3.5+']);
  });

  it('has a root for each custom catalog and each folder, after the built-in ones', async () => {
    const catalog = layeredCatalog(
      [1209801],
      [
        layer({ id: 'workspace:file:///b', kind: 'workspace', name: { en: 'back\u202eend', 'zh-CN': 'b' } }, 'b', [
          { code: 1241001 },
          { code: 1209801, message: { en: 'other', 'zh-CN': '别的' } },
        ]),
        layer({ id: 'own:file:///cmdb.md', kind: 'own', name: { en: 'CMDB', 'zh-CN': 'CMDB' } }, 'c', [
          { code: 1199001, target: 'CMDB' },
          { code: 1199001, target: 'CMDB', message: { en: 'said twice', 'zh-CN': '说了两遍' } },
        ]),
        layer({ id: 'own:file:///empty.md', kind: 'own' }, 'd', []),
      ],
    );
    const { groups, ...counts } = await catalogTree({ groupBy: 'category', filter: '' }, catalog, 'en');
    assert.deepEqual(counts, { shown: 3, total: 3 });
    assert.deepEqual(outline(groups), [
      'legacy-api (legacy-api) Legacy API 1',
      '  legacy-api/admission-and-queue (admission-and-queue) Admission and queue 1',
      '    1209801',
      'own:file:///cmdb.md (own) CMDB 1',
      '  own:file:///cmdb.md/own (own) Own 1',
      '    1199001',
      'workspace:file:///b (workspace) back<U+202E>end 2',
      '  workspace:file:///b/v3-business-common (v3-business-common) Business, common 1',
      '    1241001',
      '  workspace:file:///b/admission-and-queue (admission-and-queue) Admission and queue 1',
      '    1209801',
    ]);
    const found = await catalogTree({ groupBy: 'target', filter: '1199' }, catalog, 'en');
    assert.deepEqual(outline(found.groups), [
      'own:file:///cmdb.md (own) CMDB 1',
      '  own:file:///cmdb.md/CMDB (target) CMDB 1',
      '    1199001',
    ]);
  });

  it('shows the texts of each layer, with visible hidden characters', async () => {
    const own = layer({ id: 'own:a', kind: 'own' }, 'a', [
      { code: 1209801, message: { en: 'a\u202eb', 'zh-CN': '甲' }, target: '\u200b' },
      { code: 1209802, target: '' },
    ]);
    const { groups } = await catalogTree({ groupBy: 'target', filter: '' }, layeredCatalog([1209801], [own]), 'en');
    assert.deepEqual(
      groups.flatMap((root) => root.groups.map(({ label, codes }) => [label, codes[0]?.message, root.kind])),
      [
        [
          'JOB',
          'This IP has not been granted access; ask an administrator for permission to call the API',
          'legacy-api',
        ],
        ['<U+200B>', 'a<U+202E>b', 'own'],
        ['No target system', 'text of 1209802', 'own'],
      ],
    );
  });

  it('leaves out codes beyond a limit, and says how many', async () => {
    const rows = Array.from({ length: 6000 }, (_, index) => ({
      code: 1190000 + index,
      target: index < 100 ? 'A' : 'B',
    }));
    const catalog = layeredCatalog([], [layer({ id: 'own:a', kind: 'own' }, 'a', rows)]);
    const { groups, shown } = await catalogTree({ groupBy: 'target', filter: '' }, catalog, 'en');
    assert.equal(shown, 6000);
    assert.deepEqual(
      groups.flatMap((root) => root.groups.map(({ label, count, codes, more }) => [label, count, codes.length, more])),
      [
        ['A', 100, 100, 0],
        ['B', 5900, 4900, 1000],
      ],
    );
  });
});

describe('rows of the tree', () => {
  /** The rows of a category, in its words and in the short ones. */
  async function rows(category: string, language: Language, groupBy: TreeGrouping = 'category', filter = '') {
    const { groups } = await catalogTree({ groupBy, filter }, builtinCatalog(), language);
    const all = groups.flatMap((root) => root.groups).filter(({ id }) => id === category);
    return all.flatMap(({ codes }) => codes.map(({ code, message, short }) => `${code} ${short ?? message}`));
  }

  it('leave out what their category says', async () => {
    const english = await rows('new-api/missing-parameter', 'en');
    assert.ok(
      english.includes('1238101 [ip]') || english.some((row) => /^12381\d\d \[ip\]$/.test(row)),
      english.join(),
    );
    assert.deepEqual(
      english.filter((row) => /Missing parameter \[/.test(row)),
      [],
    );
    assert.ok((await rows('new-api/illegal-value', 'en')).includes('1237101 [bk_biz_id]'));
    const chinese = await rows('new-api/missing-parameter', 'zh-CN');
    assert.ok(chinese.filter((row) => /^\d+ 【/.test(row)).length > 30);
  });

  it('keep the words that distinguish them, under a filter and grouped by target too', async () => {
    const codes = await rows('job-v3/v3-job-manage', 'en');
    assert.ok(
      codes.some((row) => /The script does not exist/.test(row)),
      codes.join(),
    );
    const [whole = ''] = await rows('new-api/JOB', 'en', 'target', 'Missing parameter [ip]');
    assert.match(whole, /Missing parameter \[ip\]/);
    const [filtered = ''] = await rows('new-api/missing-parameter', 'en', 'category', 'Missing parameter [ip]');
    assert.match(filtered, /^\d+ \[ip\]/);
  });
});
