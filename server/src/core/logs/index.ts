/** What is done with the lines of many logs: times, tallies, bursts and chains. Reads no files. */

export { lineMayMatter, messageWords } from './lineFilter';
export { isComplete } from './makeReport';
export type { TallyOptions } from './options';
export {
  burstText,
  chainText,
  codeFacts,
  distinctText,
  factLabels,
  fileStatusText,
  type HtmlOptions,
  type JsonOptions,
  reportCsv,
  reportHtml,
  reportJson,
  reportMarkdown,
  reportSentences,
  reportText,
  type ShownOptions,
  systemsText,
  timeText,
} from './output';
export { type PartialProblem, PartialReader, partialLines, type WrittenPartial } from './partials';
export type {
  ArgumentReport,
  Burst,
  Chain,
  CodeReport,
  Distinct,
  Family,
  FileReport,
  FileResult,
  FileStatus,
  Limit,
  Repeated,
  SampleLine,
  ScanReport,
  ValueCount,
  Values,
} from './report';
export { type FileTally, type LogPartial, LogTally } from './tally';
export { LineTimes, type Zone, zoneNamed } from './times';
