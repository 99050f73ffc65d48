import assert from 'node:assert/strict';
import { inSlices, inTurns, stepped } from '../../../server/src/core/text/steps';

const items = Array.from({ length: 640 }, (_, index) => index);

describe('inTurns', () => {
  /** Visits the items; each takes `cost` ms of a clock, and a pause 1000. */
  async function visit(cost: number, stopAfter = Number.POSITIVE_INFINITY) {
    const log: (number | 'pause')[] = [];
    let time = 0;
    const look = (item: number, index: number) => {
      assert.equal(item, index);
      log.push(item);
      time += cost;
    };
    const pause = async () => {
      log.push('pause');
      time += 1000;
    };
    const end = { isStopped: () => log.length > stopAfter, stopped: 'stopped' } as const;
    const steps = (function* () {
      yield* stepped(items, look, 10);
      return 'done' as const;
    })();
    return { result: await inTurns<'done' | 'stopped'>(steps, pause, end, () => time), log };
  }

  it('visits all items in order, and pauses after each step that ends a slice of time', async () => {
    const { result, log } = await visit(0.5);
    assert.equal(result, 'done');
    const expected = items.flatMap((item) => (item % 20 === 19 ? [item, 'pause'] : [item]));
    assert.deepEqual(log, expected);
  });

  it('never pauses within a slice', async () => {
    const { log } = await visit(0.01);
    assert.deepEqual(log, items);
  });

  it('ends after a pause when it is stopped', async () => {
    const { result, log } = await visit(0.5, 50);
    assert.equal(result, 'stopped');
    assert.equal(log.length, 63);
    assert.equal(log.at(-1), 'pause');
  });
});

describe('inSlices', () => {
  it('visits all items at once without a pause', async () => {
    const seen: number[] = [];
    const done = inSlices(items, (item) => seen.push(item), undefined);
    assert.deepEqual(seen, items);
    await done;
  });

  it('visits all items with a pause that is never due', async () => {
    const seen: number[] = [];
    await inSlices(
      items.slice(0, 3),
      (item) => seen.push(item),
      () => Promise.reject(new Error('paused')),
    );
    assert.deepEqual(seen, [0, 1, 2]);
  });
});
