/** Reads logs of any size. */

export { type CountedLogs, type CountRequest, countLogs } from './countLogs';
export type { LogScanHooks, LogScanProgress } from './scanLogs';
