import { parentPort, workerData } from 'node:worker_threads';
import type { HelperData, HelperMessage } from './helper';
import { jobFor } from './searchJob';
import { Walker } from './walker';
import type { FolderTask } from './walkRules';

/** How long findings are gathered before they are handed over, in ms. */
const flushEvery = 20;

/** Does the work of a `Helper` in its thread. It ends when it is terminated. */
export function help(): void {
  if (parentPort === null) return;
  const port = parentPort;
  const { rules, sought, hungry }: HelperData = workerData;
  const walker = new Walker(jobFor(sought), rules);
  const flag = new Int32Array(hungry);
  const say = (message: HelperMessage<unknown>): void => port.postMessage(message);
  port.on('message', (tasks: FolderTask[]) => {
    walker.add(tasks);
    let flushed = performance.now();
    while (!walker.done) {
      walker.step();
      if (Atomics.load(flag, 0) === 1) share(walker, flag, say);
      if (performance.now() - flushed < flushEvery) continue;
      say({ kind: 'found', batch: walker.take() });
      flushed = performance.now();
    }
    say({ kind: 'found', batch: walker.take() });
    say({ kind: 'idle' });
  });
  say({ kind: 'idle' });
}

function share(walker: Walker<unknown>, flag: Int32Array, say: (message: HelperMessage<unknown>) => void): void {
  const tasks = walker.give();
  if (tasks.length === 0) return;
  Atomics.store(flag, 0, 0);
  say({ kind: 'back', tasks });
}
