/**
 * What reads the catalogs of a workspace. Evaluating it takes a while, so it is part of what is loaded when there is
 * something to be read: after the first answer.
 */
export { mayHoldCodes } from '../core/catalog/sources/workspace/readWorkspaceFile';
export { workspaceLayer } from '../core/catalog/sources/workspace/workspaceLayer';

type ReadOwnCatalog = typeof import('../core/catalog/sources/custom/ownCatalog')['readOwnCatalog'];

/** Most people have no catalogs of their own: what reads them is evaluated for the first one. */
export const readOwnCatalog: ReadOwnCatalog = (source, families) => {
  const own: typeof import('../core/catalog/sources/custom/ownCatalog') = require('../core/catalog/sources/custom/ownCatalog');
  return own.readOwnCatalog(source, families);
};
