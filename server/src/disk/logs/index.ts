/** Reads logs of any size. */

export type { LogScanProgress } from './readLogs';
