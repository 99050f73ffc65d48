import type { Worker } from 'node:worker_threads';
import { type BuiltIn, type Catalog, mergeLayers, type VersionSetting } from '../../core/catalog';
import type { FileResult, LogPartial, LogTally } from '../../core/logs';
import { builtScript, receivedLayers, type SentLayer, sentLayers, startThread } from '../threads';
import { HeapLimit } from './bytes/heapLimit';
import type { Pause } from './bytes/readPart';
import type { LogFile } from './files/logFiles';
import type { LineScan } from './lines/lineScan';
import { type LinePart, middleLine, scanPart } from './lines/scanPart';
import { readFile, type ShareFiles, taken } from './readLogs';
import { type LogScanRequest, readerOf, tallyOf } from './scanRequest';

/** What the second thread runs. Undefined if the sources run, as in most tests. */
const builtHalf = builtScript('half.js');

/** How long the second thread compiles its code and learns frequent lines when it begins, in ms. The first one reads meanwhile. */
const coldTime = 250;
/** A rest of a file that takes the first thread no longer, in ms, is not shared. */
const minLeftTime = 700;
/** How long the first thread takes for a byte before that is measured, in ms: as where most lines repeat each other. */
const fastest = 1.5e-6;
/** Number of bytes by which that is measured. The first ones take longer, because this thread begins cold, too. */
const measured = 8 * 1024 * 1024;
/** At most this part of what is left is read during `coldTime`, if that has not been measured yet. */
const maxAhead = 1 / 12;

/** What the second thread receives first. Plain data. */
interface ToThread {
  readonly request: Omit<LogScanRequest, 'catalog'>;
  readonly layers: readonly SentLayer[];
  readonly version: VersionSetting | 'unknown';
}

type SharedFile = Pick<LogFile, 'path' | 'named' | 'previous'> & { readonly inode: number | undefined };

/** Files of which it takes those that are left. */
interface SharedFiles {
  readonly files: readonly SharedFile[];
  readonly next: Int32Array;
}

type FileResults = readonly (readonly [index: number, result: FileResult])[];

/** What it has counted, and of which files it was asked to take. */
interface Counted {
  readonly partial: LogPartial;
  readonly results: FileResults;
}

/** What it sends: that it is ready, how many bytes it has read since it last said so, and what it has counted. */
type FromThread = 'ready' | number | Counted;

/**
 * Scans in two threads. Of a large file the second one takes nearly half of what is left when it is ready; of smaller files it
 * takes the next one again and again.
 */
export class HalfScanner {
  private worker: Promise<Worker> | undefined;
  private isReady = false;
  /** What is done with the next message of the second thread, and with its error: one that does not start takes no part. */
  private take = (message: FromThread): void => {
    this.isReady = message === 'ready';
    if (this.isReady) this.whenReady();
  };
  private whenReady = (): void => undefined;
  private failed = (_error: Error): void => {
    this.isReady = false;
  };

  constructor(
    private readonly tally: LogTally,
    private readonly reader: LineScan,
    private readonly catalog: Catalog,
    private readonly request: Omit<LogScanRequest, 'catalog'>,
    private readonly script = builtHalf,
  ) {}

  /** Scans an open file up to its size. False if `pause` says so. */
  async scan(whole: Omit<LinePart, 'from'>, pause: Pause): Promise<boolean> {
    const { file, size } = whole;
    let end = size;
    let other: Promise<Counted | undefined> | undefined;
    let position = 0;
    let [perByte, last, lastTime] = [fastest, 0, performance.now()];
    const part = { ...whole, from: 0 };
    const isRead = await scanPart(
      this.reader,
      part,
      () => end,
      async (bytes) => {
        position += bytes;
        if (position - last >= measured) {
          const time = performance.now();
          if (last > 0) perByte = (time - lastTime) / (position - last);
          [last, lastTime] = [position, time];
        }
        const left = size - position;
        if (other === undefined && left * perByte > minLeftTime) {
          void this.start();
          const ahead = Math.min(coldTime / perByte, left * maxAhead);
          const middle = this.isReady ? middleLine(file, position + ahead, size) : undefined;
          if (middle !== undefined) {
            end = middle;
            other = this.askFor({ ...part, from: middle }, pause);
          }
        }
        return pause(bytes);
      },
    );
    const lines = this.reader.lineCount;
    if (!isRead) await this.end();
    else if (other !== undefined) {
      const counted = await other;
      if (counted === undefined) return false;
      this.tally.merge(counted.partial, lines);
    }
    return isRead;
  }

  /** See `ShareFiles`. */
  readonly share: ShareFiles = (files, next, pause) => {
    let other: Promise<Counted | undefined> | undefined;
    const ask = (): void => {
      const shared = files.map(({ path, named, previous, inode }) => ({ path, named, previous, inode }));
      other = this.askFor({ files: shared, next }, pause);
    };
    void this.start();
    if (this.isReady) ask();
    else this.whenReady = ask;
    return async () => {
      this.whenReady = () => undefined;
      const counted = await other;
      if (counted) this.tally.merge(counted.partial);
      return counted?.results ?? [];
    };
  };

  private async start(): Promise<void> {
    const { script } = this;
    if (script === undefined || this.worker !== undefined) return;
    const { layers, version = 'unknown' } = this.catalog;
    const workerData: ToThread = { request: this.request, layers: sentLayers(layers), version };
    this.worker = startThread(script, { young: 1, workerData });
    const worker = await this.worker;
    worker.on('message', (message: FromThread) => this.take(message));
    worker.on('error', (error) => this.failed(error));
  }

  /** What the second thread counts; undefined if `pause` has ended it. */
  private async askFor(task: LinePart | SharedFiles, pause: Pause): Promise<Counted | undefined> {
    this.isReady = false;
    const worker = await this.worker;
    return new Promise((resolve, reject) => {
      this.failed = reject;
      this.take = (message) => {
        if (message === 'ready') this.isReady = true;
        else if (typeof message !== 'number') resolve(message);
        else
          void pause(message).then(async (goesOn) => {
            if (goesOn) return;
            await this.end();
            resolve(undefined);
          }, reject);
      };
      worker?.postMessage(task);
    });
  }

  /** Ends the second thread. */
  async end(): Promise<void> {
    await (await this.worker)?.terminate();
  }
}

/** How many bytes the second thread reads until it says so. */
const reportEvery = 16 * 1024 * 1024;

/** Scans the parts that the main thread asks for. `builtIn` ships with the program. */
export async function serveHalves({ layers: own, families }: BuiltIn): Promise<void> {
  const { parentPort: port, workerData } = await import('node:worker_threads');
  const send = (message: FromThread) => port?.postMessage(message);
  const { request, layers, version } = workerData as ToThread;
  const catalog = mergeLayers(receivedLayers(layers, own), families, version);
  const heap = new HeapLimit();
  port?.on('message', async (task: LinePart | SharedFiles) => {
    const tally = await tallyOf(catalog, request);
    const reader = readerOf(tally, catalog, request);
    let bytes = 0;
    const pause = async (more: number) => {
      bytes += more;
      heap.read(more);
      if (bytes < reportEvery) return true;
      send(bytes);
      bytes = 0;
      return true;
    };
    const results: [index: number, result: FileResult][] = [];
    if ('next' in task) {
      const { files, next } = task;
      const { language, encoding } = request;
      for (const [index, file] of taken(files, next)) {
        results.push([index, await readFile(file, reader, { language, encoding, pause, readParts: undefined })]);
      }
    } else await scanPart(reader, task, () => task.size, pause);
    reader.settle();
    send(bytes);
    send({ partial: tally.toPartial(), results });
    send('ready');
  });
  // The index takes long to make.
  await tallyOf(catalog, request);
  send('ready');
}
