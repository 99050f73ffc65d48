import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import type { Catalog } from '../../../core/catalog';
import type { LinePlace, ScanReport, SeenOnLine } from '../../../core/logs';
import type { LogScanAnswer } from '../scanLogs';
import { type LogScanRequest, tallyOf } from '../scanRequest';
import { type FollowRequest, LogFollower } from './follower';

/** How often the files are looked at, in ms. */
const pollEvery = 250;

export interface FollowHooks {
  /** Ends the following. */
  readonly signal: AbortSignal;
  /** A line with codes or a message has come. */
  found(seen: readonly SeenOnLine[], place: LinePlace): void;
  /** Everything is read up to now. `report` makes the report so far. */
  polled?(report: () => ScanReport): void;
  /** Called after `polled`. The next poll is after the promise; by default `pollEvery` later. */
  waited?(): Promise<void>;
}

/** Follows logs until the signal, and returns the report of what came. Never rejects because of what is on the disk. */
export async function followLogs(
  catalog: Catalog,
  request: Omit<LogScanRequest, 'catalog'> & Pick<FollowRequest, 'disk' | 'find'>,
  { signal, found, polled, waited = () => pollAfter(signal) }: FollowHooks,
): Promise<LogScanAnswer> {
  const tally = await tallyOf(catalog, request);
  const follower = new LogFollower(request, (path) => tally.beginFile(path, found));
  const pause = async () => {
    await nextTurn();
    return !signal.aborted;
  };
  const isBegun = await follower.begin(pause);
  while (!signal.aborted) {
    await follower.poll(pause);
    if (signal.aborted) break;
    // What is followed can still grow.
    polled?.(() => ({ ...tally.report(follower.results()), complete: false }));
    await waited();
  }
  // What was written before the signal counts.
  if (isBegun) await follower.poll();
  const files = follower.finish();
  return { report: tally.report(files), files };
}

async function pollAfter(signal: AbortSignal): Promise<void> {
  try {
    await delay(pollEvery, undefined, { signal });
  } catch {
    // The signal ends the wait; there is no other error.
  }
}
