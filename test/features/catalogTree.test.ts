import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/builtinCatalog';
import { catalogTree } from '../../server/src/features/catalogTree';
import type { CatalogTreeGroup } from '../../server/src/protocol';
import { catalogOf } from '../support/catalogOf';

/** A tree as indented lines: `id (kind) label count`, codes by number. */
function outline(groups: readonly CatalogTreeGroup[], indent = ''): string[] {
  return groups.flatMap(({ id, kind, label, count, groups: inner, codes }) => [
    `${indent}${id} (${kind}) ${label} ${count}`,
    ...outline(inner, `${indent}  `),
    ...codes.map(({ code }) => `${indent}  ${code}`),
  ]);
}

const few = catalogOf(1250001, 1259001, 1250002, 1209801, 1208101, 1209802, 1238101);

describe('catalogTree', () => {
  it('groups by section and category', async () => {
    const { groups, ...counts } = await catalogTree({ groupBy: 'category', filter: '' }, few, 'en');
    assert.deepEqual(counts, { shown: 7, total: 7 });
    assert.deepEqual(outline(groups), [
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
      'new-api (new-api) New API 1',
      '  new-api/missing-parameter (missing-parameter) Missing parameter 1',
      '    1238101',
    ]);
  });

  it('groups by section and target system, in Chinese, filtered', async () => {
    const { groups, ...counts } = await catalogTree({ groupBy: 'target', filter: '参数' }, few, 'zh-CN');
    assert.deepEqual(counts, { shown: 2, total: 7 });
    assert.deepEqual(outline(groups), [
      'legacy-api (legacy-api) 旧版 API 1',
      '  legacy-api/JOB (target) JOB 1',
      '    1208101',
      'new-api (new-api) 新版 API 1',
      '  new-api/JOB (target) JOB 1',
      '    1238101',
    ]);
  });

  it('is empty where the filter finds nothing', async () => {
    assert.deepEqual(await catalogTree({ groupBy: 'category', filter: 'zzzz' }, few, 'en'), {
      groups: [],
      shown: 0,
      total: 7,
    });
  });

  it('holds the whole catalog, each code once', async () => {
    const { groups, shown } = await catalogTree({ groupBy: 'category', filter: '' }, builtinCatalog(), 'en');
    const codes = groups.flatMap((section) => section.groups.flatMap((group) => group.codes.map(({ code }) => code)));
    assert.equal(shown, 244);
    assert.deepEqual(
      codes.sort((a, b) => a - b),
      builtinCatalog()
        .entries.map(({ code }) => code)
        .sort((a, b) => a - b),
    );
  });
});
