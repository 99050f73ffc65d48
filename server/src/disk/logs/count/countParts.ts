import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { type BuiltIn, mergeLayers, noFamilies } from '../../../core/catalog';
import { openFlags } from '../../read/textFile';
import type { ByteEncoding } from '../lines/lineText';
import { receivedLayers, type SentLayer, sentLayers } from '../sentLayers';
import { CodeCounter, type CountRules } from './countCodes';

/** The length of a part of a file, in bytes: large enough that beginning one costs nothing. */
const partLength = 16 * 1024 * 1024;

/** What the second thread runs: the bundle that this is part of. Undefined if the sources run, as in most tests. */
const builtThread = __filename.endsWith('.js') ? join(__dirname, 'count.js') : undefined;

/** What the second thread receives for each file. Plain data. */
interface CountTask {
  readonly path: string;
  readonly size: number;
  readonly encoding: ByteEncoding;
  /** The number of the next part. */
  readonly next: Int32Array;
  readonly allNumbers: boolean;
  readonly layers: readonly SentLayer[];
}

/** What it answers: counts, or undefined if the file could not be opened. */
type CountAnswer = readonly (readonly [code: number, count: number])[];

type Pause = (bytes: number) => Promise<boolean>;

/** Counts the parts of large files in two threads. */
export class PartCounter {
  private worker: Promise<Worker> | undefined;

  constructor(
    private readonly counter: CodeCounter,
    private readonly rules: CountRules,
    private readonly script = builtThread,
  ) {}

  /** Counts the first `size` bytes of a file, which this thread has opened. */
  async count(file: number, path: string, size: number, encoding: ByteEncoding, pause: Pause): Promise<boolean> {
    const next = new Int32Array(new SharedArrayBuffer(4));
    const { allNumbers, catalog } = this.rules;
    const layers = allNumbers ? [] : sentLayers(catalog.layers);
    const other = this.other({ path, size, encoding, next, allNumbers, layers });
    this.counter.encoding = encoding;
    const isWhole = await countParts(this.counter, file, size, next, pause);
    // The other thread has no part to begin with.
    if (!isWhole) Atomics.store(next, 0, Math.ceil(size / partLength));
    for (const [code, count] of await other) this.counter.add(code, count);
    return isWhole;
  }

  private async other(task: CountTask): Promise<CountAnswer> {
    if (this.script === undefined) return [];
    this.worker ??= start(this.script);
    const worker = await this.worker;
    return new Promise((resolve, reject) => {
      worker.removeAllListeners();
      worker.once('message', resolve).once('error', reject);
      worker.postMessage(task);
    });
  }

  /** Ends the second thread. */
  async end(): Promise<void> {
    if (this.worker !== undefined) void (await this.worker).terminate();
  }
}

async function start(script: string): Promise<Worker> {
  const threads = await import('node:worker_threads');
  return new threads.Worker(script, { env: threads.SHARE_ENV, resourceLimits: { maxYoungGenerationSizeMb: 1 } });
}

/** Counts one part after the other that no thread has taken. */
async function countParts(
  counter: CodeCounter,
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

/** Counts what the main thread asks for. `builtIn` returns what ships with the program. */
export async function serveCounts(builtIn: () => BuiltIn): Promise<void> {
  const { parentPort: port } = await import('node:worker_threads');
  port?.on('message', async ({ path, size, encoding, next, allNumbers, layers }: CountTask) => {
    const { layers: own, families } = allNumbers ? { layers: [], families: noFamilies } : builtIn();
    const catalog = mergeLayers(receivedLayers(layers, own), families);
    const counter = new CodeCounter({ catalog, allNumbers });
    counter.encoding = encoding;
    const file = openSync(path, openFlags);
    await countParts(counter, file, size, next, async () => true);
    closeSync(file);
    port.postMessage(counter.totals() satisfies CountAnswer);
  });
}
