import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { maxQueryLength, searchCatalog } from '../../../../server/src/core/answers/search/search';
import { searchIndex } from '../../../../server/src/core/answers/search/searchIndex';
import { catalogOf } from '../../../support/catalogOf';
import { catalogWith } from '../../../support/customCatalogs';

const some = catalogOf(
  1250001,
  1209801,
  1209802,
  1208101,
  1208146,
  1239801,
  1239802,
  1239803,
  1238101,
  1238128,
  1238146,
);

async function find(query: string, catalog = some): Promise<string[]> {
  const { hits } = await searchCatalog(catalog, query);
  return hits.map(({ entry, kind }) => `${entry.code} ${kind}`);
}

describe('search', () => {
  it('finds a number exactly, by its beginning and by a part', async () => {
    assert.deepEqual(await find('1239801'), ['1239801 number']);
    assert.deepEqual(await find('12398'), ['1239801 numberStart', '1239802 numberStart', '1239803 numberStart']);
    assert.deepEqual(await find('08146'), ['1208146 numberPart']);
    assert.deepEqual(await find('１２３９８０１'), ['1239801 number']);
  });

  it('puts the new API before the legacy API if both match equally', async () => {
    assert.deepEqual(await find('9801'), ['1239801 numberPart', '1209801 numberPart']);
  });

  it('finds Chinese text with or without punctuation', async () => {
    assert.deepEqual(await find('执行队列'), ['1239803 chinese']);
    assert.deepEqual(await find('该IP没有申请权限'), ['1239801 chinese', '1209801 chinese']);
    assert.deepEqual(await find('访问权限 用户'), ['1239802 chinese', '1209802 chinese']);
  });

  it('finds pinyin, its initials and a mixture', async () => {
    const missing = ['1238101', '1238128', '1238146', '1208101', '1208146'];
    const as = (kind: string) => missing.map((code) => `${code} ${kind}`);
    assert.deepEqual(await find('queshaocanshu'), as('syllables'));
    assert.deepEqual(await find('qscs'), as('initials'));
    assert.deepEqual(await find('queshaocs'), as('mixed'));
    assert.deepEqual(await find('QSCS'), as('initials'));
  });

  it('finds English words in any order, also incomplete ones', async () => {
    assert.deepEqual(await find('queue full'), ['1239803 constant']);
    assert.deepEqual(await find('ful exec'), ['1239803 wordStart']);
    assert.deepEqual(await find('redis conf'), ['1250001 wordStart']);
  });

  it('finds constant names, whole names first, and some of their words', async () => {
    assert.deepEqual(await find('API_MISSING_IP'), ['1238101 constant', '1208101 constant']);
    assert.deepEqual(await find('legacy_api_missing_ip'), ['1208101 constant']);
    assert.deepEqual(await find('MISSING IP'), ['1238101 constant', '1208101 constant']);
  });

  it('finds a constant name with a number that is not its code', async () => {
    const json = '{"codes": [{"code": 4000001, "constant": "HTTP_404_ERROR", "message": {"en": "Gone"}}]}';
    const catalog = catalogWith({ 'file:///c/own.json': json });
    assert.deepEqual(await find('HTTP_404_ERROR', catalog), ['4000001 word']);
    assert.deepEqual(await find('404 error', catalog), ['4000001 word']);
    assert.deepEqual(await find('HTTP_403_ERROR', catalog), []);
  });

  it('finds the parts of parameter names', async () => {
    assert.deepEqual(await find('infos'), ['1238128 constant', '1208146 constant']);
    assert.deepEqual(await find('process_infos'), ['1238128 constant', '1208146 constant']);
    assert.deepEqual(await find('processInfos'), ['1208146 word']);
  });

  it('requires every word', async () => {
    assert.deepEqual(await find('队列 redis'), []);
    assert.deepEqual(await find('1239801 redis'), []);
    assert.deepEqual(await find('1239801 ip'), ['1239801 constant']);
  });

  it('answers an empty query with the catalog in its order', async () => {
    const { hits, total } = await searchCatalog(some, '  ', { limit: 3 });
    assert.deepEqual(
      { codes: hits.map(({ entry }) => entry.code), total },
      { codes: some.entries.slice(0, 3).map(({ code }) => code), total: 11 },
    );
  });

  it('counts what a limit leaves out', async () => {
    const { hits, total } = await searchCatalog(builtinCatalog(), '12', { limit: 5 });
    assert.deepEqual({ shown: hits.length, total }, { shown: 5, total: 467 });
    assert.equal((await searchCatalog(builtinCatalog(), '12', { limit: -1 })).hits.length, 0);
  });

  it('takes expressions and punctuation as text', async () => {
    for (const query of ['.*', '[', '(?<', '\\', '$&', '【】', '\0', '\ud800', '__proto__']) {
      assert.deepEqual(await find(query), [], query);
    }
  });

  it('reads only the beginning of a very long query', async () => {
    const long = await searchCatalog(some, `${' '.repeat(maxQueryLength - 2)}1239801${'x'.repeat(1e6)}`);
    assert.equal(long.total, 11);
    const wordy = await searchCatalog(some, 'ip '.repeat(20));
    assert.equal(wordy.total, 5);
  });

  it('finds every code by its number and its constant name first', async () => {
    const catalog = builtinCatalog();
    for (const { code, constant } of catalog.entries) {
      for (const query of [String(code), constant]) {
        const { hits } = await searchCatalog(catalog, query, { limit: 1 });
        assert.equal(hits[0]?.entry.code, code, query);
      }
    }
    assert.equal(catalog.entries.length, 468);
  });

  it('finds every code by its whole message in both languages', async () => {
    const catalog = builtinCatalog();
    for (const { code, message } of catalog.entries) {
      for (const query of [message['zh-CN'], message.en]) {
        const { hits } = await searchCatalog(catalog, query);
        assert.equal(
          hits.some(({ entry }) => entry.code === code),
          true,
          `${code} by ${query}`,
        );
      }
    }
    // Some 900 searches for whole sentences.
  }).timeout(20_000);

  it('builds one index for each catalog', () => {
    assert.equal(searchIndex(some), searchIndex(some));
    assert.notEqual(searchIndex(some), searchIndex(catalogOf(1239801)));
  });

  it('never throws and always gives the same answer', async () => {
    let runs = 0;
    const pieces = fc.constantFrom('12', '9801', '缺少', 'qscs', 'IP', ' ', '_', '【', '\\', '\u0301', '𠀅', 'ｉｐ');
    const queries = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        runs++;
        const found = await find(query);
        assert.deepEqual(await find(query), found);
        assert.equal(new Set(found).size, found.length);
      }),
      { numRuns: 300 },
    );
    assert.equal(runs, 300);
  });

  describe('in a catalog of any size', () => {
    const many = catalogWith({
      'many.csv': [
        'code,message',
        ...Array.from({ length: 5000 }, (_, at) => `${4_000_000 + at},zebra ${at} gone`),
      ].join('\n'),
    });

    it('needs no index for numbers', async () => {
      const fresh = catalogWith({ 'a.csv': 'code,message\n4000001,no 12398 here' });
      let indexed = 0;
      const watched = {
        ...fresh,
        entries: fresh.entries.map((entry) => ({
          ...entry,
          get constant() {
            indexed++;
            return entry.constant;
          },
        })),
      };
      const { hits } = await searchCatalog(watched, '12398', { limit: 3 });
      assert.deepEqual(
        hits.map(({ entry, kind }) => `${entry.code} ${kind}`),
        ['1239801 numberStart', '1239802 numberStart', '1239803 numberStart'],
      );
      assert.deepEqual(await find('12398', fresh).then((all) => all.at(-1)), '4000001 word');
      assert.equal(indexed, 0);
    });

    it('finds the same with and without pauses, in parallel and in sequence', async () => {
      for (const query of ['zebra', 'gone 77', '4000077', 'queshao', '']) {
        const pause = () => Promise.resolve();
        const plain = await searchCatalog(many, query, { limit: 20 });
        const other = { ...many };
        const paused = await Promise.all([
          searchCatalog(other, query, { limit: 20, pause }),
          searchCatalog(other, query, { limit: 20, pause }),
        ]);
        assert.deepEqual(paused, [plain, plain]);
      }
    });

    it('counts all hits and returns the best', async () => {
      const all = await searchCatalog(many, 'zebra');
      const few = await searchCatalog(many, 'zebra', { limit: 3 });
      assert.deepEqual([all.total, all.hits.length], [5000, 5000]);
      assert.deepEqual([few.total, few.hits], [5000, all.hits.slice(0, 3)]);
      assert.deepEqual((await searchCatalog(many, 'zebra', { limit: 0 })).hits, []);
    });

    it('does not count what is not accepted', async () => {
      const { hits, total } = await searchCatalog(many, '400007', {
        limit: 2,
        accepts: (_, { code }) => code % 2 === 1,
      });
      assert.deepEqual([hits.map(({ entry }) => entry.code), total], [[4000071, 4000073], 5]);
    });
  });
});
