/** Partials as lines of JSON. */

export { type PartialProblem, PartialReader } from './readPartials';
export { partialLines, type WrittenPartial } from './writePartial';
