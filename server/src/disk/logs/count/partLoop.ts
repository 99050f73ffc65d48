import type { SentLayer } from '../../threads';
import type { Pause } from '../bytes/readPart';
import type { ByteEncoding } from '../lines/lineText';
import type { NumberCounter } from './numberCounter';

/** The length of a part of a file, in bytes: large enough that beginning one costs nothing. */
export const partLength = 16 * 1024 * 1024;

/** What the second thread receives for each file. Plain data. */
export interface CountTask {
  /** An open file: its name may be that of another one by now. */
  readonly file: number;
  readonly size: number;
  readonly encoding: ByteEncoding;
  /** The number of the next part. */
  readonly next: Int32Array;
  /** Those of the catalog; none if all numbers are counted. */
  readonly layers: readonly SentLayer[];
}

/** What it answers. */
export type CountAnswer = readonly (readonly [code: number, count: number])[];

/** Counts one part after the other that no thread has taken. */
export async function countParts(
  counter: NumberCounter,
  file: number,
  size: number,
  next: Int32Array,
  pause: Pause,
): Promise<boolean> {
  for (;;) {
    const from = Atomics.add(next, 0, 1) * partLength;
    if (from >= size) return true;
    if (!(await counter.countPart(file, { from, to: Math.min(size, from + partLength), size }, pause))) return false;
  }
}

/** Counts what the main thread asks for. */
export async function servePartsBy(counterFor: (task: CountTask) => NumberCounter): Promise<void> {
  const { parentPort: port } = await import('node:worker_threads');
  port?.on('message', async (task: CountTask) => {
    const counter = counterFor(task);
    counter.encoding = task.encoding;
    await countParts(counter, task.file, task.size, task.next, async () => true);
    port.postMessage(counter.totals() satisfies CountAnswer);
  });
}
