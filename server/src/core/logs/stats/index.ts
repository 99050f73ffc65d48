/** What is kept of all lines: one set of counts for each code, in bounded memory. */

export { Aggregate, type AggregateData, maxDetailed } from './aggregate';
export { type CodeStats, maxFiles, maxRequests } from './codeStats';
export type { CountedLines, LineLimits } from './countedLines';
export { maxLines } from './lineSample';
export {
  hashOfLine,
  maxCompared,
  type RepetitionData,
  RepetitionFilter,
  type Repetitions,
  seedBelow,
} from './repetitions';
export { maxCodes, maxOrdered, type Requests } from './requests';
export type { Sample } from './samples';
