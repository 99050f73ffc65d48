/** What a single line of a log says. */

export type { LineFacts, LinePlace } from './lineFacts';
export { LineReader, messageReach, type Part, type SeenOnLine } from './lineReader';
export { type LogFields, logFields } from './logFields';
export { isErrorLog, serviceOfPath } from './logFile';
export { RecordHeaders } from './recordHeader';
