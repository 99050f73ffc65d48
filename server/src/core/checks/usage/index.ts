/** What is wrong with the codes that a text uses. */

export { diagnosticStrings } from './diagnosticStrings';
export type { Finding } from './finding';
export { findingSlices } from './findings';
export { lintFindings } from './lint';
