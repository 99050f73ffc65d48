import type { Worker } from 'node:worker_threads';
import type { ReadingResult, ReadingResults, ReadingTask } from './readingTask';
import { builtScript, startThread } from './threads';

/** What a thread runs. Undefined if the sources run, as in most tests. */
export const builtThread = builtScript('thread.js');

/** An idle thread, which takes 10 MB, ends after this long, in ms. A new one starts in 30 ms. */
const maxIdle = 2000;

/**
 * A thread sends at most this many results that were not taken yet. Node takes all that wait at once, so that others would
 * have no turn, and large texts would wait in memory.
 */
const maxAhead = 2;

/** What the thread receives: the task, and how many of its results were taken. */
interface Order {
  readonly task: ReadingTask;
  readonly taken: Int32Array;
}

/** Sent by the thread when a task is done. */
const done = 'done';

/** Does reading tasks in threads of their own, because the main thread answers hovers. */
export class ReadingThreads {
  private idle: Worker | undefined;
  private timer: NodeJS.Timeout | undefined;

  /** Without a script, this thread does the tasks. */
  constructor(private readonly script: string | undefined) {}

  /**
   * Settles when the task is done or cancelled, which ends its thread; rejects if the thread fails. `take` receives one result
   * after the other; the thread waits while it is behind with them.
   */
  async read<Task extends ReadingTask>(
    task: Task,
    take: (result: ReadingResults[Task['kind']]) => void | Promise<void>,
    stop?: AbortSignal,
  ): Promise<void> {
    if (stop?.aborted) return;
    const receive = take as (result: ReadingResult) => void | Promise<void>;
    if (this.script === undefined) {
      const { perform } = await import('./readingTask');
      perform(task, receive);
      return;
    }
    const worker = this.takeIdle() ?? (await readingThread(this.script));
    const cancel = (): void => void worker.terminate();
    stop?.addEventListener('abort', cancel);
    let forget = (): void => undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
        const giveRoom = (): void => {
          Atomics.add(taken, 0, 1);
          Atomics.notify(taken, 0);
        };
        const hear = (result: ReadingResult | typeof done): void => {
          const later = (): void => void setImmediate(giveRoom);
          if (result === done) resolve();
          else Promise.resolve(receive(result)).then(later, later);
        };
        const end = (): void => (stop?.aborted ? resolve() : reject(new Error('A reading thread has ended.')));
        worker.on('message', hear).on('error', reject).on('exit', end);
        forget = () => worker.off('message', hear).off('error', reject).off('exit', end);
        if (stop?.aborted) cancel();
        else worker.postMessage({ task, taken } satisfies Order);
      });
    } finally {
      stop?.removeEventListener('abort', cancel);
      forget();
    }
    if (!stop?.aborted) this.keepIdle(worker);
  }

  private takeIdle(): Worker | undefined {
    clearTimeout(this.timer);
    const { idle } = this;
    this.idle = undefined;
    return idle;
  }

  private keepIdle(worker: Worker): void {
    void this.takeIdle()?.terminate();
    this.idle = worker;
    this.timer = setTimeout(() => void this.takeIdle()?.terminate(), maxIdle).unref();
  }
}

async function readingThread(script: string): Promise<Worker> {
  const worker = await startThread(script, { young: 1 });
  worker.unref();
  return worker;
}

/** Does the tasks that the main thread sends to this one. */
export async function serveTasks(): Promise<void> {
  const { parentPort: port } = await import('node:worker_threads');
  const { perform } = await import('./readingTask');
  port?.on('message', ({ task, taken }: Order) => {
    let sent = 0;
    perform(task, (result) => {
      port.postMessage(result);
      sent++;
      for (let now = Atomics.load(taken, 0); sent - now >= maxAhead; now = Atomics.load(taken, 0)) {
        Atomics.wait(taken, 0, now);
      }
    });
    port.postMessage(done);
  });
}
