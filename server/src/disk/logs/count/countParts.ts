import type { Worker } from 'node:worker_threads';
import { type BuiltIn, mergeLayers } from '../../../core/catalog';
import { builtScript, receivedLayers, sentLayers, startThread } from '../../threads';
import type { Pause } from '../bytes/readPart';
import type { ByteEncoding } from '../lines/lineText';
import { type CountRules, counterOf } from './countCodes';
import type { NumberCounter } from './numberCounter';
import { type CountAnswer, type CountTask, countParts, partLength, servePartsBy } from './partLoop';

/** What the second thread runs. Undefined if the sources run, as in most tests. */
const [builtCodes, builtNumbers] = [builtScript('count.js'), builtScript('numbers.js')];

/** Counts the parts of large files in two threads. */
export class PartCounter {
  private worker: Promise<Worker> | undefined;

  constructor(
    private readonly counter: NumberCounter,
    private readonly rules: CountRules,
    private readonly script = rules.allNumbers ? builtNumbers : builtCodes,
  ) {}

  /** Counts the first `size` bytes of a file, which this thread has opened. */
  async count(file: number, size: number, encoding: ByteEncoding, pause: Pause): Promise<boolean> {
    const next = new Int32Array(new SharedArrayBuffer(4));
    const { allNumbers, catalog } = this.rules;
    const layers = allNumbers ? [] : sentLayers(catalog.layers);
    const other = this.other({ file, size, encoding, next, layers });
    this.counter.encoding = encoding;
    try {
      return await countParts(this.counter, file, size, next, pause);
    } finally {
      // The other thread begins no more parts, and ends before the file is closed.
      Atomics.store(next, 0, Math.ceil(size / partLength));
      for (const [code, count] of await other) this.counter.add(code, count);
    }
  }

  private async other(task: CountTask): Promise<CountAnswer> {
    if (this.script === undefined) return [];
    this.worker ??= startThread(this.script, { young: 1 });
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

/** Counts the codes that the main thread asks for. `builtIn` returns what ships with the program. */
export function serveCounts(builtIn: () => BuiltIn): Promise<void> {
  return servePartsBy(({ layers }) => {
    const { layers: own, families } = builtIn();
    return counterOf({ catalog: mergeLayers(receivedLayers(layers, own), families), allNumbers: false });
  });
}
