import assert from 'node:assert/strict';
import { pause } from '../../../server/src/contract';
import type { EventLoop } from '../../../server/src/contract/pause';

/** An event loop whose turns take as long as listed, in ms; the last one is repeated. */
function eventLoop(...lengths: readonly number[]): EventLoop & { readonly turns: () => number } {
  let [time, turns] = [0, 0];
  return {
    now: () => time,
    turns: () => turns,
    async turn() {
      time += lengths[Math.min(turns, lengths.length - 1)] ?? 0;
      turns++;
    },
  };
}

describe('a pause of long work', () => {
  it('lasts one turn where nothing waits', async () => {
    const loop = eventLoop(1);
    await pause(loop);
    assert.equal(loop.turns(), 1);
  });

  it('lasts until everything that waits is done, although each message takes a turn', async () => {
    const loop = eventLoop(5, 2, 12, 1.9);
    await pause(loop);
    assert.equal(loop.turns(), 4);
  });

  it('ends where requests never stop, so that the work ends too', async () => {
    const loop = eventLoop(20);
    await pause(loop);
    assert.equal(loop.turns(), 3);
  });
});
