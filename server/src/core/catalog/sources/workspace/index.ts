/** Reads the codes that source files and message bundles define. */

export {
  type ConstantDefinition,
  type FileDefinitions,
  inOrder,
  looksTruncated,
  type OrderedFile,
} from './fileDefinitions';
export { byFamily, type FamilyMessage, mayHoldDefinitions, messagesByCode, usualLanguage } from './messageBundles';
export { readDefinitions } from './readDefinitions';
export { type Callable, isException, type Signature } from './signatures';
export { workspaceLayer, workspaceLayerSteps } from './workspaceLayer';
