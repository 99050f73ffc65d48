/** Reads the catalogs that a person names, and adds rows to them. */

export { addCode } from './addCode';
export { readCustomCatalog } from './customCatalog';
export { readCustomCode } from './declarations';
