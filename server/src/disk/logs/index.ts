/** Reads logs of any size. */

export { editorLogs } from './editorLogs';
export type { LogScanProgress } from './readLogs';
