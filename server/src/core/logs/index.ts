/** What is done with the lines of many logs: times, tallies, bursts and chains. Reads no files. */

export { messageWords } from './lineFilter';
export { isComplete } from './makeReport';
export type { TallyOptions } from './options';
export type { FileResult, FileStatus, ScanReport } from './report';
export { type FileTally, type LogPartial, LogTally } from './tally';
