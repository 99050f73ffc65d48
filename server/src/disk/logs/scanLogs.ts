import {
  type Catalog,
  type CatalogLayer,
  type Families,
  jobCodes,
  mergeLayers,
  spaceOf,
  type VersionSetting,
} from '../../core/catalog';
import {
  type FileResult,
  type LogFilters,
  type LogPartial,
  LogTally,
  messageWords,
  type ScanReport,
  type TallyOptions,
  type Watched,
} from '../../core/logs';
import { messageIndex } from '../../core/messages';
import { LineScan } from './lines/lineScan';
import { type LogReadRequest, type LogScanHooks, readLogs } from './readLogs';

/** What a catalog is made of. Plain data. */
export interface CatalogParts {
  readonly layers: readonly CatalogLayer[];
  readonly families: Families;
  readonly version: VersionSetting | 'unknown';
}

/** What to read, and what to count. Plain data, which a thread can receive. */
export interface LogScanRequest extends LogReadRequest, LogFilters, Pick<TallyOptions, 'counted' | 'now'> {
  readonly catalog: CatalogParts;
  /** True to look for messages, too, and for the arguments of those beside codes. */
  readonly messages: boolean;
  /** Maximum number of bytes to read at a time; smaller ones only in tests. */
  readonly chunk?: number | undefined;
  /** True to search without WebAssembly. */
  readonly plain?: boolean | undefined;
}

export interface LogAnswerHooks extends LogScanHooks {
  /** The answer so far, now and then. `watched`: of files that are followed. */
  onPartial?(report: ScanReport, watched?: Watched): void;
}

export interface LogScanAnswer {
  readonly report: ScanReport;
  readonly files: readonly FileResult[];
  /** To be merged with those of other scans. */
  readonly partial: LogPartial;
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
  request: Omit<LogScanRequest, 'catalog'>,
  hooks: LogAnswerHooks = {},
): Promise<LogScanAnswer> {
  const { messages } = request;
  const tally = await tallyOf(catalog, request);
  const reader = new LineScan((path) => tally.beginFile(path), {
    words: messages ? messageWords : [],
    everyLine: spaceOf(catalog) !== jobCodes,
    chunk: request.chunk,
    plain: request.plain,
  });
  const done: FileResult[] = [];
  let last = performance.now();
  const files = await readLogs(
    request,
    {
      begin: (path) => reader.begin(path),
      end: (result) => done.push(result),
    },
    {
      ...hooks,
      onProgress(progress) {
        hooks.onProgress?.(progress);
        if (hooks.onPartial === undefined || performance.now() - last < partialEvery) return;
        hooks.onPartial(tally.report([...done, { path: progress.path, status: 'truncated', bytes: 0 }]));
        last = performance.now();
      },
    },
  );
  return { report: tally.report(files), files, partial: tally.toPartial() };
}

/** The tally for a request. */
export async function tallyOf(catalog: Catalog, request: Omit<LogScanRequest, 'catalog'>): Promise<LogTally> {
  const { codes, families, messages, counted, minConfidence, since, until, timeZone, now } = request;
  return new LogTally({
    catalog,
    ...(messages && { messages: await messageIndex(catalog) }),
    ...(counted && { counted }),
    ...(minConfidence && { minConfidence }),
    ...(codes && { codes: new Set(codes) }),
    ...(families && { families: new Set(families) }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(timeZone !== undefined && { timeZone }),
    ...(now !== undefined && { now }),
  });
}
