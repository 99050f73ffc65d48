/** Partials as lines of JSON. */

export { catalogKey } from './catalogKey';
export { type PartialProblem, PartialReader, type ReadPartial } from './readPartials';
export { partialLines } from './writePartial';
