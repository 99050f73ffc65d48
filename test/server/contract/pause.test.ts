import assert from 'node:assert/strict';
import { pause } from '../../../server/src/contract';
import type { EventLoop } from '../../../server/src/contract/pause';

/** An event loop in which so many turns of so many ms find something waiting. */
function eventLoop(busy: number, length: number): EventLoop & { readonly turns: () => number } {
  let turns = 0;
  return {
    now: () => turns * length,
    turns: () => turns,
    turn: async () => ++turns > busy,
  };
}

describe('a pause of long work', () => {
  it('lasts one turn where nothing waits', async () => {
    const loop = eventLoop(0, 1);
    await pause(loop);
    assert.equal(loop.turns(), 1);
  });

  it('lasts until everything that waits is done, although each message takes a turn', async () => {
    const loop = eventLoop(3, 5);
    await pause(loop);
    assert.equal(loop.turns(), 4);
  });

  it('ends where requests never stop, so that the work ends too', async () => {
    const loop = eventLoop(Number.POSITIVE_INFINITY, 20);
    await pause(loop);
    assert.equal(loop.turns(), 3);
  });

  it('waits for short messages, of which the protocol library handles one a turn', async () => {
    let left = 20;
    // Less than the shortest timer takes.
    const handle = () => {
      const end = performance.now() + 0.1;
      while (performance.now() < end);
      if (--left > 0) setImmediate(handle);
    };
    setImmediate(handle);
    await pause();
    assert.equal(left, 0);
  });
});
