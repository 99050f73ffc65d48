/** The search for numbers in bytes that may be codes. */

export { type Counting, Kernel } from './kernel';
export { lineKind, maxChunk, maxKept, maxRecords, maxSearched, maxShapes, narrowed, newBytes } from './layout';
