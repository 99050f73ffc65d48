/** The same questions for other engines: queries, and the catalog as a lookup table. */

export { type Engine, engineQuery, engines } from './engines';
export { lookupTable } from './lookupTable';
