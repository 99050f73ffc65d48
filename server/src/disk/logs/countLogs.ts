import type { FileResult } from '../../core/logs';
import { CodeCounter, type CountOptions, type CountRules } from './countCodes';
import { type LogReadRequest, type LogScanHooks, readLogs } from './readLogs';

/** A request to count codes, and nothing else. */
export interface CountRequest extends LogReadRequest, CountRules, CountOptions {}

export interface CountedLogs {
  /** The most frequent first. */
  readonly codes: readonly (readonly [code: number, count: number])[];
  readonly files: readonly FileResult[];
}

/** Counts the codes of all files of a request. */
export async function countLogs(request: CountRequest, hooks: LogScanHooks = {}): Promise<CountedLogs> {
  const counter = new CodeCounter(request, request);
  const files = await readLogs(request, counter, hooks);
  return { codes: counter.totals(), files };
}
