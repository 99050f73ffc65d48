/** Reads the catalog of JOB 3.x. */

export { readJobV3 } from './jobV3Layer';
export { type FingerprintReading, readFingerprints } from './messageFingerprints';
