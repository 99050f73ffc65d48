import type { Worker } from 'node:worker_threads';
import { type BuiltIn, mergeLayers, type VersionSetting } from '../../core/catalog';
import { type Alert, LogTally, type ScanReport, type Watched } from '../../core/logs';
import { builtScript, receivedLayers, type SentLayer, sentLayers, startThread } from '../threads';
import { withEvidenceTexts } from './lines/evidenceTexts';
import type { LogScanProgress } from './readLogs';
import { logReason } from './reasons';
import { type LogAnswerHooks, type LogScanAnswer, scanLogs } from './scanLogs';
import type { LogScanRequest } from './scanRequest';

/** What the thread runs: the bundle that this is part of. Undefined if the sources run, as in most tests. */
const builtScan = builtScript('scan.js');

/** A cancelled thread has this long to give the answer so far, in ms; then it is ended. */
const maxCancelling = 150;

/** What to read in a thread. Plain data. */
interface ThreadRequest extends LogScanRequest {
  /** To follow the files until the signal; undefined to read them once. */
  readonly watch?: { readonly alerts: readonly Alert[] } | undefined;
}

/** What the thread sends. Plain data. */
type FromThread =
  | { readonly kind: 'progress'; readonly progress: LogScanProgress }
  | { readonly kind: 'partial'; readonly report: ScanReport; readonly watched: Watched | undefined }
  | { readonly kind: 'answer'; readonly answer: LogScanAnswer }
  | { readonly kind: 'error'; readonly error: Error };

/** What the thread receives first. Plain data. */
interface ToThread {
  readonly request: Omit<ThreadRequest, 'catalog'>;
  readonly layers: readonly SentLayer[];
  readonly version: VersionSetting | 'unknown';
}

/** What the thread receives after the request. */
const cancel = 'cancel';

/**
 * Scans in a thread of its own, because the main thread answers hovers. A cancelled scan answers within 200 ms with what was
 * counted so far. Without a `script`, this thread scans. Standard input cannot be read.
 *
 * @param longest how long the thread of a cancelled scan may take for its answer, in ms
 */
export async function scanInThread(
  request: ThreadRequest,
  hooks: LogAnswerHooks = {},
  script: string | undefined = builtScan,
  longest = maxCancelling,
): Promise<LogScanAnswer> {
  if (script === undefined) return scanHere(request, hooks);
  const worker = await startThread(script, { young: 4 });
  try {
    return await answerOf(worker, request, hooks, longest);
  } finally {
    void worker.terminate();
  }
}

async function scanHere(request: ThreadRequest, hooks: LogAnswerHooks): Promise<LogScanAnswer> {
  const answer = await readHere(request, hooks);
  return { ...answer, report: withEvidenceTexts(answer.report) };
}

async function readHere(request: ThreadRequest, hooks: LogAnswerHooks): Promise<LogScanAnswer> {
  if (request.watch === undefined) return scanLogs(request, hooks);
  const { watchLogs } = await import('./follow/watchLogs');
  return watchLogs(request, request.watch.alerts, hooks);
}

function answerOf(
  worker: Worker,
  request: ThreadRequest,
  hooks: LogAnswerHooks,
  longest: number,
): Promise<LogScanAnswer> {
  const { signal } = hooks;
  let last: ScanReport | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stop = (): void => undefined;
  const answer = new Promise<LogScanAnswer>((resolve, reject) => {
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'progress') hooks.onProgress?.(message.progress);
      else if (message.kind === 'partial') {
        last = message.report;
        hooks.onPartial?.(last, message.watched);
      } else if (message.kind === 'answer') resolve(message.answer);
      else reject(message.error);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The thread that scans logs has ended.')));
    stop = () => {
      worker.postMessage(cancel);
      timer ??= setTimeout(() => resolve(cancelledAnswer(request, last)), longest);
    };
    signal?.addEventListener('abort', stop);
    const { catalog, ...rest } = request;
    const layers = sentLayers(catalog.layers);
    worker.postMessage({ request: rest, layers, version: catalog.version } satisfies ToThread);
    if (signal?.aborted) stop();
  });
  return answer.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  });
}

/** The last answer that a thread gave before it was ended. */
function cancelledAnswer(request: ThreadRequest, last: ScanReport | undefined): LogScanAnswer {
  const { layers, families, version } = request.catalog;
  const tally = new LogTally({ catalog: mergeLayers(layers, families, version) });
  const reason = logReason('cancelled', request.language);
  const files = request.paths.map((path) => ({ path, status: 'skipped' as const, bytes: 0, reason }));
  const report = last ? { ...last, complete: false } : tally.report(files);
  return { report, files: last ? [] : files };
}

/** Scans what the main thread asks for, once. `builtIn` ships with the program. */
export async function serveScan({ layers: own, families }: BuiltIn): Promise<void> {
  const { parentPort: port } = await import('node:worker_threads');
  const controller = new AbortController();
  const send = (message: FromThread) => port?.postMessage(message);
  port?.on('message', (message: ToThread | typeof cancel) => {
    if (message === cancel) {
      controller.abort();
      return;
    }
    const { request, version } = message;
    const catalog = { layers: receivedLayers(message.layers, own), families, version };
    scanHere(
      { ...request, catalog },
      {
        signal: controller.signal,
        onProgress: (progress) => send({ kind: 'progress', progress }),
        onPartial: (report, watched) => send({ kind: 'partial', report, watched }),
      },
    ).then(
      (answer) => send({ kind: 'answer', answer }),
      (error: Error) => send({ kind: 'error', error }),
    );
  });
}
