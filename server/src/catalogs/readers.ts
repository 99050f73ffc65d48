/**
 * What reads the catalogs of a workspace. Evaluating it takes a while, so it is part of what is loaded when there is
 * something to be read: after the first answer.
 */
export { readOwnCatalog } from '../core/own/ownCatalog';
export { mayHoldCodes } from '../core/workspace/readWorkspaceFile';
export { workspaceLayer } from '../core/workspace/workspaceLayer';
