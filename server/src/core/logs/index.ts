/** What is done with the lines of many logs: times, tallies, bursts and chains. Reads no files. */

export { type Alert, Alerts, alertNamed } from './alerts';
export { messageWords } from './lineFilter';
export type { LinePlace, SeenOnLine } from './lines';
export { isComplete, nextStep } from './makeReport';
export type { TallyOptions } from './options';
export {
  burstText,
  bytesText,
  chainText,
  codeFacts,
  fileStatusText,
  reportCsv,
  reportHtml,
  reportJson,
  reportMarkdown,
  reportSentences,
} from './output';
export type { CodeReport, FileResult, FileStatus, SampleLine, ScanReport } from './report';
export { type FileTally, type LogPartial, LogTally } from './tally';
