/** What is done with the lines of many logs: times, tallies, bursts and chains. Reads no files. */

export { agentFilters } from './agentFilters';
export { type Alert, Alerts, alertNamed, type CameLine, Watch, type Watched } from './alerts';
export { unknownFamily } from './family';
export { messageWords } from './lineFilter';
export { type AlikeLines, evidence, isErrorLog, type LazyLine, type LinePlace, type SeenOnLine } from './lines';
export { nextStep } from './makeReport';
export type { LogFilters, TallyOptions } from './options';
export {
  burstText,
  bytesText,
  chainText,
  codeFacts,
  factPieces,
  fileStatusText,
  reportCsv,
  reportHtml,
  reportJson,
  reportMarkdown,
  reportSentences,
} from './output';
export { type CodeReport, type FileResult, type FileStatus, isRead, type SampleLine, type ScanReport } from './report';
export { type FileCounting, type FileTally, type LogPartial, LogTally } from './tally';
