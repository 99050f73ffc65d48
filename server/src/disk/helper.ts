import type { Worker } from 'node:worker_threads';
import type { Batch } from '../catalogs/workspaceFiles';
import type { WalkJob } from './walkJob';
import type { FolderTask, WalkRules } from './walkRules';

/** What the thread is started with. */
export interface HelperData {
  /** By which the bundle knows that it runs in this thread. */
  readonly kind: 'walk';
  readonly rules: WalkRules;
  /** See `WalkJob`. */
  readonly sought: readonly string[] | undefined;
  /** One number that both threads see: 1 while the first one has nothing left to do. */
  readonly hungry: SharedArrayBuffer;
}

/** What the thread says. It is told `FolderTask[]`. */
export type HelperMessage<Found> =
  | { readonly kind: 'found'; readonly batch: Batch<Found> }
  | { readonly kind: 'back'; readonly tasks: FolderTask[] }
  | { readonly kind: 'idle' };

/** A second thread that looks through folders. */
export class Helper<Found> {
  private readonly worker: Worker;
  private readonly hungry: Int32Array;
  private state: 'starting' | 'idle' | 'busy' | 'ended' = 'starting';
  /** What it was given and has not finished. */
  private given: FolderTask[] = [];
  private waiting: ((tasks: FolderTask[] | undefined) => void) | undefined;

  constructor(
    script: string,
    { sought }: WalkJob<Found>,
    rules: WalkRules,
    private readonly found: (batch: Batch<Found>) => void,
  ) {
    const data: HelperData = { kind: 'walk', rules, sought, hungry: new SharedArrayBuffer(4) };
    this.hungry = new Int32Array(data.hungry);
    // Loaded by those alone that need a second thread.
    const threads: typeof import('node:worker_threads') = require('node:worker_threads');
    this.worker = new threads.Worker(script, { workerData: data, env: threads.SHARE_ENV });
    this.worker.on('message', (message: HelperMessage<Found>) => this.hear(message));
    // The first thread then does alone what this one has left undone.
    this.worker.on('error', () => this.end());
    this.worker.on('exit', () => this.end());
  }

  /** True when it has nothing to do. */
  get ready(): boolean {
    return this.state === 'idle';
  }

  give(tasks: FolderTask[]): void {
    if (tasks.length === 0 || this.state !== 'idle') return;
    this.given = tasks;
    this.state = 'busy';
    this.worker.postMessage(tasks);
  }

  /** Settles with tasks that are left for the caller, who has none; with undefined once everything is done. */
  wait(wantsTasks: boolean): Promise<FolderTask[] | undefined> {
    if (this.state !== 'busy') {
      const left = this.given;
      this.given = [];
      return Promise.resolve(left.length > 0 ? left : undefined);
    }
    if (wantsTasks) Atomics.store(this.hungry, 0, 1);
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  stop(): void {
    this.given = [];
    this.end();
    void this.worker.terminate();
  }

  private hear(message: HelperMessage<Found>): void {
    if (this.state === 'ended') return;
    if (message.kind === 'found') this.found(message.batch);
    else if (message.kind === 'back') this.answer(message.tasks);
    else {
      this.state = 'idle';
      this.given = [];
      this.answer(undefined);
    }
  }

  private end(): void {
    if (this.state === 'ended') return;
    this.state = 'ended';
    const left = this.given;
    this.given = [];
    if (this.waiting) this.answer(left.length > 0 ? left : undefined);
    else this.given = left;
  }

  private answer(tasks: FolderTask[] | undefined): void {
    Atomics.store(this.hungry, 0, 0);
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.(tasks);
  }
}
