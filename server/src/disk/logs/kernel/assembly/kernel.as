// The search for candidates in bytes, in AssemblyScript. `node tools/kernel.mjs` compiles it into kernel.wasm.
// The layout of the memory is described in layout.ts, the meaning of the tables in tables.ts.

export { encoding, escapes, first, known } from './bytes';
export { text } from './judge';
export { described, describedEnd, describedStart, describeNext, find } from './lines';
export { countLines, resume, scan } from './search';
export { describe, forgetShapes, shapes } from './shapes';
export {
  base,
  beginCounting,
  buckets,
  clear,
  counts,
  forgetMeanings,
  from,
  headerEnd,
  headerShape,
  headerStart,
  headerTime,
  isCrowded,
  isFull,
  knowLine,
  knowRequest,
  lines,
  requests,
  restart,
  seed,
  since,
  takeHeader,
  to,
  until,
  wasRead,
} from './tally';
export { hashOf } from './textHash';
export { isUtc } from './times';
