/** Reads the published page. */

export { readPage } from './pageLayer';
