/** The search for numbers in bytes that may be codes. */

export { type Counting, Kernel } from './kernel';
export { maxChunk, maxKept, maxShapes, newBytes } from './layout';
