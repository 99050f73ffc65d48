/** Reads the catalogs that a person names. */

export { readCustomCatalog } from './customCatalog';
