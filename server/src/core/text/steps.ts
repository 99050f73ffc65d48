/** Lets other waiting work run, then resolves. The caller provides it because core has no event loop. */
export type Pause = () => Promise<void>;

/** Long work that others may interrupt at each `yield`. A step takes at most a few ms. */
export type Steps<R> = Generator<undefined, R, undefined>;

/** Maximum time without a pause, in ms: too short to be noticed. */
const maxSlice = 8;

/** Does the work at once. */
export function finish<R>(steps: Steps<R>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does the work in slices of time and pauses between them. After a pause, work that is stopped ends with `stopped`.
 *
 * @param now the time in ms
 */
export async function inTurns<R>(
  steps: Steps<R>,
  pause: Pause,
  end?: { readonly isStopped: () => boolean; readonly stopped: R },
  now: () => number = Date.now,
): Promise<R> {
  let start = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - start < maxSlice) continue;
    await pause();
    if (end?.isStopped()) return end.stopped;
    start = now();
  }
}

/** Takes the items of a list, with a step after each few of them. */
export function* stepped<T>(items: Iterable<T>, take: (item: T, index: number) => void, every = stride): Steps<void> {
  let count = 0;
  for (const item of items) {
    take(item, count);
    if (++count % every === 0) yield undefined;
  }
}

/**
 * Calls `visit` for each item in order, in slices of time; at once without `pause`.
 *
 * @param every number of items between two looks at the clock
 */
export async function inSlices<T>(
  items: Iterable<T>,
  visit: (item: T, index: number) => void,
  pause: Pause | undefined,
  every?: number,
): Promise<void> {
  const steps = stepped(items, visit, every);
  if (pause === undefined) finish(steps);
  else await inTurns(steps, pause);
}

/** Gathers the items of a list. */
export function* gathered<T>(items: Iterable<T>): Steps<T[]> {
  const all: T[] = [];
  yield* stepped(items, (item) => all.push(item));
  return all;
}

const stride = 32;
