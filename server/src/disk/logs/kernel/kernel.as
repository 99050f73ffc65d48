// The search for candidates in bytes, in AssemblyScript. `node tools/kernel.mjs` compiles it into kernelBytes.ts.
// The layout of the memory is described in layout.ts, the meaning of the tables in tables.ts.

export { encoding, escapes, first, known } from './bytes';
export { described, describeNext, find } from './lines';
export { countLines, resume, scan } from './search';
export { describe, forgetShapes, hashOf, shapes } from './shapes';
