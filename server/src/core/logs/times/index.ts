/** The times at the beginning of log lines. */

export { LineTimes } from './lineTime';
export { utc, type Zone, zoneNamed } from './zone';
