/** What is kept of all lines: one set of counts for each code, in bounded memory. */

export { Aggregate, type AggregateData, maxDetailed } from './aggregate';
export { type CodeDetails, type CodeStats, maxRequests, maxValues } from './codeStats';
export { folderFile, maxCompared, type RepetitionData, RepetitionFilter, type Repetitions } from './repetitions';
export { maxOrdered, type Requests } from './requests';
export type { Sample } from './samples';
