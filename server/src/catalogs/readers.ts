/**
 * What reads the catalogs of a workspace. Evaluating it takes a while, so it is part of what is loaded when there is
 * something to be read: after the first answer.
 */
export { mayHoldDefinitions as mayHoldCodes } from '../core/catalog/sources/workspace/readDefinitions';
export { workspaceLayer } from '../core/catalog/sources/workspace/workspaceLayer';

type ReadCustomCatalog = typeof import('../core/catalog/sources/custom/customCatalog')['readCustomCatalog'];

/** Most people have no catalogs of their own: what reads them is evaluated for the first one. */
export const readCustomCatalog: ReadCustomCatalog = (source, families) => {
  const own: typeof import('../core/catalog/sources/custom/customCatalog') = require('../core/catalog/sources/custom/customCatalog');
  return own.readCustomCatalog(source, families);
};
