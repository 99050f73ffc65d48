/** Reads logs of any size. */

export { editorLogs } from './editorLogs';
export type { FollowHooks } from './follow/followLogs';
export type { LogScanProgress } from './readLogs';
export type { LogScanRequest } from './scanRequest';
