/** What a single line of a log says. */

export { factsOf, type LineData, type LineFacts, type LinePlace, lineData } from './lineFacts';
export { evidence, LineReader, messageReach, type Part, type SeenOnLine } from './lineReader';
export { type LineValues, type RequestFields, requestFields } from './logFields';
export { isErrorLog, serviceOfPath } from './logFile';
export { RecordHeaders } from './recordHeader';
