import messages from '../../../data/job-v3-messages.md';
import type { CatalogEntry } from '../core/catalog';
import { type FingerprintReading, readFingerprints } from '../core/catalog/sources/jobV3';

let reading: FingerprintReading | undefined;

/** The messages of JOB 3.x, known by their fingerprints; `entries` are what its codes mean. Read on the first call. */
export function builtinFingerprints(entries: readonly CatalogEntry[]): FingerprintReading {
  reading ??= readFingerprints({ path: 'data/job-v3-messages.md', text: messages }, entries);
  return reading;
}
