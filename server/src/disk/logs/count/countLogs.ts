import type { FileResult } from '../../../core/logs';
import type { Language } from '../../../core/text';
import { type FoundLogs, findLogs, foldersOfErrorLogs } from '../files/logFiles';
import { type LogReadRequest, type LogScanHooks, readLogs } from '../readLogs';
import { type CountRules, counterOf } from './countCodes';
import { PartCounter } from './countParts';
import type { CountOptions } from './numberCounter';

/** A request to count codes, and nothing else. */
interface CountRequest extends LogReadRequest, CountRules, CountOptions {
  /** 1, the default, or 2: large files are then read by a second thread, too. */
  readonly threads?: number | undefined;
}

interface CountedLogs {
  /** The most frequent first. */
  readonly codes: readonly (readonly [code: number, count: number])[];
  readonly files: readonly FileResult[];
}

/**
 * Finds the files to count. Undefined if there is an `error.log` among other files of its folder, whose lines it repeats: to count a
 * line once its text must be read.
 */
export function logsToCount(paths: readonly string[], language: Language): FoundLogs | undefined {
  const found = findLogs(paths, language);
  return foldersOfErrorLogs(found.files).withOthers.length > 0 ? undefined : found;
}

/** Counts the codes of all files of a request. */
export async function countLogs(request: CountRequest, hooks: LogScanHooks = {}): Promise<CountedLogs> {
  const counter = counterOf(request, request);
  if ((request.threads ?? 1) < 2) {
    const files = await readLogs(request, counter, hooks);
    return { codes: counter.totals(), files };
  }
  const parts = new PartCounter(counter, request);
  const { encoding } = request;
  const known = encoding === 'utf-8' || encoding === 'gb18030' ? encoding : undefined;
  const begin = () => counter.begin();
  try {
    const files = await readLogs(
      request,
      { begin, readParts: (pause) => (file, _path, size) => parts.count(file, size, known, pause) },
      hooks,
    );
    return { codes: counter.totals(), files };
  } finally {
    await parts.end();
  }
}
