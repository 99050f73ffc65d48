import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin';
import { addBytes } from '../../../../server/src/disk/logs/bytes/textTarget';
import { counterOf } from '../../../../server/src/disk/logs/count/countCodes';
import { readerOf, tallyOf } from '../../../../server/src/disk/logs/scanRequest';
import { bigLog, times } from '../../../bench/generateBigLog';
import { slowCounts } from '../../../bench/slowCounts';

const catalog = builtinCatalog();

function counted(bytes: Uint8Array, allNumbers: boolean, chunk?: number) {
  const counter = counterOf({ catalog, allNumbers }, { chunk });
  const { target } = counter.begin();
  addBytes(target, bytes);
  target.finish();
  return [...counter.totals()].sort(([a], [b]) => a - b);
}

/** The counts of the full answer. */
async function answered(bytes: Uint8Array, counted: 'codes' | 'allNumbers', plain: boolean) {
  const request = { paths: [], language: 'en', messages: false, counted, plain } as const;
  const tally = await tallyOf(catalog, request);
  const { target, setEncoding } = readerOf(tally, catalog, request).begin('a.log');
  setEncoding(undefined);
  addBytes(target, bytes);
  target.finish();
  const { codes } = tally.report([]);
  return codes.map(({ code, count }) => [code, count]).sort(([a = 0], [b = 0]) => a - b);
}

describe('the generated log', () => {
  const isListed = (code: number) => catalog.get(code) !== undefined;

  it('holds what its generator says, by a slow count and by the product, in real chunks', () => {
    const log = bigLog(1024 * 1024);
    for (const rule of ['codes', 'allNumbers'] as const) {
      const expected = times(log[rule], 1);
      assert.ok(expected.reduce((sum, [, count]) => sum + count, 0) > 1000);
      assert.deepEqual(slowCounts(log.block, rule, isListed), expected, rule);
      assert.deepEqual(counted(log.block, rule === 'allNumbers'), expected, rule);
    }
  });

  it('has the same counts in the full answer', async () => {
    const log = bigLog(256 * 1024);
    for (const rule of ['codes', 'allNumbers'] as const)
      for (const plain of [false, true])
        assert.deepEqual(await answered(log.block, rule, plain), times(log[rule], 1), `${rule}, ${plain}`);
  });

  it('is counted alike in chunks of 1 to 64 bytes', () => {
    const log = bigLog(24 * 1024, 4 * 1024);
    for (const rule of ['codes', 'allNumbers'] as const) {
      for (let chunk = 1; chunk <= 64; chunk++) {
        assert.deepEqual(counted(log.block, rule === 'allNumbers', chunk), times(log[rule], 1), `${rule}, ${chunk}`);
      }
    }
  });
});
