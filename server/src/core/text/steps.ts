import type { Pause } from './lists';

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

/** Does the work in slices of time and pauses between them. After a pause, work that is stopped ends with `stopped`. */
export async function inTurns<R>(
  steps: Steps<R>,
  pause: Pause,
  end?: { readonly isStopped: () => boolean; readonly stopped: R },
): Promise<R> {
  let start = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() - start < maxSlice) continue;
    await pause();
    if (end?.isStopped()) return end.stopped;
    start = Date.now();
  }
}

/** Takes the items of a list, with a step after each few of them. */
export function* stepped<T>(items: Iterable<T>, take: (item: T) => void): Steps<void> {
  let count = 0;
  for (const item of items) {
    take(item);
    if (++count % stride === 0) yield undefined;
  }
}

/** Gathers the items of a list. */
export function* gathered<T>(items: Iterable<T>): Steps<T[]> {
  const all: T[] = [];
  yield* stepped(items, (item) => all.push(item));
  return all;
}

const stride = 32;
