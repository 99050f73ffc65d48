/** The search for numbers in bytes that may be codes. */

export { type Counting, everyNumber, Kernel } from './kernel';
export { maxChunk, maxKept, maxSearched, maxShapes, newBytes } from './layout';
export { lineKind, narrowed } from './tables';
