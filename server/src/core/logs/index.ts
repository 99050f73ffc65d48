/** What is done with the lines of many logs: times, tallies, bursts and chains. Reads no files. */

export { isComplete } from './makeReport';
export type { FileResult, FileStatus, ScanReport } from './report';
export { LogTally } from './tally';
