import type { Batch } from '../catalogs/workspaceFiles';
import { Helper } from './helper';
import { nextTurn } from './nextTurn';
import { Walker } from './walker';
import type { WalkJob } from './walkJob';
import type { WalkRules } from './walkRules';

/** How long this thread looks at a time before it answers whoever waits for it, in ms. */
const slice = 3;
/**
 * How long it looks before it starts a second thread, and before it leaves the rest to that one, in ms. A thread costs as
 * much as a thousand files to start and to get up to speed: less than this is sooner done without.
 */
const [alone, share] = [100, 200];

/** The bundle this is part of, which is also what the thread runs; there is none when the sources themselves run. */
const helperScript = __filename.endsWith('.js') ? __filename : undefined;

/**
 * Looks through a folder. This thread also answers hovers, so it works in slices, and leaves what is left of large trees,
 * and of disks that make it wait, to a second one.
 */
export async function explore<Found>(
  job: WalkJob<Found>,
  rules: WalkRules,
  found: (batch: Batch<Found>) => void,
  stop: AbortSignal,
  script = helperScript,
  aloneFor = alone,
): Promise<void> {
  const walker = new Walker(job, rules);
  walker.add([{ path: rules.folder, depth: 0, ignoreFiles: [], searched: rules.searched !== undefined }]);
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
        const needsHelp = worked >= aloneFor && !walker.done;
        if (script !== undefined && needsHelp) helper ??= new Helper(script, job, rules, found);
        if (helper?.ready) helper.give(worked < share ? walker.give() : walker.giveAll());
        await nextTurn();
      }
    }
  } finally {
    stop.removeEventListener('abort', giveUp);
    helper?.stop();
  }
}

/** Looks at what is left of a walk that is this thread's alone. */
export async function finish<Found>(
  walker: Walker<Found>,
  found: (batch: Batch<Found>) => void,
  stop: AbortSignal,
): Promise<void> {
  while (!walker.done && !stop.aborted) {
    work(walker);
    flush(walker, found);
    if (!walker.done) await nextTurn();
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
  if (batch.read > 0 || batch.skipped.length > 0) found(batch);
}
