/** A report as text, Markdown, JSON, CSV and HTML, and its sentences. */

export { bytesText } from './amounts';
export { reportCsv } from './csv';
export { csvLine } from './csvLine';
export { reportHtml } from './html';
export { reportJson } from './json';
export { reportMarkdown } from './markdown';
export { reportText } from './plainText';
export { scanAnswer } from './scanAnswer';
export { burstText, chainText, codeFacts, factPieces, fileStatusText, reportSentences } from './sentences';
