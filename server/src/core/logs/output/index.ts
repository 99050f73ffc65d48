/** A report as text, Markdown, JSON, CSV and HTML, and its sentences. */

export { reportCsv } from './csv';
export { type HtmlOptions, reportHtml } from './html';
export { type JsonOptions, reportJson } from './json';
export { reportMarkdown, type ShownOptions } from './markdown';
export { reportText } from './plainText';
export {
  burstText,
  chainText,
  codeFacts,
  distinctText,
  factLabels,
  fileStatusText,
  reportSentences,
  systemsText,
  timeText,
} from './sentences';
