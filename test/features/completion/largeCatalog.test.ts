import assert from 'node:assert/strict';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import { search } from '../../../server/src/features/catalogViews/catalogRequests';
import { catalogTree } from '../../../server/src/features/catalogViews/catalogTree';
import { completeNames } from '../../../server/src/features/completion/nameCompletion';
import { definedCatalog } from '../../support/definedCatalog';
import { documentOf, preferences } from '../context';

/** A workspace whose class defines 8,000 codes; a new one each time, as nothing is made ready for it yet. */
function large(): Catalog {
  const codes = Array.from({ length: 8_000 }, (_, index) => 1_241_000 + index);
  return definedCatalog(
    ...codes.map((code) => ({ code, name: `HOST_LOST_${code}`, owner: 'ErrorCode', text: `主机 ${code} 失联` })),
  );
}

/** How often others had their turn while `work` ran. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return turns;
}

describe('a large catalog', () => {
  const completed = (text: string) => async (catalog: Catalog) => {
    const list = await completeNames(documentOf(text, 'java'), text.length, catalog, preferences(), false);
    return list?.items.length;
  };
  const requests: readonly (readonly [name: string, ask: (catalog: Catalog) => Promise<unknown>, found: number])[] = [
    [
      'the filter of the tree',
      async (catalog) => (await catalogTree({ groupBy: 'category', filter: '失联' }, catalog, 'en')).shown,
      8_000,
    ],
    ['the quick pick', async (catalog) => (await search(catalog, { query: '失联', limit: 9 }, 'en')).total, 8_000],
    ['completion of members', completed('ErrorCode.失联'), 50],
    ['completion of all names', completed('JobErrors.失联'), 50],
  ];

  for (const [name, ask, found] of requests) {
    it(`pauses for other requests: ${name}`, async () => {
      const catalog = large();
      assert.equal(catalog.entries.length > 8_000, true);
      const turns = await turnsDuring(async () => assert.equal(await ask(catalog), found));
      assert.ok(turns > 0, 'nobody else had a turn');
    }).timeout(20_000);
  }
});
