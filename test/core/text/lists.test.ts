import assert from 'node:assert/strict';
import { inSlices } from '../../../server/src/core/text/lists';

/** Keeps the thread busy for about `ms`. */
function spend(ms: number): void {
  const end = Date.now() + ms;
  while (Date.now() < end);
}

describe('inSlices', () => {
  const items = Array.from({ length: 640 }, (_, index) => index);

  it('visits all items in order and pauses in between', async () => {
    const log: (number | 'pause')[] = [];
    await inSlices(
      items,
      (item, index) => {
        assert.equal(item, index);
        log.push(item);
        if (item % 64 === 0) spend(10);
      },
      async () => {
        log.push('pause');
      },
    );
    assert.deepEqual(
      log.filter((entry) => entry !== 'pause'),
      items,
    );
    assert.equal(log.length - items.length, 10);
  });

  it('never stops without a pause', async () => {
    const seen: number[] = [];
    const done = inSlices(items, (item) => seen.push(item), undefined);
    assert.equal(seen.length, items.length);
    await done;
  });
});
