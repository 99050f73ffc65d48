import {
  type Catalog,
  type CatalogLayer,
  type Families,
  isInJobRange,
  jobCodes,
  spaceOf,
  type VersionSetting,
} from '../../core/catalog';
import { type LogFilters, LogTally, messageWords, type TallyOptions } from '../../core/logs';
import { messageIndex } from '../../core/messages';
import { everyNumber } from './kernel';
import { endOfLog } from './lines/endOfLog';
import { LineScan } from './lines/lineScan';
import type { LogReadRequest } from './readLogs';

/** What a catalog is made of. Plain data. */
interface CatalogParts {
  readonly layers: readonly CatalogLayer[];
  readonly families: Families;
  readonly version: VersionSetting | 'unknown';
}

/** What to read, and what to count. Plain data, which a thread can receive. */
export interface LogScanRequest
  extends LogReadRequest,
    LogFilters,
    Pick<TallyOptions, 'counted' | 'now' | 'hasErrorLog'> {
  readonly catalog: CatalogParts;
  /** True to look for messages, too, and for the arguments of those beside codes. */
  readonly messages: boolean;
  /** Maximum number of bytes to read at a time; smaller ones only in tests. */
  readonly chunk?: number | undefined;
  /** True to search without WebAssembly. */
  readonly plain?: boolean | undefined;
  /** See `TallyOptions`. */
  readonly foldersOfOneLog?: readonly string[] | undefined;
  /** True to answer with what can be merged with other scans, too. */
  readonly partial?: boolean | undefined;
  /** 1, the default, or 2: large files are then read by a second thread, too. */
  readonly threads?: number | undefined;
}

/** The tally for a request. */
export async function tallyOf(catalog: Catalog, request: Omit<LogScanRequest, 'catalog'>): Promise<LogTally> {
  const {
    codes,
    families,
    messages,
    counted,
    minConfidence,
    since,
    until,
    timeZone,
    now,
    hasErrorLog,
    foldersOfOneLog,
  } = request;
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
    ...(hasErrorLog !== undefined && { hasErrorLog }),
    ...(foldersOfOneLog && { foldersOfOneLog: new Set(foldersOfOneLog) }),
  });
}

/** Numbers that count wherever one of them does. */
function alikeNumbers(catalog: Catalog, request: Omit<LogScanRequest, 'catalog'>): Iterable<number> {
  const { codes, families, counted, minConfidence = 'any' } = request;
  if (codes || families || minConfidence !== 'any') return [];
  if (counted === 'allNumbers') return everyNumber();
  return catalog.entries.map(({ code }) => code).filter(isInJobRange);
}

/** Reads the lines of files for a tally. */
export function readerOf(tally: LogTally, catalog: Catalog, request: Omit<LogScanRequest, 'catalog'>): LineScan {
  const beginFile = (path: string, previous?: string) =>
    tally.beginFile(path, undefined, previous === undefined ? undefined : (length) => endOfLog(previous, length));
  return new LineScan(beginFile, {
    words: request.messages ? messageWords : [],
    alike: alikeNumbers(catalog, request),
    numbers: request.counted === 'allNumbers' ? 'all' : 'codes',
    everyLine: spaceOf(catalog) !== jobCodes,
    chunk: request.chunk,
    plain: request.plain,
  });
}
