/** What a single line of a log says. */

export { AlikeFacts, type AlikeLines, type LazyLine, learnAlike } from './alikeLines';
export { factsOf, type LineData, type LineFacts, type LineFound, type LinePlace, lineData } from './lineFacts';
export { evidence, LineReader, messageReach, type SeenOnLine } from './lineReader';
export { type LineValues, type Part, type RequestFields, requestFields } from './logFields';
export { isErrorLog, serviceOfPath } from './logFile';
export { type LastText, RecordHeaders } from './recordHeader';
