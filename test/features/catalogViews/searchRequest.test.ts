import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { search } from '../../../server/src/features/catalogViews/catalogRequests';
import { catalogOf } from '../../support/catalogOf';

describe('searchRequest', () => {
  it('returns items in the language of the person', async () => {
    assert.deepEqual(await search(catalogOf(1208128, 1238128), { query: 'qscs', limit: 1 }, 'zh-CN'), {
      items: [
        {
          code: 1238128,
          constant: 'API_MISSING_PROCESS_INFOS',
          message: '缺少参数【process_infos】',
          section: '新版 API',
          category: '缺少参数',
          legacy: false,
          twin: 1208128,
        },
      ],
      total: 2,
    });
  });

  it('returns nothing if nothing is found', async () => {
    assert.deepEqual(await search(builtinCatalog(), { query: '没有这样的', limit: 10 }, 'en'), { items: [], total: 0 });
  });

  it('returns 1 to 1000 items whatever the limit', async () => {
    const counts = await Promise.all(
      [0, -5, 2.9, 1e9, Number.NaN].map(async (limit) => {
        const { items, total } = await search(builtinCatalog(), { query: '', limit }, 'en');
        return [items.length, total];
      }),
    );
    assert.deepEqual(counts, [
      [1, 468],
      [1, 468],
      [2, 468],
      [468, 468],
      [1, 468],
    ]);
  });
});
