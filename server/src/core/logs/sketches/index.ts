/** Counts in bounded memory whose results do not depend on the order of what is counted. */

export { DistinctCount, type DistinctData } from './distinctCount';
export { SampledHashes } from './sampledHashes';
export { SampledMap } from './sampledMap';
export { bytesHash, hashRange, textHash } from './textHash';
export { type Bucket, bucketWidths, Timeline, type TimelineData } from './timeline';
export { ValueCounts, type ValueData } from './valueCounts';
