/** The times at the beginning of log lines. */

export type { TimeRead } from './calendar';
export { LineTimes } from './lineTime';
export type { LineBytes, TimePlace } from './timePlace';
export { utc, type Zone, zoneNamed } from './zone';
