/** What `nodeFiles` does its work with. */
export * as readers from '../catalogs/readers';
export { Candidates } from './candidates';
export { readCustomFiles } from './customFiles';
export { discoverJob } from './discoverJob';
export { explore } from './explore';
export { rereadFiles } from './rereadFiles';
export { searchFiles } from './searchFiles';
