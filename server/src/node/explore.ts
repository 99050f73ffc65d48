import type { Batch } from '../catalogs/workspaceFiles';
import { Helper } from './helper';
import { Walker, type WalkRules } from './walker';
import type { WalkJob } from './walkJob';

/** How long this thread looks at a time before it answers whoever waits for it, in ms. */
const slice = 3;
/** How long it looks in all where there is a thread to leave the rest to, in ms. */
const share = 150;

/** The bundle this is part of, which is also what the thread runs; there is none when the sources themselves run. */
const helperScript = __filename.endsWith('.js') ? __filename : undefined;

/**
 * Looks through a folder on this thread and a second one at a time. Threads take tens of milliseconds to start, as long as
 * this one takes for thousands of files; but it also answers hovers, so it works in slices and leaves large trees, and
 * disks that make it wait, to the other.
 */
export async function explore<Found>(
  job: WalkJob<Found>,
  rules: WalkRules,
  found: (batch: Batch<Found>) => void,
  stop: AbortSignal,
  script = helperScript,
): Promise<void> {
  const walker = new Walker(job, rules);
  walker.add([{ path: rules.folder, depth: 0, ignoreFiles: [] }]);
  let worked = 0;
  let helper: Helper<Found> | undefined;
  const giveUp = (): void => helper?.stop();
  stop.addEventListener('abort', giveUp);
  try {
    while (!stop.aborted) {
      if (walker.done) {
        // What the other thread has left is shared once more, while this one may still work.
        const back = await helper?.wait(worked < share);
        if (back === undefined) return;
        walker.add(back);
      } else {
        worked += work(walker);
        flush(walker, found);
        // What is not done within the first slice is worth a thread.
        if (script !== undefined && !walker.done) helper ??= new Helper(script, job, rules, found);
        if (helper?.ready) helper.give(worked < share ? walker.give() : walker.giveAll());
        await nextTurn();
      }
    }
  } finally {
    stop.removeEventListener('abort', giveUp);
    helper?.stop();
  }
}

function work(walker: Walker<unknown>): number {
  const start = performance.now();
  let spent = 0;
  while (!walker.done && spent < slice) {
    walker.step();
    spent = performance.now() - start;
  }
  return spent;
}

function flush<Found>(walker: Walker<Found>, found: (batch: Batch<Found>) => void): void {
  const batch = walker.take();
  if (batch.read > 0 || batch.passedOver.length > 0) found(batch);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
