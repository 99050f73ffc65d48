/** What is wrong with the codes that a text uses. */

export { diagnosticStrings } from './diagnosticStrings';
export type { Finding } from './finding';
export { findingSlices, findingsIn } from './findings';
export { lintFindings } from './lint';
