import { type Catalog, mergeLayers } from '../../core/catalog';
import { type FileResult, isErrorLog, type LogPartial, type ScanReport, type Watched } from '../../core/logs';
import { findLogs, foldersOfErrorLogs } from './files/logFiles';
import { type LogScanHooks, readLogs } from './readLogs';
import type { HalfScanner } from './scanHalves';
import { type LogScanRequest, readerOf, tallyOf } from './scanRequest';

export interface LogAnswerHooks extends LogScanHooks {
  /** The answer so far, now and then. `watched`: of files that are followed. */
  onPartial?(report: ScanReport, watched?: Watched): void;
}

export interface LogScanAnswer {
  readonly report: ScanReport;
  readonly files: readonly FileResult[];
  /** To be merged with those of other scans, if it was requested. */
  readonly partial?: LogPartial;
}

/** How often the answer so far is given, in ms. */
const partialEvery = 500;

/** Scans all files of a request. Never rejects because of what is on the disk. */
export async function scanLogs(request: LogScanRequest, hooks: LogAnswerHooks = {}): Promise<LogScanAnswer> {
  const { layers, families, version } = request.catalog;
  return scanLogsWith(mergeLayers(layers, families, version), request, hooks);
}

/** The same with a catalog that is there already. */
export async function scanLogsWith(
  catalog: Catalog,
  whole: Omit<LogScanRequest, 'catalog'>,
  hooks: LogAnswerHooks = {},
): Promise<LogScanAnswer> {
  const { found: all = findLogs(whole.paths, whole.language, whole.within), ...rest } = whole;
  const errorLogs = all.files.filter(({ path }) => isErrorLog(path));
  // Last, because less of them is kept if another file of the folder was read.
  const found = { ...all, files: [...all.files.filter(({ path }) => !isErrorLog(path)), ...errorLogs] };
  const { alone, withOthers } = foldersOfErrorLogs(all.files);
  // A partial may be merged with those of other machines, which have read other files of a folder.
  const request = {
    ...rest,
    hasErrorLog: whole.partial === true || withOthers.length > 0,
    foldersOfOneLog: whole.partial ? [] : alone,
  };
  const tally = await tallyOf(catalog, request);
  const reader = readerOf(tally, catalog, request);
  const halves = (request.threads ?? 1) < 2 ? undefined : await halfScanner(tally, reader, catalog, request);
  const { encoding } = request;
  const known = encoding === 'utf-8' || encoding === 'gb18030' ? encoding : undefined;
  const done: FileResult[] = [];
  let last = performance.now();
  const files = await readLogs(
    { ...request, found },
    {
      begin: (path, previous) => reader.begin(path, previous),
      ...(halves && {
        readParts: (pause) => (file, path, size) => {
          const previous = found.files.find((one) => one.path === path)?.previous;
          return halves.scan({ file, path, previous, size, encoding: known }, pause);
        },
        share: halves.share,
      }),
      end: (result) => {
        done.push(result);
        tally.endFile(result);
      },
    },
    {
      ...hooks,
      onProgress(progress) {
        hooks.onProgress?.(progress);
        if (hooks.onPartial === undefined || performance.now() - last < partialEvery) return;
        reader.settle();
        hooks.onPartial(tally.report([...done, { path: progress.path, status: 'truncated', bytes: 0 }]));
        last = performance.now();
      },
    },
  );
  await halves?.end();
  reader.settle();
  return { report: tally.report(files), files, ...(request.partial && { partial: tally.toPartial() }) };
}

/** Loaded only where there is a second thread. */
async function halfScanner(...args: ConstructorParameters<typeof HalfScanner>): Promise<HalfScanner> {
  const { HalfScanner: Scanner } = await import('./scanHalves');
  return new Scanner(...args);
}
