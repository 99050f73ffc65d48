import assert from 'node:assert/strict';
import { Throttle } from '../../../server/src/catalogs/throttle';
import { ManualClock } from '../../support/manualClock';

describe('throttle', () => {
  function throttled(every: number, delay: number) {
    const clock = new ManualClock();
    const runs: number[] = [];
    return { clock, runs, throttle: new Throttle(clock, every, delay, () => runs.push(clock.now())) };
  }

  it('serves requests together, at most once in its interval', () => {
    const { clock, runs, throttle } = throttled(100, 0);
    throttle.request();
    throttle.request();
    assert.deepEqual(runs, []);
    clock.advance(0);
    throttle.request();
    clock.advance(99);
    assert.deepEqual(runs, [0]);
    clock.advance(1);
    clock.advance(1000);
    assert.deepEqual(runs, [0, 100]);
  });

  it('gathers requests for its delay', () => {
    const { clock, runs, throttle } = throttled(0, 50);
    throttle.request();
    clock.advance(30);
    throttle.request();
    clock.advance(19);
    assert.deepEqual(runs, []);
    clock.advance(1);
    assert.deepEqual(runs, [50]);
  });

  it('runs now instead of later, and never after it is stopped', () => {
    const { clock, runs, throttle } = throttled(100, 50);
    throttle.request();
    throttle.runNow();
    clock.advance(1000);
    assert.deepEqual(runs, [0]);
    throttle.request();
    throttle.stop();
    clock.advance(1000);
    assert.deepEqual(runs, [0]);
  });
});
